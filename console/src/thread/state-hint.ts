import type { Conversation } from '@switchboard/protocol';

type Stated = Pick<Conversation, 'status' | 'mergedInto' | 'spamAt'> & {
  visitor?: { blockedAt?: string } | undefined;
};
export type StateHint = 'merged' | 'spam' | 'closed' | 'blocked' | 'resolved' | 'snoozed' | 'pending';

/** What whoever writes an answer has to know of the conversation first; the weightiest alone. */
export function stateHint({ status, mergedInto, spamAt, visitor }: Stated): StateHint | undefined {
  if (mergedInto) return 'merged';
  if (status === 'closed') return spamAt ? 'spam' : 'closed';
  if (visitor?.blockedAt) return 'blocked';
  return status === 'open' ? undefined : status;
}
