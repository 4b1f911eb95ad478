import { type Kysely, sql } from 'kysely';
import type { Overview } from '#modules/reports/index.ts';

/** A name of a figure and what it comes to, such as `day 2026-10-25 conversations`. */
export type Recounted = Map<string, number>;

type Asked = { tenantId: string; timeZone: string; from: Date; to: Date };
type Found = { key: string; value: number; times: number };

/**
 * Every figure once more, from the raw rows alone and as slowly as it takes: written by what the words mean, and not
 * by how the product counts.
 */
export async function recount(database: Kysely<unknown>, { tenantId, timeZone, from, to }: Asked): Promise<Recounted> {
  const zone = sql.lit(timeZone);
  const real = sql`c.tenant_id = ${tenantId} and c.spam_at is null and c.merged_into is null and (
    exists (select from call_sessions s where s.conversation_id = c.id) or exists (
    select from messages m where m.conversation_id = c.id and m.message_type <> 'note' and m.merged_from is null
      and m.sender_type in ('visitor', 'agent', 'ai')))`;
  const spoken = sql`m.tenant_id = ${tenantId} and m.message_type <> 'note' and m.merged_from is null and c.spam_at is null`;
  const within = (column: ReturnType<typeof sql>) => sql`${column} >= ${from} and ${column} < ${to}`;
  const said = (sender: string) => sql`exists (select from messages m where m.conversation_id = c.id
    and m.message_type <> 'note' and m.merged_from is null and m.sender_type = ${sender})`;
  const handedOver = sql`(exists (select from messages m where m.conversation_id = c.id
    and m.metadata ->> 'event' = 'handoff_requested') or coalesce(c.handoff_reason, '') in ('asked', 'nothing_found', 'failure', 'guardrail', 'unpaid'))`;

  /** Each fact: when it was, whose it is, in which department and channel, and how much it weighs. */
  const facts: Record<string, ReturnType<typeof sql>> = {
    conversations: sql`select c.created_at as at, c.assigned_staff_id as staff, c.department_id as department, c.channel, 1 as weight
      from conversations c where ${real}`,
    ...Object.fromEntries(
      (['open', 'pending', 'resolved', 'closed'] as const).map((status) => [
        status,
        sql`select c.created_at as at, c.assigned_staff_id as staff, c.department_id as department, c.channel, 1 as weight
          from conversations c where ${real} and replace(c.status, 'snoozed', 'pending') = ${status}`,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries({
        answered: sql`(${said('ai')} or ${said('agent')})`,
        withAi: sql`(${said('ai')} or ${handedOver})`,
        aiOnly: sql`(${said('ai')} and not ${said('agent')} and not ${handedOver})`,
        handedOver,
      }).map(([name, holds]) => [
        name,
        sql`select c.created_at as at, c.assigned_staff_id as staff, c.department_id as department, c.channel, 1 as weight
          from conversations c where ${real} and ${holds}`,
      ]),
    ),
    visitorMessages: sql`select m.sent_at as at, c.assigned_staff_id as staff, c.department_id as department, c.channel, 1 as weight
      from messages m join conversations c on c.id = m.conversation_id where ${spoken} and m.sender_type = 'visitor'`,
    aiMessages: sql`select m.sent_at as at, c.assigned_staff_id as staff, c.department_id as department, c.channel, 1 as weight
      from messages m join conversations c on c.id = m.conversation_id where ${spoken} and m.sender_type = 'ai'`,
    agentMessages: sql`select m.sent_at as at, m.sender_staff_id as staff, c.department_id as department, c.channel, 1 as weight
      from messages m join conversations c on c.id = m.conversation_id where ${spoken} and m.sender_type = 'agent'`,
    ratings: sql`select r.created_at as at, r.staff_id as staff, c.department_id as department, c.channel, 1 as weight
      from ratings r join conversations c on c.id = r.conversation_id where r.tenant_id = ${tenantId} and c.spam_at is null`,
    stars: sql`select r.created_at as at, r.staff_id as staff, c.department_id as department, c.channel, r.score as weight
      from ratings r join conversations c on c.id = r.conversation_id where r.tenant_id = ${tenantId} and c.spam_at is null`,
  };
  const rung = (holds: ReturnType<typeof sql>, weight = sql`1`) => sql`
    select s.started_at as at, s.staff_id as staff, c.department_id as department, 'voice' as channel, ${weight} as weight
    from call_sessions s join conversations c on c.id = s.conversation_id
    where s.tenant_id = ${tenantId} and c.spam_at is null and ${holds}`;
  facts['callsIncoming'] = rung(sql`s.direction = 'inbound'`);
  facts['callsAnswered'] = rung(sql`s.direction = 'inbound' and s.answered_at is not null`);
  facts['callsMissed'] = rung(sql`s.direction = 'inbound' and s.status in ('missed', 'failed')`);
  facts['callSeconds'] = rung(sql`s.answered_at is not null`, sql`s.duration_seconds`);
  const asked = sql`(select min(seq) from messages m where m.conversation_id = c.id and m.sender_type = 'visitor'
    and m.message_type <> 'note' and m.merged_from is null)`;
  const answer = (by: ReturnType<typeof sql>, waits: ReturnType<typeof sql>) => sql`
    select a.sent_at as at, a.sender_staff_id as staff, c.department_id as department, c.channel,
      greatest(0, floor(extract(epoch from a.sent_at - ${waits})))::int as weight
    from conversations c
    join messages q on q.conversation_id = c.id and q.seq = ${asked}
    join lateral (select * from messages m where m.conversation_id = c.id and m.seq > q.seq and m.message_type <> 'note'
      and m.merged_from is null and m.sender_type in (${by}) order by m.seq limit 1) a on true
    where ${real}`;
  facts['firstAnswerSeconds'] = answer(sql`'agent', 'ai'`, sql`q.sent_at`);
  facts['firstAgentAnswerSeconds'] = answer(
    sql`'agent'`,
    sql`greatest(q.sent_at, least(
      case when c.handoff_requested_at <= a.sent_at then c.handoff_requested_at end,
      (select m.sent_at from messages m where m.conversation_id = c.id and m.metadata ->> 'event' = 'handoff_requested'
        and m.sent_at <= a.sent_at order by m.seq limit 1)))`,
  );
  facts['resolutionSeconds'] = sql`
    select ended as at, staff, department, channel, floor(extract(epoch from ended - created_at))::int as weight from (
      select c.created_at, c.assigned_staff_id as staff, c.department_id as department, c.channel, coalesce(
        (select m.sent_at from messages m where m.conversation_id = c.id and m.metadata ->> 'event' in ('resolved', 'closed')
          order by m.seq desc limit 1), c.closed_at, c.last_message_at) as ended
      from conversations c where ${real} and c.status in ('resolved', 'closed')) over`;

  const counted: Recounted = new Map();
  for (const [name, source] of Object.entries(facts)) {
    const { rows } = await sql<Found>`
      with fact as (
        select to_char(at at time zone ${zone}, 'YYYY-MM-DD') as day, coalesce(staff::text, 'nobody') as staff,
          coalesce(department::text, 'none') as department, channel, to_char(at at time zone ${zone}, 'ID HH24') as hour, weight
        from (${source}) told where ${within(sql`at`)}
      )
      select case when grouping(day) = 0 then 'day ' || day when grouping(staff) = 0 then 'staff ' || staff
          when grouping(department) = 0 then 'department ' || department when grouping(channel) = 0 then 'channel ' || channel
          when grouping(hour) = 0 then 'hour ' || hour else 'all ' end as key,
        sum(weight)::float8 as value, count(*)::float8 as times
      from fact group by grouping sets ((), (day), (staff), (department), (channel), (hour))`.execute(database);
    for (const { key, value, times } of rows) {
      if (times === 0) continue;
      if (value !== 0) counted.set(`${key} ${name}`, value);
      if (name.endsWith('Seconds')) counted.set(`${key} ${name} times`, times);
    }
  }
  return counted;
}

type Line = Overview['totals'];

const figuresOf = (line: Line): Record<string, number> => ({
  conversations: line.conversations,
  open: line.open,
  pending: line.pending,
  resolved: line.resolved,
  closed: line.closed,
  answered: line.answered,
  withAi: line.withAi,
  aiOnly: line.aiOnly,
  handedOver: line.handedOver,
  visitorMessages: line.visitorMessages,
  agentMessages: line.agentMessages,
  aiMessages: line.aiMessages,
  ratings: line.ratings.total,
  callsIncoming: line.calls.incoming,
  callsAnswered: line.calls.answered,
  callsMissed: line.calls.missed,
  'callSeconds times': line.calls.handled,
  stars: line.ratings.counts.reduce((sum, count, index) => sum + count * (index + 1), 0),
  'firstAnswerSeconds times': line.firstAnswer.count,
  'firstAgentAnswerSeconds times': line.firstAgentAnswer.count,
  'resolutionSeconds times': line.resolution.count,
});
/** What is shown as an average: the sum divided, rounded half up. */
const averages = {
  firstAnswerSeconds: 'firstAnswer',
  firstAgentAnswerSeconds: 'firstAgentAnswer',
  resolutionSeconds: 'resolution',
} as const;

/** What the product says, by the same names; differences to the recount, each as one line. */
export function differences(overview: Overview, recounted: Recounted): string[] {
  const found: string[] = [];
  const named = new Set<string>();
  const compare = (at: string, line: Line) => {
    for (const [name, value] of Object.entries(figuresOf(line))) {
      named.add(`${at} ${name}`);
      const wanted = recounted.get(`${at} ${name}`) ?? 0;
      if (value !== wanted) found.push(`${at} ${name}: the report says ${value}, the rows ${wanted}`);
    }
    for (const [sum, field] of Object.entries(averages)) {
      named.add(`${at} ${sum}`);
      const times = recounted.get(`${at} ${sum} times`) ?? 0;
      const wanted = times === 0 ? null : Math.floor((recounted.get(`${at} ${sum}`) ?? 0) / times + 0.5);
      const { average } = line[field];
      if (average !== wanted) found.push(`${at} ${field}: the report says ${average}, the rows ${wanted}`);
    }
    named.add(`${at} callSeconds`);
    const calls = recounted.get(`${at} callSeconds times`) ?? 0;
    const seconds = calls === 0 ? 0 : Math.floor((recounted.get(`${at} callSeconds`) ?? 0) / calls + 0.5);
    if (line.calls.averageSeconds !== seconds) {
      found.push(`${at} calls: the report says ${line.calls.averageSeconds} s, the rows ${seconds}`);
    }
  };
  compare('all ', overview.totals);
  for (const day of overview.days) compare(`day ${day.date}`, day);
  for (const line of overview.staff) compare(`staff ${line.key ?? 'nobody'}`, line);
  for (const line of overview.departments) compare(`department ${line.key ?? 'none'}`, line);
  for (const line of overview.channels) compare(`channel ${line.key}`, line);
  for (const { weekday, hour, ...figures } of overview.week) {
    const at = `hour ${weekday} ${String(hour).padStart(2, '0')}`;
    for (const name of ['conversations', 'visitorMessages'] as const) {
      named.add(`${at} ${name}`);
      const wanted = recounted.get(`${at} ${name}`) ?? 0;
      if (figures[name] !== wanted) found.push(`${at} ${name}: the report says ${figures[name]}, the rows ${wanted}`);
    }
  }
  for (const [name, value] of recounted) {
    const isShown = !name.startsWith('hour ') || / (conversations|visitorMessages)$/.test(name);
    if (isShown && !named.has(name)) found.push(`${name}: the rows say ${value}, and the report nothing`);
  }
  return found;
}
