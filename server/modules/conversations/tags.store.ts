import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Tag } from './conversation.ts';
import type { ConversationTables } from './conversations.tables.ts';

export function tagsStore(database: Kysely<unknown>) {
  const db = database.withTables<ConversationTables>();
  return {
    list: (tenantId: string): Promise<Tag[]> =>
      db
        .selectFrom('tags')
        .select(['id', 'name', 'color'])
        .where('tenant_id', '=', tenantId)
        .orderBy(sql`lower(name)`)
        .execute(),

    /** How many conversations carry each; those that none carries are left out. */
    async uses(tenantId: string): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .selectFrom('conversation_tags')
        .select(['tag_id', sql<number>`count(*)::int`.as('uses')])
        .where('tenant_id', '=', tenantId)
        .groupBy('tag_id')
        .execute();
      return new Map(rows.map(({ tag_id, uses }) => [tag_id, uses]));
    },

    add: (tenantId: string, { name, color }: { name: string; color: string }): Promise<Tag> =>
      db
        .insertInto('tags')
        .values({ id: newId(), tenant_id: tenantId, name, color })
        .returning(['id', 'name', 'color'])
        .executeTakeFirstOrThrow(),

    change: (tenantId: string, id: string, changes: { name?: string; color?: string }): Promise<Tag | undefined> =>
      db
        .updateTable('tags')
        .set(changes)
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returning(['id', 'name', 'color'])
        .executeTakeFirst(),

    async remove(tenantId: string, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('tags')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async idsOf(conversationId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('conversation_tags')
        .select('tag_id')
        .where('conversation_id', '=', conversationId)
        .execute();
      return rows.map((row) => row.tag_id);
    },

    async replace(
      tenantId: string,
      conversationId: string,
      { added, removed }: { added: readonly string[]; removed: readonly string[] },
    ): Promise<void> {
      if (removed.length > 0) {
        await db
          .deleteFrom('conversation_tags')
          .where('conversation_id', '=', conversationId)
          .where('tag_id', 'in', removed)
          .execute();
      }
      if (added.length === 0) return;
      await db
        .insertInto('conversation_tags')
        .values(added.map((tag_id) => ({ tenant_id: tenantId, conversation_id: conversationId, tag_id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}
