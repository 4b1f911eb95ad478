import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { type Caller, type CallOrigin, PLATFORM_ID } from './caller.ts';
import { endSession, type ShownTokens } from './ended-session.ts';
import { type Operator, operatorStore } from './operators.ts';
import type { Passwords } from './passwords.ts';
import type { Holder, RefreshTokens } from './refresh-tokens.ts';
import type { SecondFactors } from './second-factors.ts';
import type { SignInRecords } from './sign-in-records.ts';
import { ACCESS_SECONDS } from './sign-ins.ts';
import type { Throttling } from './throttling.ts';
import { sessionInvalid, type Tokens } from './tokens.ts';

export type OperatorSession = { accessToken: string; refreshToken: string; expiresIn: number; operator: Operator };

type Needs = {
  database: Kysely<unknown>;
  clock: Clock;
  tokens: Tokens;
  refreshing: RefreshTokens;
  passwords: Passwords;
  throttling: Throttling;
  records: SignInRecords;
  demandSecondFactor: SecondFactors['demandSecondFactor'];
};

const failed = () =>
  new Refusal('unauthenticated', 'sign_in_failed', 'Email or password is wrong. Check both and try again.');

const asHolder = (id: string): Holder => ({ kind: 'operator', tenantId: PLATFORM_ID, id });

/** The operator behind a caller, and their sign-in. */
export function operatorOf({ actor }: Caller): { operatorId: string; sessionId: string } {
  if (actor.kind === 'operator') return actor;
  throw new Refusal('forbidden', 'sign_in_required', 'Only an operator who has signed in may do this.');
}

/** Sessions of those who run the installation, made as everybody else's are. */
export function operatorSignIns(needs: Needs) {
  const { database, clock, tokens, refreshing, passwords, throttling, records, demandSecondFactor } = needs;
  const operators = operatorStore(database);

  async function session(operator: Operator, familyId: string, refreshToken: string): Promise<OperatorSession> {
    const { token, expiresIn } = await tokens.issue(
      'operator',
      { tenantId: PLATFORM_ID, subject: operator.id, ttlSeconds: ACCESS_SECONDS },
      { sid: familyId },
    );
    return { accessToken: token, refreshToken, expiresIn, operator };
  }

  async function activeOperator(within: Kysely<unknown>, _platform: string, id: string) {
    const operator = await operatorStore(within).byId(id);
    return operator?.isActive ? operator : undefined;
  }

  return {
    async platformLogin(input: {
      email: string;
      password: string;
      code?: string | undefined;
      recoveryCode?: string | undefined;
      address?: string | undefined;
      origin?: CallOrigin | undefined;
    }): Promise<OperatorSession> {
      const account = `operator ${input.email.trim().toLowerCase()}`;
      let meant: string | undefined;
      const id = await throttling.guard({ account, address: input.address }, async () => {
        const row = await operators.byEmail(input.email);
        meant = row?.id;
        // Hashed for nobody as well, or the time it takes would tell who is there.
        const fits = await passwords.verify(input.password, row?.password_hash);
        return fits && row?.is_active ? row.id : undefined;
      });
      if (id === undefined) {
        await records.failed({ kind: 'operator', tenantId: PLATFORM_ID, id: meant }, input.origin);
        throw failed();
      }
      await demandSecondFactor(asHolder(id), input, input.origin);
      const begun = await database.transaction().execute(async (transaction) => {
        const operator = await activeOperator(transaction, PLATFORM_ID, id);
        if (!operator) throw failed();
        await operatorStore(transaction).signedIn(id, clock.now());
        const family = await refreshing.begin(asHolder(id), transaction, input.origin);
        await records.succeeded(transaction, { ...asHolder(id), name: operator.name }, input.origin);
        return { operator, ...family };
      });
      return session(begun.operator, begun.familyId, begun.refreshToken);
    },

    async platformRefresh(input: { refreshToken: string; origin?: CallOrigin | undefined }): Promise<OperatorSession> {
      const next = await refreshing.renew('operator', input.refreshToken, activeOperator, input.origin);
      if (!next) throw sessionInvalid();
      return session(next.person, next.familyId, next.refreshToken);
    },

    /** Ends the session with its access tokens. Says nothing of tokens that are unknown. */
    platformLogout: (shown: ShownTokens): Promise<void> =>
      endSession({ tokens, refreshing, records }, 'operator', shown),

    /** The operator behind a caller. */
    async operator(caller: Caller): Promise<Operator> {
      const found = await operators.byId(operatorOf(caller).operatorId);
      if (!found) throw missing('operator');
      return found;
    },
  };
}

export type OperatorSignIns = ReturnType<typeof operatorSignIns>;
