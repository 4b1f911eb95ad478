import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { conversationIds, type ReportedConversation, reportRows } from '#modules/conversations/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { DomainEvent, Subscriber } from '#platform/outbox.ts';
import { changesBetween } from './booking.ts';
import { countedStore, type Mark } from './counted.store.ts';
import { type ReportedCall, type ReportedRating, sumUp } from './counting.ts';
import { hoursStore } from './hours.store.ts';
import { alignmentOf, hoursOf } from './wall-clock.ts';

/** What is said of a tenant's conversations elsewhere, by the conversation's key. */
type Told<Fact> = (
  transaction: Kysely<unknown>,
  tenantId: string,
  conversationIds: readonly string[],
) => Promise<Map<string, Fact[]>>;

export type CounterNeeds = {
  database: Kysely<unknown>;
  bus: Bus;
  clock: Clock;
  log: Log;
  ratingsOf: Told<ReportedRating>;
  callsOf: Told<ReportedCall>;
  timeZoneOf(tenantId: string): Promise<string>;
};

/** Told on the bus when the figures of these tenants have moved. */
export type ReportsCounted = { tenantIds: string[] };

/** Conversations of one round: short, because messages are answered meanwhile. */
const ROUND = 100;
const PAGE = 5000;
/** What happens in the meantime is counted together. */
const SETTLE_MS = 1000;
/** Other processes’ marks, and those that a crash left behind. */
const LOOK_EVERY_MS = 15_000;

/** Nothing of these is in any figure. */
const uncounted = new Set([
  'conversation.visitor_changed',
  'conversation.rating_requested',
  'conversation.handoff_requested',
]);

/** Which conversation an event moves the figures of. */
function conversationOf({ type, data }: DomainEvent): string | undefined {
  if (uncounted.has(type) || !/^(conversation|message|call)\./.test(type)) return undefined;
  const { conversation, call, conversationId } = data as {
    conversation?: { id?: unknown };
    call?: { conversation_id?: unknown; conversationId?: unknown };
    conversationId?: unknown;
  };
  const id = conversation?.id ?? conversationId ?? call?.conversation_id ?? call?.conversationId;
  return typeof id === 'string' ? id : undefined;
}

const byTenant = (marks: readonly Mark[]): Map<string, string[]> => {
  const ids = new Map<string, string[]>();
  for (const { tenantId, conversationId } of marks) ids.set(tenantId, [...(ids.get(tenantId) ?? []), conversationId]);
  return ids;
};

/**
 * Events say which conversations to look at; what they add up to is read from the conversations themselves, and the
 * difference to what was booked before goes into the hours. So it does not matter how often, or in which order, an
 * event comes, and what happened before there were reports is counted the same way.
 */
