export type { CredentialKind, CredentialMode } from './credentials.tables.ts';
export { type Credential, type Credentials, credentials, type NewCredential } from './credentials.ts';
export { echocallScopes, serverScopes } from './scopes.ts';
