import { type Kysely, sql } from 'kysely';
import { missing, Refusal } from '#platform/refusal.ts';
import { type AccountLinks, OPERATOR_INVITATION_DAYS } from './account-links.ts';
import type { AccountMails } from './account-mails.ts';
import type { Accounts } from './accounts.ts';
import { type Caller, type OperatorRole, PLATFORM_ID } from './caller.ts';
import type { AccountPages } from './holders.ts';
import { named } from './input.ts';
import { oneTimePassword } from './one-time-password.ts';
import { operatorOf } from './operator-sign-ins.ts';
import { type Operator, type OperatorPatch, operatorStore } from './operators.ts';
import type { Passwords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import type { Holder, RefreshTokens } from './refresh-tokens.ts';
import { removeFactor, tellOfFactor } from './second-factors.ts';

type Needs = {
  database: Kysely<unknown>;
  accounts: Accounts;
  passwords: Passwords;
  refreshing: RefreshTokens;
  audit: OnRecord;
  links: AccountLinks;
  mails: AccountMails;
  pages: AccountPages;
  /** Where a link leads by which somebody chooses a password. */
  choosePage(token: string): string;
};

export type AddedOperator = {
  email: string;
  name: string;
  role: OperatorRole;
  language?: 'de' | 'en' | undefined;
  /** By mail, to choose a password of their own. */
  isInvited?: boolean | undefined;
};

const asHolder = (id: string): Holder => ({ kind: 'operator', tenantId: PLATFORM_ID, id });

const READ = 'platform:read';
const WRITE = 'platform:admins';
const MOST_LISTED = 100;

/** Changes take turns, so that the last owner is still the last one when the change is made. */
const hold = (transaction: Kysely<unknown>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('operators', 0))`.execute(transaction);

async function mustKeepAnOwner(transaction: Kysely<unknown>, leaving: string): Promise<void> {
  if (await operatorStore(transaction).hasOtherOwner(leaving)) return;
  throw new Refusal(
    'conflict',
    'last_platform_owner',
    'This is the last owner of the platform who can sign in. Make somebody else an owner first, and let them come in.',
  );
}

/** Who runs the installation beside oneself. */
export function operatorTeam(needs: Needs) {
  const { database, accounts, passwords, refreshing, audit, links, mails } = needs;
  const endSessions = (transaction: Kysely<unknown>, id: string) => refreshing.endAll(transaction, asHolder(id));

  async function held(transaction: Kysely<unknown>, id: string): Promise<Operator> {
    await hold(transaction);
    const operator = await operatorStore(transaction).byId(id, { locked: true });
    if (!operator) throw missing('operator');
    return operator;
  }

  async function read(within: Kysely<unknown>, id: string): Promise<Operator> {
    const operator = await operatorStore(within).byId(id);
    if (!operator) throw missing('operator');
    return operator;
  }

  /** They have a password that nobody knows until they choose one. A newer mail ends the older. */
  async function sendInvitation(transaction: Kysely<unknown>, { actor }: Caller, id: string): Promise<void> {
    const { name, email, role, language } = await read(transaction, id);
    const token = await links.make(transaction, asHolder(id), 'operator_invitation', email);
    const invitedBy = actor.kind === 'operator' ? actor.name : null;
    await mails.send(transaction, {
      tenantId: null,
      to: { address: email, name },
      language: language ?? 'de',
      template: 'operatorInvitation',
      values: { name, invitedBy, role, url: needs.choosePage(token), days: OPERATOR_INVITATION_DAYS },
    });
  }

  return {
    async listOperators(caller: Caller, { after, limit }: { after?: string | undefined; limit: number }) {
      caller.must(READ);
      const most = Math.min(Math.max(Math.trunc(limit) || 1, 1), MOST_LISTED);
      const found = await operatorStore(database).page(after, most + 1);
      return { operators: found.slice(0, most), hasMore: found.length > most };
    },

    /**
     * Either a mail leads them to a password of their own, or one is made for them: told here and never again, and they
     * are asked to change it.
     */
    async addOperator(caller: Caller, { isInvited = false, ...input }: AddedOperator) {
      caller.must(WRITE);
      const password = oneTimePassword();
      const operator = await database.transaction().execute(async (transaction) => {
        const { id, role } = await accounts.createOperator({ ...input, password, isOneTime: !isInvited }, transaction);
        if (isInvited) await sendInvitation(transaction, caller, id);
        await audit.record(transaction, caller, {
          action: 'operator.added',
          target: { kind: 'operator', id },
          details: { role, by: isInvited ? 'mail' : 'password' },
        });
        return read(transaction, id);
      });
      return { operator, password: isInvited ? null : password };
    },

    /** Once more, for who has lost the mail and has never been here. */
    async inviteOperator(caller: Caller, id: string): Promise<Operator> {
      caller.must(WRITE);
      return database.transaction().execute(async (transaction) => {
        const { isActive, lastSignedInAt } = await held(transaction, id);
        if (!isActive || lastSignedInAt !== null)
          throw new Refusal(
            'conflict',
            'operator_joined',
            'Only who has never signed in, and is let in, can be invited. Give this operator a new password instead.',
          );
        await sendInvitation(transaction, caller, id);
        await audit.record(transaction, caller, { action: 'operator.invited', target: { kind: 'operator', id } });
        return read(transaction, id);
      });
    },

    /** What an operator says of themselves: mails come in the language that they read. */
    async updateOwnOperator(caller: Caller, change: Pick<OperatorPatch, 'language'>): Promise<Operator> {
      const { operatorId } = operatorOf(caller);
      await operatorStore(database).update(operatorId, change);
      return read(database, operatorId);
    },

    /** Who may no longer come in is signed out everywhere; a changed role holds from the next request on. */
    async updateOperator(caller: Caller, id: string, { name, role, isActive }: OperatorPatch): Promise<Operator> {
      caller.must(WRITE);
      const patch: OperatorPatch = {
        ...(name !== undefined && { name: named(name) }),
        ...(role !== undefined && { role }),
        ...(isActive !== undefined && { isActive }),
      };
      return database.transaction().execute(async (transaction) => {
        const before = await held(transaction, id);
        const wasOwner = before.role === 'platform_owner' && before.isActive;
        const staysOwner = (role ?? before.role) === 'platform_owner' && (isActive ?? before.isActive);
        if (wasOwner && !staysOwner) await mustKeepAnOwner(transaction, id);
        await operatorStore(transaction).update(id, patch);
        if (isActive === false) {
          await endSessions(transaction, id);
          await links.drop(transaction, asHolder(id), 'operator_invitation', 'reset_password');
        }
        const after = await read(transaction, id);
        const record = (action: string, details = {}) =>
          audit.record(transaction, caller, { action, target: { kind: 'operator', id }, details });
        if (after.name !== before.name) await record('operator.updated', { fields: ['name'] });
        if (after.role !== before.role) await record('operator.role_changed', { from: before.role, to: after.role });
        if (after.isActive !== before.isActive)
          await record(after.isActive ? 'operator.reactivated' : 'operator.deactivated');
        return after;
      });
    },

    /** For who has lost theirs: a new one, told once; every session ends. */
    async renewOperatorPassword(caller: Caller, id: string): Promise<{ operator: Operator; password: string }> {
      caller.must(WRITE);
      const password = oneTimePassword();
      const hash = await passwords.hash(password);
      const operator = await database.transaction().execute(async (transaction) => {
        await held(transaction, id);
        await operatorStore(transaction).setPassword(id, hash, { isOneTime: true });
        await endSessions(transaction, id);
        await links.drop(transaction, asHolder(id), 'operator_invitation', 'reset_password');
        await audit.record(transaction, caller, {
          action: 'operator.password_renewed',
          target: { kind: 'operator', id },
        });
        // Who has lost the telephone gets in again; nobody rids themselves of their own factor this way.
        if (operatorOf(caller).operatorId !== id && (await removeFactor(transaction, asHolder(id)))) {
          await tellOfFactor(transaction, asHolder(id), false, needs);
          await audit.record(transaction, caller, {
            action: 'second_factor.disabled',
            target: { kind: 'operator', id },
          });
        }
        return read(transaction, id);
      });
      return { operator, password };
    },
  };
}

export type OperatorTeam = ReturnType<typeof operatorTeam>;