export function counter({ database, bus, clock, log, ratingsOf, callsOf, timeZoneOf }: CounterNeeds) {
  const store = countedStore(database);
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> | undefined;
  let isSoon = false;
  let isStarted = false;
  let isStopping = false;

  async function countTenant(transaction: Kysely<unknown>, tenantId: string, ids: readonly string[]): Promise<void> {
    const counted = countedStore(transaction);
    const conversations = await reportRows(transaction, tenantId, ids);
    if (conversations.length === 0) return;
    const found = conversations.map(({ id }) => id);
    const timeZone = await timeZoneOf(tenantId);
    const hourOf = hoursOf(timeZone);
    const before = await counted.booked(tenantId, found);
    const [ratings, calls] = [
      await ratingsOf(transaction, tenantId, found),
      await callsOf(transaction, tenantId, found),
    ];
    const results = conversations.map((conversation: ReportedConversation) => ({
      conversation,
      ...sumUp(
        { conversation, ratings: ratings.get(conversation.id) ?? [], calls: calls.get(conversation.id) ?? [] },
        hourOf,
      ),
    }));
    const { hours, steps } = changesBetween(
      [...before.values()].flat(),
      results.flatMap(({ shares }) => shares),
    );
    await hoursStore(transaction).add(tenantId, hours, steps);
    await counted.keep(tenantId, results);
    if (before.size === 0 && (await counted.alignment(tenantId)) === undefined) {
      await counted.align(tenantId, alignmentOf(timeZone, clock.now()));
    }
  }

  /** Resolves with how many conversations were looked at. */
  async function countSome(limit: number): Promise<number> {
    const counted = await database.transaction().execute(async (transaction) => {
      const marks = await countedStore(transaction).take(limit);
      if (!marks || marks.length === 0) return new Map<string, string[]>();
      const tenants = byTenant(marks);
      for (const [tenantId, ids] of tenants) await countTenant(transaction, tenantId, ids);
      return tenants;
    });
    if (counted.size > 0) {
      bus.publish('reports.counted', { tenantIds: [...counted.keys()] } satisfies ReportsCounted);
    }
    return [...counted.values()].reduce((sum, ids) => sum + ids.length, 0);
  }

  /** One conversation that cannot be counted goes to the end of the line, so that it holds up nobody else. */
  async function countOneByOne(): Promise<void> {
    for (let left = ROUND; left > 0; left -= 1) {
      try {
        if ((await countSome(1)) === 0) return;
      } catch (error) {
        log.error('a conversation could not be counted', { error });
        await store.putOffFirst();
      }
    }
  }

  /** All that is marked, in this process or another. Gently, each round is followed by a rest that is as long. */
  async function count({ isGentle = false } = {}): Promise<void> {
    try {
      while (!isStopping) {
        const begunAt = performance.now();
        if ((await countSome(ROUND)) === 0) break;
        if (isGentle) await pause(Math.min(performance.now() - begunAt, SETTLE_MS));
      }
    } catch (error) {
      if (isStopping) return;
      log.warn('reports are counted one by one', { error });
      await countOneByOne().catch((worse) => log.error('reports cannot be counted', { error: worse }));
    }
  }

  function lookIn(ms: number): void {
    clearTimeout(timer);
    if (isStopping) return;
    timer = setTimeout(() => {
      isSoon = false;
      round = (round ?? Promise.resolve())
        .then(() => count({ isGentle: true }))
        .finally(() => {
          if (!isSoon) lookIn(LOOK_EVERY_MS);
        });
    }, ms);
    timer.unref();
  }

  /** Cheap, and may be called too often. */
  function wake(): void {
    if (isSoon || isStopping || !isStarted) return;
    isSoon = true;
    lookIn(SETTLE_MS);
  }

  /** Counts all of a tenant's conversations anew, when there is time. */
  async function recount(tenantId: string): Promise<void> {
    let before: string | undefined;
    for (;;) {
      const ids = await conversationIds(database, tenantId, { before, limit: PAGE });
      await store.mark(
        ids.map((conversationId) => ({ tenantId, conversationId })),
        true,
      );
      if (ids.length < PAGE) break;
      before = ids.at(-1);
    }
    wake();
  }

  return {
    subscriber: {
      name: 'reports',
      async handle(transaction, events) {
        const marks = new Map<string, Mark>();
        for (const event of events) {
          const conversationId = conversationOf(event);
          if (conversationId) marks.set(conversationId, { tenantId: event.tenantId, conversationId });
        }
        if (marks.size === 0) return;
        await countedStore(transaction).mark([...marks.values()]);
        wake();
      },
    } satisfies Subscriber,

    count,
    recount,
    waiting: store.waiting,

    /** A clock that goes by other hours than before: everything is booked by the new ones. */
    async followClocks(): Promise<void> {
      for (const { tenantId, alignment } of await store.alignments()) {
        const now = alignmentOf(await timeZoneOf(tenantId), clock.now());
        if (now === alignment) continue;
        await store.align(tenantId, now);
        await recount(tenantId);
      }
    },

    start(): void {
      isStarted = true;
      lookIn(SETTLE_MS);
    },
    /** Waits until the round under way has ended. */
    async stop(): Promise<void> {
      isStopping = true;
      clearTimeout(timer);
      await round;
    },
  };
}

export type Counter = ReturnType<typeof counter>;
