import { type Kysely, type RawBuilder, sql } from 'kysely';
import { byIndex } from '#platform/database/index.ts';
import type { ConversationStatus, Priority } from './conversation.ts';
import { inSightOf, type Listed, type ListedRow, saidUnread, tagsOf, toListed, unreadForStaff } from './listed.ts';
import { askedFor } from './search.store.ts';

export type Sort = 'newest' | 'oldest' | 'priority' | 'waiting';

export type InboxFilter = {
  statuses?: readonly ConversationStatus[] | undefined;
  priorities?: readonly Priority[] | undefined;
  tagIds?: readonly string[] | undefined;
  departmentId?: string | undefined;
  channel?: 'chat' | 'voice' | undefined;
  /** A staff member's id, or one of these words. */
  assigned: 'me' | 'none' | 'any' | { staffId: string };
  mentioned?: boolean | undefined;
  unread?: boolean | undefined;
  spam?: boolean | undefined;
  text?: string | undefined;
};

type Reader = {
  /** The staff member who reads. */
  staffId: string;
  /** Undefined where the reader sees all; else the departments that bound them. */
  departmentIds?: readonly string[] | undefined;
};

export type Counts = { mine: number; unassigned: number; all: number; mentions: number };

const at = sql`coalesce(c.last_message_at, c.created_at)`;
const waiting = sql`coalesce(c.waiting_since, 'infinity'::timestamptz)`;

/** The order of each list, where its next page begins, and what is written into the cursor. */
const sorts: Record<
  Sort,
  { order: RawBuilder<unknown>; after(position: readonly string[]): RawBuilder<unknown>; position: RawBuilder<unknown> }
> = {
  newest: {
    order: sql`${at} desc, c.id desc`,
    after: ([time, id]) => sql`and (${at}, c.id) < (${time}::timestamptz, ${id}::uuid)`,
    position: sql`${at}::text`,
  },
  oldest: {
    order: sql`${at} asc, c.id asc`,
    after: ([time, id]) => sql`and (${at}, c.id) > (${time}::timestamptz, ${id}::uuid)`,
    position: sql`${at}::text`,
  },
  priority: {
    order: sql`c.priority_rank desc, ${at} desc, c.id desc`,
    after: ([place = '', id]) => {
      const [rank, time] = place.split('|');
      return sql`and (c.priority_rank, ${at}, c.id) < (${rank}::smallint, ${time}::timestamptz, ${id}::uuid)`;
    },
    position: sql`c.priority_rank || '|' || ${at}`,
  },
  waiting: {
    order: sql`${waiting} asc, c.id asc`,
    after: ([time, id]) => sql`and (${waiting}, c.id) > (${time}::timestamptz, ${id}::uuid)`,
    position: sql`${waiting}::text`,
  },
};

const listOf = (values: readonly string[]) => sql`(${sql.join(values.map((value) => sql`${value}`))})`;

function assignedTo(assigned: InboxFilter['assigned'], staffId: string): RawBuilder<unknown> {
  if (assigned === 'any') return sql``;
  if (assigned === 'none') return sql`and c.assigned_staff_id is null`;
  return sql`and c.assigned_staff_id = ${assigned === 'me' ? staffId : assigned.staffId}`;
}

function conditions(tenantId: string, filter: InboxFilter, { staffId, departmentIds }: Reader): RawBuilder<unknown> {
  const { statuses, priorities, tagIds, departmentId, channel, text } = filter;
  return sql.join(
    [
      sql`c.tenant_id = ${tenantId} and c.spam_at is ${filter.spam ? sql`not null` : sql`null`}`,
      statuses?.length ? sql`and c.status in ${listOf(statuses)}` : sql``,
      priorities?.length ? sql`and c.priority in ${listOf(priorities)}` : sql``,
      tagIds?.length
        ? sql`and c.id in (select conversation_id from conversation_tags
            where tenant_id = ${tenantId} and tag_id in ${listOf(tagIds)})`
        : sql``,
      departmentId ? sql`and c.department_id = ${departmentId}` : sql``,
      channel ? sql`and c.channel = ${channel}` : sql``,
      assignedTo(filter.assigned, staffId),
      filter.mentioned
        ? sql`and c.id in (select conversation_id from mentions where tenant_id = ${tenantId} and staff_id = ${staffId})`
        : sql``,
      filter.unread ? sql`and exists (select ${saidUnread(staffId)})` : sql``,
      text === undefined ? sql`` : sql`and ${askedFor(tenantId, text)}`,
      inSightOf(staffId, departmentIds),
    ],
    sql` `,
  );
}

export function inboxStore(database: Kysely<unknown>) {
  return {
    async page(
      tenantId: string,
      filter: InboxFilter,
      reader: Reader,
      { sort, position, limit }: { sort: Sort; position?: readonly string[] | undefined; limit: number },
    ): Promise<Listed[]> {
      const order = sorts[sort];
      const query = sql<ListedRow>`
        with page as materialized (
          select c.*, row_number() over (order by ${order.order}) as place, ${order.position} as sorted_by
          from (
            select c.* from conversations c
            where ${conditions(tenantId, filter, reader)} ${position ? order.after(position) : sql``}
            order by ${order.order} limit ${limit}
          ) c
        )
        select to_json(c) as conversation, to_json(v) as visitor, ${tagsOf} as tags,
          ${unreadForStaff(reader.staffId)} as unread, c.sorted_by
        from page c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
        order by c.place`;
      const { rows } =
        filter.text === undefined ? await query.execute(database) : await byIndex(database, (by) => query.execute(by));
      return rows.map(toListed);
    },

    /** What the tabs say, of what is open or pending. */
    async counts(tenantId: string, { staffId, departmentIds }: Reader): Promise<Counts> {
      const { rows } = await sql<Counts>`
        select count(*) filter (where c.assigned_staff_id = ${staffId})::int as mine,
          count(*) filter (where c.assigned_staff_id is null)::int as unassigned,
          count(*)::int as all,
          (select count(distinct conversation_id)::int from mentions
            where tenant_id = ${tenantId} and staff_id = ${staffId} and seen_at is null) as mentions
        from conversations c
        where c.tenant_id = ${tenantId} and c.status in ('open', 'pending') and c.spam_at is null
          ${inSightOf(staffId, departmentIds)}`.execute(database);
      return rows[0]!;
    },

    /** Of the same visitor, or of the contact that they are, the newest first. */
    async ofSamePerson(
      tenantId: string,
      conversation: { id: string; visitorId: string; contactId: string | null },
      reader: Reader,
      { before, limit }: { before?: readonly string[] | undefined; limit: number },
    ): Promise<Listed[]> {
      const { rows } = await sql<ListedRow>`
        select to_json(c) as conversation, to_json(v) as visitor, ${tagsOf} as tags, 0 as unread,
          ${at}::text as sorted_by
        from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
        where c.tenant_id = ${tenantId} and c.id <> ${conversation.id} and c.spam_at is null
          and c.visitor_id in (
            select id from visitors where tenant_id = ${tenantId}
              and (id = ${conversation.visitorId} ${conversation.contactId ? sql`or contact_id = ${conversation.contactId}` : sql``}))
          ${inSightOf(reader.staffId, reader.departmentIds)}
          ${before ? sorts.newest.after(before) : sql``}
        order by ${sorts.newest.order} limit ${limit}`.execute(database);
      return rows.map(toListed);
    },
  };
}
