import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { DeliveriesTable, DeliveryStatus, WebhookTables } from './webhooks.tables.ts';

export type Claimed = {
  id: string;
  tenantId: string;
  webhookId: string;
  eventId: string;
  event: string;
  body: string;
  attemptCount: number;
  isFailing: boolean;
};

export type Verdict = {
  status: DeliveryStatus;
  nextAttemptAt: Date | null;
  deliveredAt: Date | null;
};

export type AttemptRecord = {
  id: string;
  attempt: number;
  responseStatus: number | null;
  responseBody: string | null;
  errorMessage: string | null;
  durationMs: number;
  createdAt: Date;
};

export type DeliveryRow = Selectable<DeliveriesTable> & {
  url: string;
  response_status: number | null;
  response_body: string | null;
  error_message: string | null;
  duration_ms: number | null;
};

type ClaimedRow = {
  id: string;
  tenant_id: string;
  webhook_id: string;
  event_id: string;
  event: string;
  body: string;
  attempt_count: number;
  is_failing: boolean;
};

const toClaimed = (row: ClaimedRow): Claimed => ({
  id: row.id,
  tenantId: row.tenant_id,
  webhookId: row.webhook_id,
  eventId: row.event_id,
  event: row.event,
  body: row.body,
  attemptCount: row.attempt_count,
  isFailing: row.is_failing,
});

export type ClaimLimits = {
  now: Date;
  until: Date;
  /** How many altogether, and how many of them for receivers that keep failing. */
  free: number;
  freeForFailing: number;
  perWebhook: number;
};

/** From the third failure in a row on, a receiver gets one call at a time. */
const FAILING = 3;

