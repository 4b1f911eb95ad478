export type {
  CallSession,
  Conversation,
  LiveCall,
  Message,
  Presence,
  Receipt,
  ServerFrame,
  Source,
} from '@switchboard/protocol';
export {
  type Client,
  type ClientEvents,
  type ClientOptions,
  type ClientStatus,
  createClient,
  type VisitedPage,
} from './client.ts';
export type { Inbox, InboxEvents } from './inbox.ts';
export type { SocketMaker } from './link.ts';
export type { Query, RequestOptions, Rest } from './rest.ts';
export { type SdkClock, wallClock } from './sdk-clock.ts';
export { SdkError } from './sdk-error.ts';
export type { SendOptions, Thread } from './thread.ts';
export type { Answering, Draft, ThreadMessage, ThreadState, Typist, Viewer } from './thread-state.ts';
