export { deskJobs } from './desk.jobs.ts';
export { type Desk, desk } from './desk.ts';
export type { DeskSettings } from './desk-settings.ts';
export type { InboundOutcome } from './inbound.ts';
export { mailAddresses } from './mail-addresses.ts';
export type { PresentVisitor } from './visitor-presence.ts';
