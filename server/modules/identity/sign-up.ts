import { type Kysely, sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import type { Language } from './account.tables.ts';
import type { Accounts } from './accounts.ts';
import { type CallOrigin, makeCaller } from './caller.ts';
import type { EmailChanges } from './email-changes.ts';
import type { GoogleSignIn } from './google.ts';
import { addressed, named } from './input.ts';
import type { Passwords } from './passwords.ts';
import type { OnRecord } from './record.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { WorkspaceSession } from './sign-ins.ts';
import { slugFault, slugFrom } from './slugs.ts';
import { type Staff, staffStore } from './staff.ts';
import type { Throttling } from './throttling.ts';

export type SignUpInput = {
  workspace: string;
  slug?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  password?: string | undefined;
  /** From a Google sign-in that no account answers to: stands for address and password. */
  googleTicket?: string | undefined;
  language?: Language | undefined;
  timeZone?: string | undefined;
  origin?: CallOrigin | undefined;
};

export type SlugAnswer = { slug: string; isFree: boolean; reason: 'shape' | 'reserved' | 'taken' | null };

/** What tenants and plans do for a new workspace; tenants stand above this module. */
export type NewWorkspaces = {
  create(
    tenant: {
      slug: string;
      name: string;
      email: string;
      planId: string;
      timeZone: string;
      defaultLanguage: Language;
      hours: { weekday: number; opensAt: string; closesAt: string }[];
    },
    within: Kysely<unknown>,
  ): Promise<string>;
  bySlug(slug: string): Promise<object | undefined>;
  planId(): Promise<string>;
};

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  isOpen: boolean;
  accounts: Accounts;
  passwords: Passwords;
  throttling: Throttling;
  refreshing: RefreshTokens;
  emails: EmailChanges;
  google: GoogleSignIn;
  audit: OnRecord;
  workspaces: NewWorkspaces;
  session(staff: Staff, familyId: string, refreshToken: string): Promise<WorkspaceSession>;
};

const UNIQUE_VIOLATION = '23505';
const MOST_SUFFIX = 50;
const departments: Record<Language, readonly [string, string]> = {
  de: ['Kundenservice', 'Vertrieb'],
  en: ['Customer service', 'Sales'],
};
const officeHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '17:00' }));

const closed = (): Refusal =>
  new Refusal('forbidden', 'sign_up_closed', 'Nobody can sign up here. Ask who runs this installation for an account.');

const slugTaken = (slug: string): Refusal =>
  new Refusal('conflict', 'slug_taken', `The address ${slug} is taken. Choose another one.`, {
    faults: [`body.slug ${slug} is taken: it should be an address that nobody has.`],
  });

function timeZoneOf(wish: string | undefined): string {
  const zone = wish ?? 'Europe/Berlin';
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw invalid('body.timeZone', 'is unknown', 'a time zone such as Europe/Berlin');
  }
}

const usernameFrom = (email: string): string =>
  (email.split('@')[0] ?? '')
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .slice(0, 40) || 'owner';

