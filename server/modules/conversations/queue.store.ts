import { type Kysely, sql } from 'kysely';
import { type Conversation, toConversation } from './conversation.ts';

/** A conversation that wants a person and has none, with what decides who gets it. */
export type Waiting = {
  id: string;
  departmentId: string | null;
  /** Who had the visitor's last conversation, where this one has never been given to anybody. */
  knownStaffId: string | null;
  /** Who laid it back into the queue by hand. */
  laidBackBy: string | null;
};

export type Place = { id: string; departmentId: string | null; waitingSince: Date; position: number };

export type Queued = Place & { priority: Conversation['priority']; visitorName: string | null };

/** As in the index `conversations_queue`. */
const rank = sql`case c.priority when 'urgent' then 0 when 'high' then 1 when 'medium' then 2 else 3 end`;
const order = sql`${rank}, c.handoff_requested_at, c.id`;
const waits = sql`c.handoff_requested_at is not null and c.assigned_staff_id is null and c.last_message_at is not null
  and c.status in ('open', 'pending')`;

/** Answers that an estimate rests on. */
const SAMPLES = 20;
const SAMPLED_HOURS = 24;

export function queueStore(database: Kysely<unknown>) {
  return {
    /** In the queue's order, held until the transaction ends; what somebody takes at this moment is left out. */
    async next(tenantId: string, limit: number): Promise<Waiting[]> {
      const { rows } = await sql<{
        id: string;
        department_id: string | null;
        known_staff_id: string | null;
        laid_back_by: string | null;
      }>`
        with head as (
          select c.id, c.department_id, c.visitor_id, ${rank} as rank, c.handoff_requested_at
          from conversations c where c.tenant_id = ${tenantId} and ${waits}
          order by ${order} limit ${limit} for update skip locked
        )
        select head.id, head.department_id,
          case when last_given.id is null then (
            select before.assigned_staff_id from conversations before
            where before.tenant_id = ${tenantId} and before.visitor_id = head.visitor_id and before.id <> head.id
              and before.assigned_staff_id is not null
            order by before.created_at desc limit 1) end as known_staff_id,
          case when newest.staff_id is null and newest.assigned_by_staff_id is not null then last_given.staff_id end as laid_back_by
        from head
        left join lateral (
          select a.id, a.staff_id, a.assigned_by_staff_id from assignments a
          where a.tenant_id = ${tenantId} and a.conversation_id = head.id
          order by a.created_at desc, a.id desc limit 1) newest on true
        left join lateral (
          select a.id, a.staff_id from assignments a
          where a.tenant_id = ${tenantId} and a.conversation_id = head.id and a.staff_id is not null
          order by a.created_at desc, a.id desc limit 1) last_given on true
        order by head.rank, head.handoff_requested_at, head.id`.execute(database);
      return rows.map((row) => ({
        id: row.id,
        departmentId: row.department_id,
        knownStaffId: row.known_staff_id,
        laidBackBy: row.laid_back_by,
      }));
    },

    /** Everybody's place among those who wait for the same people. */
    async places(tenantId: string, limit: number): Promise<Queued[]> {
      const { rows } = await sql<{
        id: string;
        department_id: string | null;
        handoff_requested_at: Date;
        position: number;
        priority: Conversation['priority'];
        visitor_name: string | null;
      }>`
        select c.id, c.department_id, c.handoff_requested_at, c.priority, v.name as visitor_name,
          (row_number() over (partition by c.department_id order by ${order}))::int as position
        from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
        where c.tenant_id = ${tenantId} and ${waits}
        order by ${order} limit ${limit}`.execute(database);
      return rows.map((row) => ({
        id: row.id,
        departmentId: row.department_id,
        waitingSince: row.handoff_requested_at,
        position: row.position,
        priority: row.priority,
        visitorName: row.visitor_name,
      }));
    },

    /** The place of one; undefined where it does not wait. */
    async place(tenantId: string, id: string): Promise<Place | undefined> {
      const { rows } = await sql<{ department_id: string | null; handoff_requested_at: Date; position: number }>`
        select mine.department_id, mine.handoff_requested_at, (select count(*)::int from conversations c
          where c.tenant_id = ${tenantId} and ${waits} and c.department_id is not distinct from mine.department_id
            and (${rank}, c.handoff_requested_at, c.id) <= (mine.rank, mine.handoff_requested_at, mine.id)) as position
        from (select c.id, c.department_id, c.handoff_requested_at, ${rank} as rank from conversations c
          where c.tenant_id = ${tenantId} and c.id = ${id} and ${waits}) mine`.execute(database);
      const row = rows[0];
      return (
        row && { id, departmentId: row.department_id, waitingSince: row.handoff_requested_at, position: row.position }
      );
    },

    async countByDepartment(tenantId: string): Promise<{ departmentId: string | null; waiting: number }[]> {
      const { rows } = await sql<{ department_id: string | null; waiting: number }>`
        select c.department_id, count(*)::int as waiting from conversations c
        where c.tenant_id = ${tenantId} and ${waits}
        group by c.department_id order by c.department_id`.execute(database);
      return rows.map((row) => ({ departmentId: row.department_id, waiting: row.waiting }));
    },

    async tenantsThatWait(among: readonly string[]): Promise<string[]> {
      if (among.length === 0) return [];
      const { rows } = await sql<{ tenant_id: string }>`
        select t.tenant_id from unnest(${[...among]}::uuid[]) as t (tenant_id)
        where exists (select from conversations c where c.tenant_id = t.tenant_id and ${waits})`.execute(database);
      return rows.map((row) => row.tenant_id);
    },

    /** Open conversations by the person who has them. */
    async held(tenantId: string): Promise<Map<string, number>> {
      const { rows } = await sql<{ staff_id: string; held: number }>`
        select assigned_staff_id as staff_id, count(*)::int as held from conversations
        where tenant_id = ${tenantId} and assigned_staff_id is not null and status = 'open'
        group by assigned_staff_id`.execute(database);
      return new Map(rows.map((row) => [row.staff_id, row.held]));
    },

    async lastGivenAt(tenantId: string, staffIds: readonly string[]): Promise<Map<string, Date>> {
      if (staffIds.length === 0) return new Map();
      const { rows } = await sql<{ staff_id: string; at: Date }>`
        select s.staff_id, (select a.created_at from assignments a where a.tenant_id = ${tenantId} and a.staff_id = s.staff_id
          order by a.created_at desc limit 1) as at
        from unnest(${[...staffIds]}::uuid[]) as s (staff_id)`.execute(database);
      return new Map(rows.flatMap((row) => (row.at ? [[row.staff_id, row.at] as const] : [])));
    },

    /**
     * What somebody who is gone leaves behind: open, and either with a visitor's words that nobody answered, or with
     * something said since then. Held until the transaction ends.
     */
    async leftBehind(tenantId: string, staffId: string, activeSince: Date, limit: number): Promise<Conversation[]> {
      const { rows } = await sql<Record<string, unknown>>`
        select c.* from conversations c
        where c.tenant_id = ${tenantId} and c.assigned_staff_id = ${staffId} and c.status in ('open', 'pending')
          and (c.last_message_at > ${activeSince} or (
            select m.sender_type from messages m
            where m.conversation_id = c.id and m.visitor_seq is not null and m.sender_type in ('visitor', 'agent')
              and m.deleted_at is null
            order by m.visitor_seq desc limit 1) = 'visitor')
        order by c.id limit ${limit} for update`.execute(database);
      return rows.map(toConversation);
    },

    /** How long the newest hand-overs waited for their person, in seconds: the middle one, and how many there were. */
    async medianWait(tenantId: string, now: Date): Promise<{ seconds: number; samples: number }> {
      const { rows } = await sql<{ seconds: number | null; samples: number }>`
        select percentile_cont(0.5) within group (order by waited)::float as seconds, count(*)::int as samples from (
          select greatest(0, extract(epoch from a.created_at - c.handoff_requested_at)) as waited
          from assignments a join conversations c on c.tenant_id = a.tenant_id and c.id = a.conversation_id
          where a.tenant_id = ${tenantId} and a.staff_id is not null and not a.is_transfer
            and a.created_at > ${new Date(now.getTime() - SAMPLED_HOURS * 3_600_000)}
            and c.handoff_requested_at <= a.created_at
          order by a.created_at desc limit ${SAMPLES}) recent`.execute(database);
      return { seconds: rows[0]?.seconds ?? 0, samples: rows[0]?.samples ?? 0 };
    },
  };
}
