export { type AuditAction, auditActions, isAuditAction, sentenceOf } from './actions.ts';
export type { AuditFilter } from './audit.store.ts';
export { type Audit, type AuditNeeds, type AuditPage, audit } from './audit.ts';
export type { BrokenLink } from './chain.ts';
export type { AuditEntry, NewAuditEntry } from './entry.ts';
export type { AuditAddresses } from './origin.ts';
export { type Verification, verifyChain } from './verification.ts';
