import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '#platform/clock.ts';
import { invalid, Refusal } from '#platform/refusal.ts';
import { hashSecret, type Secrets } from '#platform/secrets.ts';
import type { AccountTables } from './account.tables.ts';
import type { AccountMails } from './account-mails.ts';
import type { Caller, CallOrigin } from './caller.ts';
import { type AccountPages, accountOf, holderOf } from './holders.ts';
import type { ProvePassword } from './password-proof.ts';
import type { OnRecord } from './record.ts';
import { columnOf, type Holder } from './refresh-tokens.ts';
import type { Throttling } from './throttling.ts';

export type SecondFactorInput = { code?: string | undefined; recoveryCode?: string | undefined };
export type SecondFactorState = { isOn: boolean; since: Date | null; recoveryCodesLeft: number };

const PERIOD_SECONDS = 30;
/** Clocks of telephones go wrong by some seconds: the step before and the one after are good as well. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  secrets: Pick<Secrets, 'seal' | 'open'>;
  throttling: Throttling;
  audit: OnRecord;
  mails: AccountMails;
  prove: ProvePassword;
  pages: AccountPages;
};

/** Base 32 in groups, as it is written down: `abcd-efgh-ijkl-mnop`. */
function recoveryCode(): string {
  const letters = [...randomBytes(RECOVERY_BYTES)].reduce(
    ({ bits, value, text }, byte) => {
      let left = { bits: bits + 8, value: ((value << 8) | byte) & 0xfff, text };
      while (left.bits >= 5) {
        const next = left.bits - 5;
        left = { bits: next, value: left.value & ((1 << next) - 1), text: left.text + ALPHABET[left.value >> next] };
      }
      return left;
    },
    { bits: 0, value: 0, text: '' },
  ).text;
  return (letters.match(/.{4}/g) ?? []).join('-');
}

const plainCode = (code: string): string => code.toLowerCase().replaceAll(/[^a-z2-7]/g, '');

const required = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'second_factor_required',
    'This account has a second factor. Send the same sign-in once more with the code of the app, or with a recovery code.',
    { facts: { methods: ['code', 'recoveryCode'] } },
  );
const wrong = (): Refusal =>
  new Refusal(
    'unauthenticated',
    'second_factor_invalid',
    'This code is wrong, or has been used. Wait for the next one.',
  );

const totpOf = (secret: Secret, label: string) =>
  new TOTP({ issuer: 'Switchboard', label, secret, digits: 6, period: PERIOD_SECONDS, algorithm: 'SHA1' });

const keyOf = (holder: Holder) => ({
  tenant_id: columnOf(holder),
  subject_kind: holder.kind,
  subject_id: holder.id,
});