/** Opens a workspace: tenant, owner, the owner's place in the team, departments and hours stand or fall together. */
export function signUp(needs: Needs) {
  const { database, clock, accounts, passwords, throttling, refreshing, emails, google, audit, workspaces } = needs;

  async function checkSlug(slug: string): Promise<SlugAnswer> {
    const fault = slugFault(slug);
    if (fault) return { slug, isFree: false, reason: fault };
    const isTaken = (await workspaces.bySlug(slug)) !== undefined;
    return { slug, isFree: !isTaken, reason: isTaken ? 'taken' : null };
  }

  async function suggest(workspace: string): Promise<string> {
    const base = slugFrom(workspace);
    for (let count = 1; count <= MOST_SUFFIX; count += 1) {
      const slug = count === 1 ? base : `${base}-${count}`;
      if ((await checkSlug(slug)).isFree) return slug;
    }
    return `${base}-${newId().slice(-5)}`;
  }

  async function chosen(input: SignUpInput): Promise<string> {
    if (input.slug === undefined) return suggest(input.workspace);
    const { slug, reason } = await checkSlug(input.slug.trim().toLowerCase());
    if (reason === 'taken') throw slugTaken(slug);
    if (reason === 'reserved') throw invalid('body.slug', 'is reserved', 'another word');
    if (reason === 'shape')
      throw invalid('body.slug', 'cannot be an address', '3 to 40 letters a–z, digits and dashes');
    return slug;
  }

  const mustBeOpen = () => {
    if (!needs.isOpen) throw closed();
  };

  return {
    signUpState: () => ({ isOpen: needs.isOpen, googleClientId: google.clientId }),

    /** A wished address, or one made of the workspace's name. */
    async slugFor(input: { slug?: string | undefined; workspace?: string | undefined }): Promise<SlugAnswer> {
      mustBeOpen();
      if (input.slug !== undefined) return checkSlug(input.slug.trim().toLowerCase());
      if (!input.workspace?.trim()) throw invalid('query', 'names nothing', 'a slug or the name of a workspace');
      return { slug: await suggest(input.workspace), isFree: true, reason: null };
    },

    async signUp(input: SignUpInput): Promise<WorkspaceSession & { isEmailConfirmed: boolean; slug: string }> {
      mustBeOpen();
      const workspace = named(input.workspace);
      const language = input.language ?? 'de';
      const timeZone = timeZoneOf(input.timeZone);
      if (input.googleTicket === undefined) {
        if (!input.email) throw invalid('body.email', 'is missing', 'a mail address');
        if (!input.password) throw invalid('body.password', 'is missing', 'at least 8 characters');
      }
      await throttling.take({
        account: `sign up ${input.googleTicket ?? addressed(input.email ?? '')}`,
        address: input.origin?.address,
      });
      const slug = await chosen(input);
      const hash = input.password === undefined ? null : { hash: await passwords.hash(input.password) };
      const planId = await workspaces.planId();
      try {
        const made = await database.transaction().execute(async (transaction) => {
          const vouched =
            input.googleTicket === undefined ? undefined : await google.spend(transaction, input.googleTicket);
          const email = vouched?.email ?? addressed(input.email ?? '');
          const name = named(input.name ?? vouched?.name ?? email.split('@')[0] ?? '');
          const tenantId = await workspaces.create(
            { slug, name: workspace, email, planId, timeZone, defaultLanguage: language, hours: officeHours },
            transaction,
          );
          const owner = await accounts.createOwner(
            {
              tenantId,
              email,
              name,
              password: hash,
              language,
              isConfirmed: vouched !== undefined,
              googleSubject: vouched?.subject ?? null,
            },
            transaction,
          );
          const [first, second] = departments[language];
          const main = await accounts.createDepartment({ tenantId, name: first, isDefault: true }, transaction);
          await accounts.createDepartment({ tenantId, name: second }, transaction);
          const staff = await accounts.createStaff(
            {
              tenantId,
              username: usernameFrom(email),
              name,
              email,
              isEmailConfirmed: vouched !== undefined,
              role: 'owner',
              // Without a password of one's own, nobody signs in by it: a hash of nothing that can be typed.
              password: hash ?? { hash: await passwords.hash(`${newId()}${newId()}`) },
              departmentIds: [main.id],
              language,
            },
            transaction,
          );
          if (!vouched) {
            await emails.sendConfirmation(transaction, { kind: 'owner', tenantId, id: owner.id }, email);
          }
          const subject = { kind: 'staff', tenantId, id: staff.id } as const;
          const begun = await refreshing.begin(subject, transaction, input.origin);
          const actor = { kind: 'owner', ownerId: owner.id, sessionId: '', name } as const;
          await audit.record(transaction, makeCaller(tenantId, actor, [], input.origin), {
            action: 'account.created',
            target: { kind: 'owner', id: owner.id },
          });
          return { tenantId, staffId: staff.id, isEmailConfirmed: vouched !== undefined, ...begun };
        });
        const staff = await staffStore(database).byId(made.tenantId, made.staffId, clock.now());
        if (!staff) throw new Error('a member of staff that was just made cannot be read');
        const session = await needs.session(staff, made.familyId, made.refreshToken);
        return { ...session, isEmailConfirmed: made.isEmailConfirmed, slug };
      } catch (error) {
        const { code, constraint } = error as { code?: unknown; constraint?: unknown };
        if (code === UNIQUE_VIOLATION && constraint === 'tenants_slug_key') throw slugTaken(slug);
        throw error;
      }
    },

    /** Whether anybody who holds this tenant reads the mail of their address; who has no owner's account may as well. */
    async hasConfirmedOwner(within: Kysely<unknown>, tenantId: string): Promise<boolean> {
      const { rows } = await sql<{ ok: boolean }>`
        select coalesce(bool_or(email_confirmed_at is not null), true) as ok from owners where tenant_id = ${tenantId}`.execute(
        within,
      );
      return rows[0]?.ok === true;
    },
  };
}

export type SignUp = ReturnType<typeof signUp>;
