import type { Caller } from '#modules/identity/index.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import { type CallStatus, moved } from './call-state.ts';
import type { CallDirection, CallType } from './calls.tables.ts';

export type NewCall = {
  conversationId: string;
  type: CallType;
  direction?: CallDirection | undefined;
  /** Left out: it begins to ring. Otherwise how it stands already, as the program that held it says. */
  status?: CallStatus | undefined;
  startedAt?: Date | undefined;
  metadata?: Record<string, unknown> | undefined;
};

export type Opening = {
  direction: CallDirection;
  status: CallStatus;
  startedAt: Date;
  answeredAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number | null;
  /** Whether the person who asks is the one on the workspace's side. */
  isOwn: boolean;
};

/** A clock that is wrong, or a call that is told of afterwards: no further back than this. */
const MOST_LATE_MS = { started: 60_000, past: 86_400_000 };

/** Who answered, or that nobody did, is for the workspace to say; a visitor knows where their own line failed. */
const visitorsMay: readonly CallStatus[] = ['started', 'failed'];

/** Each step to a status is a legal move from the first ring. */
function walk(status: CallStatus): void {
  if (status === 'started') return;
  if (status === 'ended') moved('started', 'answered');
  moved(status === 'ended' ? 'answered' : 'started', status);
}

export const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));

/** How a call begins. Times are held between the conversation's birth and now. */
export function opening(
  { actor }: Pick<Caller, 'actor'>,
  { direction = 'inbound', status = 'started', startedAt }: NewCall,
  conversation: { createdAt: Date },
  now: Date,
): Opening {
  const isVisitor = actor.kind === 'visitor';
  if (!isVisitor && actor.kind !== 'staff') {
    throw new Refusal('forbidden', 'call_without_person', 'A call is between a visitor and a member of staff.');
  }
  if (isVisitor && direction === 'outbound') {
    throw invalid('body.direction', 'is outbound', 'inbound: a visitor calls the workspace');
  }
  if (isVisitor && !visitorsMay.includes(status)) {
    throw new Refusal('conflict', 'call_move_illegal', `A visitor cannot begin a call that is ${status}.`);
  }
  walk(status);
  const late = status === 'started' ? MOST_LATE_MS.started : MOST_LATE_MS.past;
  const least = Math.max(now.getTime() - late, Math.min(conversation.createdAt.getTime(), now.getTime()));
  const asked = startedAt?.getTime() ?? now.getTime();
  const began = new Date(Math.min(now.getTime(), Math.max(least, asked)));
  const wasAnswered = status === 'answered' || status === 'ended';
  const isPast = status !== 'started' && status !== 'answered';
  return {
    direction,
    status,
    startedAt: began,
    answeredAt: wasAnswered ? began : null,
    endedAt: isPast ? now : null,
    durationSeconds: status === 'ended' ? secondsBetween(began, now) : null,
    isOwn: !isVisitor && (direction === 'outbound' || wasAnswered),
  };
}
