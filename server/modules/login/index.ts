export { ACCESS_SECONDS, audienceOf, GRANT_CLAIM, subjectOf, type TokenHolder } from './access-tokens.ts';
export type { Application } from './application.ts';
export type { ApplicationPatch, NewApplication } from './applications.ts';
export type { LoginKey, PublicKey, SigningKey } from './keys.ts';
export { type Login, type LoginNeeds, login } from './login.ts';
export type { OwnApplication } from './own-applications.ts';
export type { Payload } from './payloads.ts';
export { mayReturnTo } from './redirect-uris.ts';
export {
  type ApplicationScope,
  type AvailableScope,
  availableScopes,
  isAvailable,
  mayGrant,
  recommendedScopes,
  type ScopeEntry,
  scopeCatalog,
} from './scopes.ts';