export function deliveryStore(database: Kysely<unknown>) {
  const db = database.withTables<WebhookTables>();

  const withLastAttempt = (tenantId: string) =>
    db
      .selectFrom('webhook_deliveries as d')
      .innerJoin('webhooks as w', 'w.id', 'd.webhook_id')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('webhook_attempts as a')
            .select(['a.response_status', 'a.response_body', 'a.error_message', 'a.duration_ms'])
            .whereRef('a.delivery_id', '=', 'd.id')
            .orderBy('a.attempt', 'desc')
            .limit(1)
            .as('last'),
        (join) => join.onTrue(),
      )
      .selectAll('d')
      .select(['w.url', 'last.response_status', 'last.response_body', 'last.error_message', 'last.duration_ms'])
      .where('d.tenant_id', '=', tenantId);

  return {
    async enqueue(rows: Insertable<DeliveriesTable>[]) {
      if (rows.length === 0) return 0;
      const done = await db
        .insertInto('webhook_deliveries')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['webhook_id', 'event_id']).doNothing())
        .executeTakeFirst();
      return Number(done.numInsertedOrUpdatedRows ?? 0);
    },

    newest: (
      tenantId: string,
      { limit, webhookId }: { limit: number; webhookId?: string | undefined },
    ): Promise<DeliveryRow[]> =>
      withLastAttempt(tenantId)
        .$if(webhookId !== undefined, (query) => query.where('d.webhook_id', '=', webhookId as string))
        .orderBy('d.created_at', 'desc')
        .orderBy('d.id', 'desc')
        .limit(limit)
        .execute(),

    byId: (tenantId: string, id: string): Promise<DeliveryRow | undefined> =>
      withLastAttempt(tenantId).where('d.id', '=', id).executeTakeFirst(),

    attempts: (tenantId: string, deliveryId: string) =>
      db
        .selectFrom('webhook_attempts')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('delivery_id', '=', deliveryId)
        .orderBy('attempt')
        .execute(),

    requeue: (tenantId: string, id: string, now: Date) =>
      db
        .updateTable('webhook_deliveries')
        .set({ status: 'queued', next_attempt_at: now })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .execute(),

    /**
     * Takes due deliveries of every tenant for one sender. Each receiver has its own share, so that one with a long
     * queue or a slow answer is passed by, and tenants take turns, however many receivers one has; the walk over `waiting` touches one index entry per receiver, not per row.
     */
    async claim({ now, until, free, freeForFailing, perWebhook }: ClaimLimits): Promise<Claimed[]> {
      const { rows } = await sql<ClaimedRow>`
        with recursive waiting as (
          (select webhook_id from webhook_deliveries where next_attempt_at is not null order by webhook_id limit 1)
          union all
          select (
            select d.webhook_id from webhook_deliveries d
            where d.next_attempt_at is not null and d.webhook_id > waiting.webhook_id
            order by d.webhook_id limit 1
          ) from waiting where waiting.webhook_id is not null
        ), due as materialized (
          select mine.id, mine.next_attempt_at, w.tenant_id, w.consecutive_failures >= ${FAILING} as is_failing
          from waiting
          join webhooks w on w.id = waiting.webhook_id and w.is_active
          cross join lateral (
            select count(*)::int as busy from webhook_deliveries c
            where c.webhook_id = w.id and c.claimed_until > ${now}
          ) sending
          cross join lateral (
            select d.id, d.next_attempt_at from webhook_deliveries d
            where d.webhook_id = w.id and d.next_attempt_at <= ${now}
              and (d.claimed_until is null or d.claimed_until <= ${now})
            order by d.next_attempt_at
            limit greatest(0, case when w.consecutive_failures >= ${FAILING} then 1 else ${perWebhook}::int end - sending.busy)
            for update skip locked
          ) mine
        ), turned as (
          select id, is_failing, next_attempt_at,
            row_number() over (partition by tenant_id, is_failing order by next_attempt_at) as turn
          from due
        ), ranked as (
          select *, row_number() over (partition by is_failing order by turn, next_attempt_at) as place from turned
        ), chosen as (
          select id, is_failing from ranked
          where not is_failing or place <= ${freeForFailing}
          order by is_failing, turn, next_attempt_at limit ${free}
        )
        update webhook_deliveries d set claimed_until = ${until}
        from chosen where d.id = chosen.id
        returning d.id, d.tenant_id, d.webhook_id, d.event_id, d.event, d.body, d.attempt_count, chosen.is_failing`.execute(
        db,
      );
      return rows.map(toClaimed);
    },

    /** One of them, due or not, unless somebody is sending it. */
    async claimOne(id: string, { now, until }: { now: Date; until: Date }): Promise<Claimed | undefined> {
      const { rows } = await sql<ClaimedRow>`
        update webhook_deliveries d set claimed_until = ${until}
        from webhooks w
        where d.id = ${id} and w.id = d.webhook_id and w.is_active and d.next_attempt_at is not null
          and (d.claimed_until is null or d.claimed_until <= ${now})
        returning d.id, d.tenant_id, d.webhook_id, d.event_id, d.event, d.body, d.attempt_count,
          w.consecutive_failures >= ${FAILING} as is_failing`.execute(db);
      return rows[0] && toClaimed(rows[0]);
    },

    /**
     * One attempt, what follows from it, and the receiver's state, in one statement. False where another sender has
     * counted this attempt already: a claim lapsed while it was under way. The receiver is locked before its delivery,
     * in the order of whoever removes it or switches it off, so that neither waits for the other for ever.
     */
    async settle(claimed: Claimed, attempt: AttemptRecord, verdict: Verdict): Promise<boolean> {
      const { rows } = await sql<{ id: string }>`
        with receiver as (
          select id from webhooks where id = ${claimed.webhookId} for key share
        ), settled as (
          update webhook_deliveries set
            status = ${verdict.status}, attempt_count = attempt_count + 1, next_attempt_at = ${verdict.nextAttemptAt},
            delivered_at = coalesce(delivered_at, ${verdict.deliveredAt}), claimed_until = null
          where id = ${claimed.id} and attempt_count = ${claimed.attemptCount} and exists (select from receiver)
          returning id, tenant_id
        ), logged as (
          insert into webhook_attempts
            (id, tenant_id, delivery_id, attempt, response_status, response_body, error_message, duration_ms, created_at)
          select ${attempt.id}, tenant_id, id, ${attempt.attempt}::int, ${attempt.responseStatus}::int,
            ${attempt.responseBody}, ${attempt.errorMessage}, ${attempt.durationMs}::int, ${attempt.createdAt}::timestamptz
          from settled
        ), counted as (
          update webhooks set
            consecutive_failures = ${verdict.deliveredAt ? sql`0` : sql`consecutive_failures + 1`},
            last_success_at = coalesce(${verdict.deliveredAt}::timestamptz, last_success_at)
          where id = ${claimed.webhookId} and exists (select from settled)
            -- A receiver that is well is written once a minute, not at every delivery.
            and (${verdict.deliveredAt}::timestamptz is null or consecutive_failures > 0 or last_success_at is null
              or last_success_at < ${verdict.deliveredAt}::timestamptz - interval '1 minute')
        )
        select id from settled`.execute(db);
      return rows.length > 0;
    },

    /** History that nobody looks at any more, a slice at a time. */
    async forget(before: Date, most: number): Promise<number> {
      const done = await db
        .deleteFrom('webhook_deliveries')
        .where('id', 'in', (eb) =>
          eb
            .selectFrom('webhook_deliveries')
            .select('id')
            .where('created_at', '<', before)
            .where('next_attempt_at', 'is', null)
            .orderBy('created_at')
            .limit(most)
            .forUpdate()
            .skipLocked(),
        )
        .executeTakeFirst();
      return Number(done.numDeletedRows);
    },
  };
}

export type DeliveryStore = ReturnType<typeof deliveryStore>;
