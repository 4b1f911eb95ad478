import { type Kysely, sql, type Transaction } from 'kysely';
import { newId } from './ids.ts';
import type { Log } from './log.ts';

/** A fact in the past tense, such as `message.created`, recorded with the change that made it true. */
export type DomainEvent = {
  id: string;
  tenantId: string;
  type: string;
  data: Record<string, unknown>;
  occurredAt: Date;
};

/**
 * Reacts to events, at least once each, so it must bear repetition. What it writes through `transaction` stands or
 * falls with the removal of the events; what it does besides (telling sockets) may happen again after a crash.
 */
export type Subscriber = {
  name: string;
  handle(transaction: Transaction<unknown>, events: DomainEvent[]): Promise<void>;
};

export type Backlog = { waiting: number; oldestAt: Date | null; failing: number };

export type Outbox = {
  /** Records a fact inside the transaction of its change. */
  record(transaction: Kysely<unknown>, event: { tenantId: string; type: string; data: object }): Promise<void>;
  /** To be called after a commit that recorded something. Cheap, and may be called too often. */
  wake(): void;
  start(subscribers: Subscriber[]): void;
  /** Events that have not been delivered yet. */
  waiting(): Promise<number>;
  /** The same with the oldest of them, and how many could not be delivered at once. */
  backlog(): Promise<Backlog>;
  /** Waits until the round under way has ended. */
  stop(): Promise<void>;
};

const BATCH = 200;
const PATIENCE_MS = 1000;
/** Between two rounds, so that what comes in the meantime is taken together. The first event goes at once. */
const BREATH_MS = 5;
const MOST_DELAY_SECONDS = 300;

type Row = {
  position: number;
  id: string;
  tenant_id: string;
  type: string;
  data: Record<string, unknown>;
  occurred_at: Date;
};

const toEvent = (row: Row): DomainEvent => ({
  id: row.id,
  tenantId: row.tenant_id,
  type: row.type,
  data: row.data,
  occurredAt: row.occurred_at,
});

const breath = () => new Promise<void>((done) => setTimeout(done, BREATH_MS));

export function outbox({ database, log }: { database: Kysely<unknown>; log: Log }): Outbox {
  let subscribers: Subscriber[] = [];
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> | undefined;
  let wanted = false;
  let running = false;

  // It need not wait for the disk: if the machine fails, the events are back and are delivered again.
  // The clock, not now(): an event whose change began after this transaction, and was committed since, is due as well.
  // Left out, it would come after one that was recorded later.
  const take = (transaction: Transaction<unknown>, limit: number) =>
    sql<Row>`
      with due as (
        select position from outbox where due_at <= clock_timestamp()
        order by position limit ${limit} for update skip locked
      ), gone as (
        delete from outbox using due where outbox.position = due.position
        returning outbox.position, id, tenant_id, type, data, occurred_at
      )
      select gone.* from gone, (select set_config('synchronous_commit', 'off', true)) as relaxed order by position`.execute(
      transaction,
    );

  const deliver = (limit: number) =>
    database.transaction().execute(async (transaction) => {
      const { rows } = await take(transaction, limit);
      if (rows.length === 0) return 0;
      const events = rows.map(toEvent);
      for (const subscriber of subscribers) await subscriber.handle(transaction, events);
      return rows.length;
    });

  /** One event that fails is put off, so that it cannot hold up the others. */
  async function deliverOneByOne(): Promise<void> {
    for (let left = BATCH; left > 0; left -= 1) {
      const head = await sql<{ position: number; type: string }>`
        select position, type from outbox where due_at <= clock_timestamp() order by position limit 1`.execute(
        database,
      );
      const first = head.rows[0];
      if (!first) return;
      try {
        await deliver(1);
      } catch (error) {
        log.error('an event could not be delivered', { eventType: first.type, error });
        await sql`
          update outbox set attempts = attempts + 1,
            due_at = clock_timestamp() + make_interval(secs => least(power(2, attempts), ${MOST_DELAY_SECONDS}))
          where position = ${first.position}`.execute(database);
      }
    }
  }

  async function drain(): Promise<void> {
    try {
      while (running && (await deliver(BATCH)) === BATCH);
    } catch (error) {
      log.warn('a batch of events failed and is taken one by one', { error });
      await deliverOneByOne().catch((worse) => log.error('the outbox cannot be read', { error: worse }));
    }
  }

  function wake(): void {
    if (!running) return;
    if (round) {
      wanted = true;
      return;
    }
    round = drain()
      .then(breath)
      .finally(() => {
        round = undefined;
        if (wanted) {
          wanted = false;
          wake();
        }
      });
  }

  return {
    async record(transaction, event) {
      await sql`insert into outbox (id, tenant_id, type, data)
        values (${newId()}, ${event.tenantId}, ${event.type}, ${JSON.stringify(event.data)}::jsonb)`.execute(
        transaction,
      );
    },
    wake,
    start(list) {
      subscribers = list;
      running = true;
      timer = setInterval(wake, PATIENCE_MS);
      timer.unref();
      wake();
    },
    async waiting() {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from outbox`.execute(database);
      return rows[0]?.count ?? 0;
    },
    async backlog() {
      const { rows } = await sql<Backlog>`
        select count(*)::int as waiting, min(occurred_at) as "oldestAt",
          (count(*) filter (where attempts > 0))::int as failing from outbox`.execute(database);
      return rows[0] ?? { waiting: 0, oldestAt: null, failing: 0 };
    },
    async stop() {
      running = false;
      clearInterval(timer);
      wanted = false;
      await round;
    },
  };
}
