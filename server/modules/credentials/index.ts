export type { Credential } from './credential.ts';
export type { CredentialKind, CredentialMode } from './credentials.tables.ts';
export { type Credentials, credentials, type NewCredential } from './credentials.ts';
export { echocallScopes, serverScopes } from './scopes.ts';
export { type NewServerKey, type ServerKeyPatch, type ServerKeys, serverKeys } from './server-keys.ts';
