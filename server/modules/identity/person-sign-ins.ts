import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import type { CallOrigin, StaffRole } from './caller.ts';
import type { IdentityTables } from './identity.tables.ts';
import type { NewDevices } from './new-devices.ts';
import { ownerStore } from './owners.ts';
import type { Passwords } from './passwords.ts';
import type { RefreshTokens, Subject } from './refresh-tokens.ts';
import type { SecondFactorInput, SecondFactors } from './second-factors.ts';
import type { SignInRecords } from './sign-in-records.ts';
import { staffStore } from './staff.ts';
import type { Throttling } from './throttling.ts';

/** Somebody who belongs to a workspace, from within or as the holder of its account. */
export type Person = {
  subject: Subject;
  name: string;
  /** What staff sign in by; who holds the account has none. */
  username: string | null;
  email: string | null;
  /** Whether its reader has shown that the address is theirs. */
  isEmailConfirmed: boolean;
  role: StaffRole;
};

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  passwords: Passwords;
  throttling: Throttling;
  records: SignInRecords;
  refreshing: RefreshTokens;
  demandSecondFactor: SecondFactors['demandSecondFactor'];
  hasSecondFactor: SecondFactors['hasSecondFactor'];
  greet: NewDevices['greet'];
};

type Candidate = { subject: Subject; account: string; passwordHash: string | null };

/** A mail address may stand with several people, by oversight. */
const MOST_OF_ONE_NAME = 3;

const failed = () =>
  new Refusal('unauthenticated', 'sign_in_failed', 'Name or password is wrong. Check both and try again.');

/**
 * Sign-ins of one workspace's people that are not for its console: staff by their username or mail address, who holds
 * the account by mail address. In two steps, since a page without scripts asks for the second factor on a page of its own. They are
 * sessions like all others: listed, and ended by their person.
 */
export function personSignIns(needs: Needs) {
  const { database, clock, passwords, throttling, records, refreshing } = needs;
  const db = database.withTables<IdentityTables>();

  async function candidates(tenantId: string, name: string): Promise<Candidate[]> {
    const owner = name.includes('@') ? await ownerStore(database).byEmail(name) : undefined;
    const staff = await db
      .selectFrom('staff')
      .select(['id', 'username', 'password_hash'])
      .where('tenant_id', '=', tenantId)
      .where((field) => field.or([field('username', '=', name), field(sql<string>`lower(email)`, '=', name)]))
      .where('is_active', '=', true)
      .orderBy((field) => field('username', '=', name), 'desc')
      .limit(MOST_OF_ONE_NAME)
      .execute();
    return [
      ...(owner?.tenant_id === tenantId
        ? [
            {
              subject: { kind: 'owner' as const, tenantId, id: owner.id },
              account: `owner ${name}`,
              passwordHash: owner.password_hash,
            },
          ]
        : []),
      ...staff.map(({ id, username, password_hash }) => ({
        subject: { kind: 'staff' as const, tenantId, id },
        // The same count as at the console's door, whichever name was typed.
        account: `${tenantId} ${username}`,
        passwordHash: password_hash,
      })),
    ];
  }

  async function personOf(subject: Subject, within = database): Promise<Person | undefined> {
    const { kind, tenantId, id } = subject;
    if (kind === 'owner') {
      const row = await within
        .withTables<IdentityTables>()
        .selectFrom('owners')
        .select(['name', 'email', 'email_confirmed_at'])
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return (
        row && {
          subject: { kind, tenantId, id },
          name: row.name,
          username: null,
          email: row.email,
          isEmailConfirmed: row.email_confirmed_at !== null,
          role: 'owner',
        }
      );
    }
    const staff = await staffStore(within).byId(tenantId, id, clock.now());
    if (!staff?.isActive) return undefined;
    const { name, username, email, isEmailConfirmed, role } = staff;
    return { subject: { kind, tenantId, id }, name, username, email, isEmailConfirmed, role };
  }

  return {
    /** The first step. Refuses alike whether the name or the password is wrong. */
    async provePerson(input: {
      tenantId: string;
      name: string;
      password: string;
      origin?: CallOrigin | undefined;
    }): Promise<{ subject: Subject; hasSecondFactor: boolean }> {
      const name = input.name.trim().toLowerCase();
      const { tenantId, password, origin } = input;
      const address = origin?.address;
      const known = await candidates(tenantId, name);
      if (known.length === 0) {
        await throttling.guard({ account: `${tenantId} ${name}`, address }, async () => {
          await passwords.verify(password, undefined);
          return undefined;
        });
        await records.failed({ kind: 'staff', tenantId, id: undefined }, origin);
        throw failed();
      }
      for (const { subject, account, passwordHash } of known) {
        const isRight = await throttling.guard({ account, address }, async () =>
          (await passwords.verify(password, passwordHash ?? undefined)) ? true : undefined,
        );
        if (isRight) return { subject, hasSecondFactor: await needs.hasSecondFactor(subject) };
      }
      await records.failed(known[0]!.subject, origin);
      throw failed();
    },

    /** The second step, for somebody who was proven a moment ago. Begins a session. */
    async admitPerson(
      subject: Subject,
      input: SecondFactorInput,
      origin?: CallOrigin,
    ): Promise<{ person: Person; sessionId: string }> {
      await needs.demandSecondFactor(subject, input, origin);
      return database.transaction().execute(async (transaction) => {
        const person = await personOf(subject, transaction);
        if (!person) throw failed();
        await needs.greet(transaction, subject, origin);
        const { familyId } = await refreshing.begin(subject, transaction, origin);
        await records.succeeded(transaction, { ...subject, name: person.name }, origin);
        return { person, sessionId: familyId };
      });
    },

    /** What `admitPerson` began. */
    endPersonSession: (sessionId: string, origin?: CallOrigin): Promise<void> =>
      refreshing.end(sessionId, (transaction, subject) => records.ended(transaction, subject, origin)),

    /** Undefined where they may no more. */
    person: (subject: Subject): Promise<Person | undefined> => personOf(subject),

    /** The same, while the session lasts that they began. */
    async personInSession(subject: Subject, sessionId: string): Promise<Person | undefined> {
      const { kind, tenantId, id } = subject;
      const now = clock.now();
      const found =
        kind === 'owner'
          ? await ownerStore(database).inSession(tenantId, id, sessionId, now)
          : await staffStore(database).inSession(tenantId, id, sessionId, now);
      return found && personOf(subject);
    },
  };
}
