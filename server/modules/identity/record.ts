import type { Kysely } from 'kysely';
import type { Caller } from './caller.ts';

/** Puts a privileged action on record, inside the transaction that does it: the audit, which knows this module. */
export type OnRecord = {
  record(
    transaction: Kysely<unknown>,
    caller: Caller,
    entry: { action: string; target?: { kind: string; id: string }; details?: Record<string, unknown> },
  ): Promise<void>;
};
