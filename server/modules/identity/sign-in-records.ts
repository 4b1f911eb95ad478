import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { type Actor, type CallOrigin, makeCaller } from './caller.ts';
import { operatorStore } from './operators.ts';
import { type Owner, ownerStore } from './owners.ts';
import type { OnRecord } from './record.ts';
import type { Holder } from './refresh-tokens.ts';
import { staffStore } from './staff.ts';

type Needs = { database: Kysely<unknown>; audit: OnRecord; clock: Clock };

/** Puts on record who came in, who failed to, and who left. What was typed as a name or a password is in none of it. */
export function signInRecords({ database, audit, clock }: Needs) {
  async function personOf(within: Kysely<unknown>, { kind, tenantId, id }: Holder, name?: string): Promise<Actor> {
    if (kind === 'operator') {
      const known = await operatorStore(within).byId(id);
      const role = known?.role ?? 'platform_support';
      return { kind, operatorId: id, role, sessionId: '', name: known?.name ?? '' };
    }
    if (kind === 'owner') {
      const known = name ?? (await ownerStore(within).byId(tenantId, id))?.name;
      return { kind, ownerId: id, sessionId: '', name: known ?? '' };
    }
    const person = await staffStore(within).byId(tenantId, id, clock.now());
    return {
      kind,
      staffId: id,
      role: person?.role ?? 'agent',
      departmentIds: [],
      name: name ?? person?.name ?? '',
    };
  }

  const record = async (
    within: Kysely<unknown>,
    subject: Holder & { name?: string },
    origin: CallOrigin | undefined,
    entry: Parameters<OnRecord['record']>[2],
  ) =>
    audit.record(
      within,
      makeCaller(subject.tenantId, await personOf(within, subject, subject.name), [], origin),
      entry,
    );

  return {
    succeeded: (within: Kysely<unknown>, subject: Holder & { name: string }, origin?: CallOrigin) =>
      record(within, subject, origin, { action: 'sign_in.succeeded', target: { kind: subject.kind, id: subject.id } }),

    /** Against an account that exists, or against none: `id` is left out then. */
    failed: ({ kind, tenantId, id }: Omit<Holder, 'id'> & { id: string | undefined }, origin?: CallOrigin) =>
      database.transaction().execute((transaction) =>
        audit.record(transaction, makeCaller(tenantId, { kind: 'anonymous' }, [], origin), {
          action: 'sign_in.failed',
          ...(id === undefined ? { details: { account: 'unknown' } } : { target: { kind, id } }),
        }),
      ),

    ended: (within: Kysely<unknown>, subject: Holder, origin?: CallOrigin) =>
      record(within, subject, origin, { action: 'sign_out.done', target: { kind: subject.kind, id: subject.id } }),

    /** An owner came in from the account, as this person of the workspace. */
    entered: (within: Kysely<unknown>, { tenantId, id, name }: Owner, staffId: string, origin?: CallOrigin) =>
      record(within, { kind: 'owner', tenantId, id, name }, origin, {
        action: 'workspace.entered',
        target: { kind: 'staff', id: staffId },
      }),
  };
}

export type SignInRecords = ReturnType<typeof signInRecords>;
