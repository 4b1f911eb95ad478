import type { Conversation } from '#modules/conversations/index.ts';

/** The conversation as far as it decides who may hear of its call. */
export type Heard = Pick<Conversation, 'tenantId' | 'visitorId' | 'assignedStaffId' | 'departmentId'>;

/** `call` is the row as the database has it: `toCall` reads it. */
type Told = { call: Record<string, unknown>; conversation: Heard; visitorName: string | null };

/** The members of staff whom it rang until now, and rings no more; absent where nothing rang before. */
type Silenced = { silenced?: readonly string[] };

/** The facts this module announces. After `call.started` comes one of the others, and after `call.answered` `call.ended`. */
export type CallEvents = {
  /** `ringing`: the staff members whom it rings. */
  'call.started': Told & { ringing: readonly string[] };
  /** It rings others now, or no longer all of those it rang. `added` are new among them. */
  'call.rung': Told & Silenced & { ringing: readonly string[]; added: readonly string[] };
  'call.answered': Told & Silenced;
  'call.ended': Told & Silenced;
  'call.missed': Told & Silenced;
  'call.failed': Told & Silenced;
  /** Somebody has seen to a missed call, or nobody has after all. */
  'call.handled': Told & { isHandled: boolean };
};

export type CallEventType = keyof CallEvents;