/** With the codes on paper. True where there was one. For who lost both, by one who may let them in, too. */
export async function removeFactor(transaction: Kysely<unknown>, holder: Holder): Promise<boolean> {
  const db = transaction.withTables<AccountTables>();
  await db
    .deleteFrom('recovery_codes')
    .where((field) => field.and(keyOf(holder)))
    .execute();
  const gone = await db
    .deleteFrom('second_factors')
    .where((field) => field.and(keyOf(holder)))
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Whoever has an address hears that their sign-in asks for a code from now on, or no longer does. */
export async function tellOfFactor(
  transaction: Kysely<unknown>,
  holder: Holder,
  isOnNow: boolean,
  { mails, pages }: { mails: AccountMails; pages: AccountPages },
): Promise<void> {
  const { name, email, language, workspace, page } = await accountOf(transaction, holder, pages);
  if (!email) return;
  await mails.send(transaction, {
    tenantId: columnOf(holder),
    to: { address: email, name },
    language,
    template: 'secondFactorChanged',
    values: { name, workspace, isOn: isOnNow, url: page },
  });
}

/** Codes from an app (RFC 6238), and codes on paper for the day when the app is gone. */
export function secondFactors(needs: Needs) {
  const { database, clock, secrets, throttling, audit, prove, pages } = needs;
  const sealedFor = ({ kind, tenantId, id }: Holder) => `${tenantId}:second_factors:${kind}:${id}`;

  const rowOf = (within: Kysely<unknown>, subject: Holder) =>
    within
      .withTables<AccountTables>()
      .selectFrom('second_factors')
      .select(['secret_sealed', 'confirmed_at', 'last_step'])
      .where((field) => field.and(keyOf(subject)))
      .executeTakeFirst();

  const isOn = async (within: Kysely<unknown>, subject: Holder): Promise<boolean> =>
    Boolean((await rowOf(within, subject))?.confirmed_at);

  /** A code is taken by setting the mark behind its step: of two with the same code, one finds it lower. */
  async function takeCode(within: Kysely<unknown>, subject: Holder, code: string, isConfirmed: boolean) {
    const row = await rowOf(within, subject);
    if (!row || (row.confirmed_at !== null) !== isConfirmed) return false;
    const secret = Secret.fromBase32(secrets.open(row.secret_sealed, sealedFor(subject)));
    const timestamp = clock.now().getTime();
    const delta = totpOf(secret, 'x').validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: WINDOW });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
    const taken = await within
      .withTables<AccountTables>()
      .updateTable('second_factors')
      .set({ last_step: step })
      .where((field) => field.and(keyOf(subject)))
      .where('last_step', '<', step)
      .executeTakeFirst();
    return taken.numUpdatedRows > 0n;
  }

  async function takeRecoveryCode(within: Kysely<unknown>, subject: Holder, code: string) {
    const gone = await within
      .withTables<AccountTables>()
      .deleteFrom('recovery_codes')
      .where((field) => field.and(keyOf(subject)))
      .where('code_hash', '=', hashSecret(plainCode(code)))
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  }

  /** Refuses what does not fit, slowly: as many wrong codes as wrong passwords. */
  async function check(subject: Holder, { code, recoveryCode: paper }: SecondFactorInput, origin?: CallOrigin) {
    if (!code && !paper) throw required();
    const { kind, tenantId, id } = subject;
    const account = `second factor ${kind} ${tenantId} ${id}`;
    const found = await throttling.guard({ account, address: origin?.address }, () =>
      database.transaction().execute(async (transaction) => {
        const fits = code
          ? await takeCode(transaction, subject, code, true)
          : await takeRecoveryCode(transaction, subject, paper ?? '');
        const { caller } = await accountOf(transaction, subject, pages);
        if (fits && code) return true;
        await audit.record(transaction, caller(origin), {
          action: fits ? 'recovery_code.used' : 'second_factor.failed',
          target: { kind, id },
        });
        return fits || undefined;
      }),
    );
    if (!found) throw wrong();
  }

  async function writeCodes(transaction: Kysely<unknown>, subject: Holder): Promise<string[]> {
    const db = transaction.withTables<AccountTables>();
    await db
      .deleteFrom('recovery_codes')
      .where((field) => field.and(keyOf(subject)))
      .execute();
    const codes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
    await db
      .insertInto('recovery_codes')
      .values(
        codes.map((each) => ({
          ...keyOf(subject),
          code_hash: hashSecret(plainCode(each)),
        })),
      )
      .execute();
    return codes;
  }

  const mustBeOn = async (subject: Holder) => {
    if (!(await isOn(database, subject)))
      throw new Refusal('conflict', 'second_factor_off', 'The second factor is not switched on.');
  };

  return {
    /** At a sign-in, after the password: passes where there is no second factor, or what was given fits it. */
    async demandSecondFactor(subject: Holder, input: SecondFactorInput, origin?: CallOrigin): Promise<void> {
      if (await isOn(database, subject)) await check(subject, input, origin);
    },

    hasSecondFactor: (subject: Holder): Promise<boolean> => isOn(database, subject),

    async secondFactor(caller: Caller): Promise<SecondFactorState> {
      const subject = holderOf(caller);
      const row = await rowOf(database, subject);
      if (!row?.confirmed_at) return { isOn: false, since: null, recoveryCodesLeft: 0 };
      const left = await database
        .withTables<AccountTables>()
        .selectFrom('recovery_codes')
        .select((field) => field.fn.countAll<string>().as('count'))
        .where((field) => field.and(keyOf(subject)))
        .executeTakeFirstOrThrow();
      return { isOn: true, since: row.confirmed_at, recoveryCodesLeft: Number(left.count) };
    },

    /** A secret to put into an app. It counts for nothing until a first code has confirmed it. */
    async beginSecondFactor(caller: Caller, { password }: { password?: string | undefined }) {
      const subject = holderOf(caller);
      await prove(subject, password, caller.origin);
      const secret = new Secret({ size: 20 });
      const { label } = await accountOf(database, subject, pages);
      const values = {
        secret_sealed: secrets.seal(secret.base32, sealedFor(subject)),
        last_step: 0,
        created_at: clock.now(),
      };
      const kept = await database
        .withTables<AccountTables>()
        .insertInto('second_factors')
        .values({ ...keyOf(subject), ...values })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'subject_kind', 'subject_id'])
            .doUpdateSet(values)
            .where('second_factors.confirmed_at', 'is', null),
        )
        .executeTakeFirst();
      if (!kept.numInsertedOrUpdatedRows) {
        throw new Refusal(
          'conflict',
          'second_factor_on',
          'The second factor is switched on already. Switch it off first to use another app.',
        );
      }
      return { secret: secret.base32, uri: totpOf(secret, label).toString() };
    },

    /** Switches it on, and gives the recovery codes: shown this once. */
    async confirmSecondFactor(caller: Caller, { code }: { code: string }): Promise<string[]> {
      const subject = holderOf(caller);
      const { kind, id, tenantId } = subject;
      if (await isOn(database, subject))
        throw new Refusal('conflict', 'second_factor_on', 'The second factor is switched on already.');
      const account = `second factor ${kind} ${tenantId} ${id}`;
      const codes = await throttling.guard({ account, address: caller.origin?.address }, () =>
        database.transaction().execute(async (transaction) => {
          if (!(await takeCode(transaction, subject, code, false))) return undefined;
          await transaction
            .withTables<AccountTables>()
            .updateTable('second_factors')
            .set({ confirmed_at: clock.now() })
            .where((field) => field.and(keyOf(subject)))
            .execute();
          const made = await writeCodes(transaction, subject);
          await tellOfFactor(transaction, subject, true, needs);
          await audit.record(transaction, caller, { action: 'second_factor.enabled', target: { kind, id } });
          return made;
        }),
      );
      if (!codes) throw invalid('body.code', 'does not fit', 'the six digits that the app shows now');
      return codes;
    },

    async disableSecondFactor(caller: Caller, input: SecondFactorInput & { password?: string | undefined }) {
      const subject = holderOf(caller);
      await mustBeOn(subject);
      await prove(subject, input.password, caller.origin);
      await check(subject, input, caller.origin);
      const { kind, id } = subject;
      await database.transaction().execute(async (transaction) => {
        await removeFactor(transaction, subject);
        await tellOfFactor(transaction, subject, false, needs);
        await audit.record(transaction, caller, { action: 'second_factor.disabled', target: { kind, id } });
      });
    },

    /** The codes on paper are void from here on. */
    async renewRecoveryCodes(caller: Caller, input: SecondFactorInput): Promise<string[]> {
      const subject = holderOf(caller);
      await mustBeOn(subject);
      await check(subject, input, caller.origin);
      const { kind, id } = subject;
      return database.transaction().execute(async (transaction) => {
        const codes = await writeCodes(transaction, subject);
        await audit.record(transaction, caller, { action: 'recovery_codes.renewed', target: { kind, id } });
        return codes;
      });
    },
  };
}

export type SecondFactors = ReturnType<typeof secondFactors>;
