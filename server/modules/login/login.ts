import type { Kysely } from 'kysely';
import { type Identity, type OnRecord, systemCaller } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { Secrets } from '#platform/secrets.ts';
import { accessTokens } from './access-tokens.ts';
import type { Application } from './application.ts';
import { applications as applicationsOf } from './applications.ts';
import { consents } from './consents.ts';
import { keyDesk } from './key-desk.ts';
import { loginKeys } from './keys.ts';
import { ownApplications } from './own-applications.ts';
import { payloads as payloadsOf } from './payloads.ts';

export type LoginNeeds = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'must' | 'allows'>;
  identity: Pick<Identity, 'person'>;
  bus: Pick<Bus, 'publish' | 'subscribe'>;
  isActive(tenantId: string): Promise<boolean>;
  audit: OnRecord;
  secrets: Pick<Secrets, 'seal' | 'open'>;
  clock: Clock;
  log: Log;
};

/** "Login with": applications that the people of a workspace sign in to, and what is given out to them. */
export function login(needs: LoginNeeds) {
  const { database, audit, log } = needs;
  const keys = loginKeys(needs);
  const payloads = payloadsOf(needs);
  const applications = applicationsOf(needs);
  const tokens = accessTokens({ ...needs, keys, payloads, applications });

  return {
    applications,
    keys,
    keyDesk: keyDesk({ keys, audit }),
    payloads,
    tokens,
    consents: consents(needs),
    own: ownApplications({ ...needs, payloads }),

    /** A code or refresh token was shown twice, and all of its grant has ended: its workspace should know. */
    async reuseFound({ tenantId, id }: Pick<Application, 'tenantId' | 'id'>): Promise<void> {
      log.warn('a code or token of an application was used twice, and its access has ended', { tenantId });
      await database.transaction().execute((transaction) =>
        audit.record(transaction, systemCaller(tenantId), {
          action: 'application.reuse_found',
          target: { kind: 'application', id },
        }),
      );
    },

    /** By the clock: what has expired goes, and keys take turns. */
    async sweep(): Promise<void> {
      await payloads.removeExpired();
      await tokens.removeExpired();
      await keys.rotateWhenDue();
    },
  };
}

export type Login = ReturnType<typeof login>;
