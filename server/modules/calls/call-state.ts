import { Refusal } from '#platform/refusal.ts';

export type CallStatus = 'started' | 'answered' | 'ended' | 'missed' | 'failed';

const next: Record<CallStatus, readonly CallStatus[]> = {
  started: ['answered', 'missed', 'failed'],
  answered: ['ended'],
  ended: [],
  missed: [],
  failed: [],
};

export const isOver = (status: CallStatus): boolean => next[status].length === 0;

/** Gives where it moves to, or refuses: started → answered → ended, started → missed or failed, and nothing else. */
export function moved(from: CallStatus, to: CallStatus): CallStatus {
  if (next[from].includes(to)) return to;
  throw isOver(from)
    ? new Refusal('conflict', 'call_over', 'This call is over.', { facts: { status: from } })
    : new Refusal('conflict', 'call_move_illegal', `A call that is ${from} cannot become ${to}.`, {
        facts: { status: from },
      });
}

/** What a program says where it was not for a person that nobody spoke: the line, the microphone, a permission. */
const FAILURE = /fail|error|permission|network|unsupported/i;

/** How a call ends at this moment: what was never answered is missed, or did not work out. */
export const endOf = (status: CallStatus, reason: string | undefined): CallStatus =>
  status === 'answered' ? 'ended' : reason !== undefined && FAILURE.test(reason) ? 'failed' : 'missed';
