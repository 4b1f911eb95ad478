export { type Call, type LiveCall, toCall } from './call.ts';
export { type CallLink, type CallLinks, callLinks, type FoundLink, type LinkState } from './call-links.ts';
export type { NewCall } from './call-opening.ts';
export type { CallStatus } from './call-state.ts';
export type { CallEvents, CallEventType, Heard } from './calls.events.ts';
export { callJobs } from './calls.jobs.ts';
export type { CallDirection, CallService, CallType } from './calls.tables.ts';
export { type Calls, calls, RING_SECONDS } from './calls.ts';
export { type LinkedCalls, linkedCalls } from './linked-calls.ts';
