export { type CallLink, type CallLinks, callLinks, type FoundLink, type LinkState } from './call-links.ts';
export type { CallService } from './calls.tables.ts';
