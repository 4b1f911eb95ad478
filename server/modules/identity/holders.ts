import type { Kysely } from 'kysely';
import { missing } from '#platform/refusal.ts';
import type { Language } from './account.tables.ts';
import { type Caller, type CallOrigin, makeCaller } from './caller.ts';
import { operatorStore } from './operators.ts';
import type { Holder, Subject } from './refresh-tokens.ts';
import { type Profile, profileStore, signedIn } from './subject.ts';

/** Somebody who signs in, of a workspace or of the platform: what mails and records say of them. */
export type HolderAccount = {
  name: string;
  email: string | null;
  language: Language;
  /** Where they sign in to, in words. */
  workspace: string;
  /** And where that is in the console. */
  slug: string;
  /** How an app lists the account. */
  label: string;
  /** The page where password and second factor are changed. */
  page: string;
  /** As the one who acts, for what is put on record. */
  caller(origin: CallOrigin | undefined): Caller;
};

export type AccountPages = { securityPage(profile: Profile): string; platformPage(): string };

export const isOfTenant = <Whose extends Holder>(holder: Whose): holder is Whose & Subject =>
  holder.kind !== 'operator';

/** The person behind a sign-in, of a workspace or of the platform. */
export const holderOf = (caller: Caller): Holder & { sessionId: string } => {
  const { actor, tenantId } = caller;
  if (actor.kind !== 'operator') return signedIn(caller);
  return { kind: 'operator', tenantId, id: actor.operatorId, sessionId: actor.sessionId };
};

export async function accountOf(
  within: Kysely<unknown>,
  holder: Holder,
  { securityPage, platformPage }: AccountPages,
  { locked = false } = {},
): Promise<HolderAccount> {
  const { kind, tenantId, id } = holder;
  if (isOfTenant(holder)) {
    const profile = await profileStore(within).of(holder, { locked });
    const { name, email, language, workspace, slug } = profile;
    const actor =
      kind === 'owner'
        ? ({ kind, ownerId: id, sessionId: '', name } as const)
        : ({ kind: 'staff', staffId: id, role: 'agent', departmentIds: [], name } as const);
    return {
      ...{ name, email, language, workspace, slug },
      label: `${slug}:${email ?? name}`,
      page: securityPage(profile),
      caller: (origin) => makeCaller(tenantId, actor, [], origin),
    };
  }
  const operator = await operatorStore(within).byId(id, { locked });
  if (!operator) throw missing('operator');
  const { name, email, role, language } = operator;
  return {
    ...{ name, email, language: language ?? 'de', workspace: 'Switchboard', slug: 'platform' },
    label: `platform:${email}`,
    page: platformPage(),
    caller: (origin) =>
      makeCaller(tenantId, { kind: 'operator', operatorId: id, role, name, sessionId: '' }, [], origin),
  };
}
