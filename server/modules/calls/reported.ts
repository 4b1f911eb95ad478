import { type Kysely, sql } from 'kysely';

/** A call as reports know it. */
export type CountedCall = {
  direction: 'incoming' | 'outgoing';
  staffId: string | null;
  startedAt: number;
  outcome: 'answered' | 'missed' | 'under_way';
  seconds: number;
};

/** The calls of these conversations. One that failed before anybody could answer was missed as well. */
export async function countedCalls(
  database: Kysely<unknown>,
  tenantId: string,
  conversationIds: readonly string[],
): Promise<Map<string, CountedCall[]>> {
  const { rows } = await sql<CountedCall & { conversationId: string }>`
    select conversation_id as "conversationId",
      case direction when 'inbound' then 'incoming' else 'outgoing' end as direction, staff_id as "staffId",
      floor(extract(epoch from started_at) * 1000)::float8 as "startedAt",
      case when answered_at is not null then 'answered' when status = 'started' then 'under_way' else 'missed' end as outcome,
      coalesce(duration_seconds, 0) as seconds
    from call_sessions where tenant_id = ${tenantId} and conversation_id = any(${[...conversationIds]}::uuid[])
    order by started_at, id`.execute(database);
  const found = new Map<string, CountedCall[]>();
  for (const { conversationId, ...call } of rows)
    found.set(conversationId, [...(found.get(conversationId) ?? []), call]);
  return found;
}
