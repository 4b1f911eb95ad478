import type { Modules } from './modules.ts';
import type { Platform } from './platform.ts';

const PRESENCE_SWEEP_MS = 15_000;

/** What comes round by the clock and belongs to no single module. Gives what ends it. */
export function startRounds({ jobs, idempotency, log }: Platform, modules: Modules): () => void {
  const { identity, requests, callLinks, login, plans } = modules;
  const presenceSweep = setInterval(() => {
    identity.expirePresence().catch((error) => log.warn('presence could not be swept', { error }));
  }, PRESENCE_SWEEP_MS);
  jobs.define('house.sweep', { attempts: 1 }, async () => {
    await Promise.all([
      identity.removeExpired(),
      identity.remindUnconfirmed(),
      idempotency.sweep(),
      requests.removeExpired(),
      callLinks.removeExpired(),
      login.sweep(),
      plans.removeOldUsage(),
    ]);
  });
  jobs.schedule('house.sweep', '17 * * * *');
  return () => clearInterval(presenceSweep);
}
