import type { Answer } from '../rest/answers.ts';

export type Health = Answer<'getPlatformHealth'>['health'];
export const healthParts = ['database', 'events', 'jobs', 'webhooks', 'mails'] as const;
export type HealthPart = (typeof healthParts)[number];
/** `unset`: not set up, which is no fault. */
export type Verdict = 'good' | 'unset' | 'watch' | 'bad';

const slowMs = 250;
const fullShare = 0.85;
const minute = 60_000;

const age = (at: string | null, now: string): number => (at === null ? 0 : Date.parse(now) - Date.parse(at));
const worst = (...verdicts: Verdict[]): Verdict =>
  verdicts.includes('bad') ? 'bad' : verdicts.includes('watch') ? 'watch' : 'good';
const at = (isBad: boolean, isWorthWatching: boolean): Verdict => (isBad ? 'bad' : isWorthWatching ? 'watch' : 'good');

function mailsOf({ transport, sent, failed, bounced }: Health['mails']): Verdict {
  const ended = sent + failed + bounced;
  const found = at(ended > 4 && failed > ended / 2, failed + bounced > 0);
  return found === 'good' && transport === 'local' ? 'unset' : found;
}

/** How each part does: what waits for minutes is bad, what fails now and then is worth watching. */
export function verdictsOn(health: Health): Record<HealthPart, Verdict> {
  const { checkedAt, database, events, jobs, webhooks, mails } = health;
  const connected = database.connections / Math.max(1, database.mostConnections);
  const eventsWaitMs = age(events.oldestAt, checkedAt);
  const waiting = jobs.reduce((sum, queue) => sum + queue.waiting, 0);
  return {
    database: at(connected > fullShare, database.answerMs > slowMs || connected > fullShare / 2),
    events: worst(at(eventsWaitMs > 2 * minute, eventsWaitMs > minute / 2), at(false, events.failing > 0)),
    jobs: at(waiting > 5000, waiting > 200 || jobs.some(({ failed }) => failed > 0)),
    webhooks: at(
      age(webhooks.oldestDueAt, checkedAt) > 5 * minute,
      age(webhooks.oldestDueAt, checkedAt) > minute || webhooks.switchedOff > 0 || webhooks.givenUp > 0,
    ),
    mails: mailsOf(mails),
  };
}
