import { type Kysely, sql } from 'kysely';

export type RatedConversation = { staffId: string | null; score: number; at: number };

/** What was given for these conversations, in the order in which it was. */
export async function ratingsOf(
  database: Kysely<unknown>,
  tenantId: string,
  conversationIds: readonly string[],
): Promise<Map<string, RatedConversation[]>> {
  const { rows } = await sql<RatedConversation & { conversationId: string }>`
    select conversation_id as "conversationId", staff_id as "staffId", score::int as score,
      floor(extract(epoch from created_at) * 1000)::float8 as at
    from ratings where tenant_id = ${tenantId} and conversation_id = any(${[...conversationIds]}::uuid[])
    order by created_at, id`.execute(database);
  const found = new Map<string, RatedConversation[]>();
  for (const { conversationId, ...rating } of rows)
    found.set(conversationId, [...(found.get(conversationId) ?? []), rating]);
  return found;
}
