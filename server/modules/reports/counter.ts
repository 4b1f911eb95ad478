import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { conversationIds, type ReportedConversation, reportRows } from '#modules/conversations/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Log } from '#platform/log.ts';
import type { DomainEvent, Subscriber } from '#platform/outbox.ts';
import { bookedStore } from './booked.store.ts';
import { changesBetween } from './booking.ts';
import { countedStore, type Mark, type ReportClock } from './counted.store.ts';
import { type ReportedCall, type ReportedRating, sumUp } from './counting.ts';
import { alignmentOf, daysOf, hoursOf } from './wall-clock.ts';

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
  let following: Promise<unknown> | undefined;
  let isSoon = false;
  let isStarted = false;
  let isStopping = false;

  async function beginClock(counted: ReturnType<typeof countedStore>, tenantId: string, timeZone: string) {
    const begun = { alignment: alignmentOf(timeZone, clock.now()), timeZone };
    await counted.setClock(tenantId, begun);
    return begun;
  }

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
    const changes = changesBetween(
      [...before.values()].flat(),
      results.flatMap(({ shares }) => shares),
    );
    // Days go on by the zone they were made in, until they are made anew.
    const stands = (await counted.clock(tenantId)) ?? (await beginClock(counted, tenantId, timeZone));
    await bookedStore(transaction).add(
      tenantId,
      changes,
      stands.timeZone === null ? undefined : daysOf(stands.timeZone),
    );
    await counted.keep(tenantId, results);
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

  async function follow(tenantId: string, now: ReportClock & { timeZone: string }): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const counted = countedStore(transaction);
      await counted.stopOthers();
      const stands = await counted.clock(tenantId);
      if (!stands || isDeepStrictEqual(stands, now)) return;
      await counted.setClock(tenantId, now);
      if (stands.timeZone !== now.timeZone) {
        await bookedStore(transaction).makeDays(tenantId, daysOf(now.timeZone));
      }
    });
  }

  /** A clock that goes by other hours than before: everything is booked by the new ones. By other days: they alone. */
  async function followClocks(): Promise<void> {
    for (const { tenantId, ...stands } of await store.clocks()) {
      if (isStopping) return;
      const timeZone = await timeZoneOf(tenantId);
      const now = { alignment: alignmentOf(timeZone, clock.now()), timeZone };
      if (isDeepStrictEqual(stands, now)) continue;
      try {
        if (now.alignment !== stands.alignment) await recount(tenantId);
        await follow(tenantId, now);
      } catch (error) {
        // Its reports are read from the hours meanwhile.
        log.warn('days of reports could not be made', { tenantId, error });
      }
    }
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

    followClocks,

    start(): void {
      isStarted = true;
      // Days that an update left to be made, and clocks that were set while nothing ran.
      following = followClocks().catch((error) => log.warn('clocks of reports could not be followed', { error }));
      lookIn(SETTLE_MS);
    },
    /** Waits until the round under way has ended. */
    async stop(): Promise<void> {
      isStopping = true;
      clearTimeout(timer);
      await Promise.all([round, following]);
    },
  };
}

export type Counter = ReturnType<typeof counter>;
