import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import { Refusal } from '#platform/refusal.ts';
import type { VisitedPage } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { deviceOf } from './device.ts';
import type { Directory } from './directory.ts';
import { visitorsStore } from './visitors.store.ts';

const URL_CHARACTERS = 500;
const TITLE_CHARACTERS = 200;
const VALUE_CHARACTERS = 64;

/** Names of parameters that carry keys or people, here and there; what is not asked for cannot leak. */
const TELLING =
  /token|key|secret|pass|pwd|auth|sess|sig|code|state|otp|jwt|ticket|nonce|hash|mail|phone|tel|name|user|invite|reset|confirm/i;

export type VisitInput = {
  url?: string | undefined;
  title?: string | undefined;
  referrer?: string | undefined;
  timeZone?: string | undefined;
  userAgent?: string | undefined;
};

const webAddress = (text: string): URL | undefined => {
  const url = URL.parse(text);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
};

/** The address without sign-in, fragment, and whatever could open a door or name a person. */
export function pageAddress(text: string): string | undefined {
  const url = webAddress(text);
  if (!url) return undefined;
  url.username = '';
  url.password = '';
  url.hash = '';
  for (const [name, value] of [...url.searchParams]) {
    if (TELLING.test(name) || value.length > VALUE_CHARACTERS || value.includes('@')) url.searchParams.delete(name);
  }
  return url.href.length <= URL_CHARACTERS ? url.href : `${url.origin}${url.pathname}`.slice(0, URL_CHARACTERS);
}

/** Of where they came from remains the place, not what they looked for there. */
const cameFrom = (text: string): string | undefined => {
  const url = webAddress(text);
  return url && `${url.origin}${url.pathname}`.slice(0, URL_CHARACTERS);
};

function isTimeZone(name: string): boolean {
  try {
    return name.length <= 64 && Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Which page a visitor looks at, and with what. */
export function visiting({
  database,
  outbox,
  clock,
  directory,
}: {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  directory: Pick<Directory, 'allowsPage'>;
}) {
  return {
    /** What cannot be understood is left out: it comes from a page, and nobody waits for the answer. */
    async visit(caller: Caller, { url, title, referrer, timeZone, userAgent }: VisitInput): Promise<void> {
      const { tenantId, actor } = caller;
      if (actor.kind !== 'visitor') throw new Refusal('forbidden', 'visitor_only', 'A visitor tells of their page.');
      const asked = url && pageAddress(url);
      const address = asked && (await directory.allowsPage(tenantId, new URL(asked).origin)) ? asked : undefined;
      const from = referrer && cameFrom(referrer);
      const page: VisitedPage | undefined = address
        ? {
            url: address,
            ...(title?.trim() && { title: title.trim().slice(0, TITLE_CHARACTERS) }),
            ...(from && { referrer: from }),
            seenAt: clock.now().toISOString(),
          }
        : undefined;
      const isNews = await database.transaction().execute(async (transaction) => {
        const changed = await visitorsStore(transaction).look(tenantId, actor.visitorId, {
          page,
          device: userAgent ? deviceOf(userAgent) : undefined,
          timeZone: timeZone && isTimeZone(timeZone) ? timeZone : undefined,
        });
        if (!changed) return false;
        for (const row of await conversationsStore(transaction).notClosedOf(tenantId, actor.visitorId)) {
          await outbox.record(transaction, {
            tenantId,
            type: 'conversation.visitor_changed',
            data: { conversation: row },
          });
        }
        return true;
      });
      if (isNews) outbox.wake();
    },
  };
}
