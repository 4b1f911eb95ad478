import type { Kysely } from 'kysely';
import { missing } from '#platform/refusal.ts';
import type { Language } from './account.tables.ts';
import { type Caller, type CallOrigin, makeCaller } from './caller.ts';
import { operatorStore } from './operators.ts';
import type { Holder, Subject } from './refresh-tokens.ts';
import { type Profile, profileStore, signedIn } from './subject.ts';

/** Somebody whose sign-in can ask for a second factor. */
export type FactorAccount = {
  name: string;
  email: string | null;
  language: Language;
  /** Where they sign in to, in words. */
  workspace: string;
  /** How an app lists the account. */
  label: string;
  /** The page where the second factor is switched on and off. */
  page: string;
  /** As the one who acts, for what is put on record. */
  caller(origin: CallOrigin | undefined): Caller;
};

export type FactorPages = { securityPage(profile: Profile): string; platformPage(): string };

const isOfTenant = (holder: Holder): holder is Subject => holder.kind !== 'operator';

/** The person behind a sign-in, of a workspace or of the platform. */
export const holderOf = (caller: Caller): Holder => {
  const { actor, tenantId } = caller;
  return actor.kind === 'operator' ? { kind: 'operator', tenantId, id: actor.operatorId } : signedIn(caller);
};

export async function factorAccount(
  within: Kysely<unknown>,
  holder: Holder,
  { securityPage, platformPage }: FactorPages,
): Promise<FactorAccount> {
  const { kind, tenantId, id } = holder;
  if (isOfTenant(holder)) {
    const profile = await profileStore(within).of(holder);
    const { name, email, language, workspace, slug } = profile;
    const actor =
      kind === 'owner'
        ? ({ kind, ownerId: id, sessionId: '', name } as const)
        : ({ kind: 'staff', staffId: id, role: 'agent', departmentIds: [], name } as const);
    return {
      ...{ name, email, language, workspace },
      label: `${slug}:${email ?? name}`,
      page: securityPage(profile),
      caller: (origin) => makeCaller(tenantId, actor, [], origin),
    };
  }
  const operator = await operatorStore(within).byId(id);
  if (!operator) throw missing('operator');
  const { name, email, role } = operator;
  return {
    ...{ name, email, language: 'de', workspace: 'Switchboard' },
    label: `platform:${email}`,
    page: platformPage(),
    caller: (origin) =>
      makeCaller(tenantId, { kind: 'operator', operatorId: id, role, name, sessionId: '' }, [], origin),
  };
}
