import { type Kysely, type Selectable, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { CannedReplyTables } from './canned-replies.tables.ts';
import type { CannedReply, CannedReplyInput } from './canned-reply.ts';

const toReply = (row: Selectable<CannedReplyTables['canned_replies']>): CannedReply => ({
  id: row.id,
  ownerStaffId: row.staff_id,
  shortcut: row.shortcut,
  title: row.title,
  texts: row.texts,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export function cannedRepliesStore(database: Kysely<unknown>) {
  const db = database.withTables<CannedReplyTables>();
  /** Those that a staff member has at hand: everybody's and their own. */
  const inReach = (tenantId: string, staffId: string) =>
    db
      .selectFrom('canned_replies')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where((one) => one.or([one('staff_id', 'is', null), one('staff_id', '=', staffId)]));

  return {
    async list(tenantId: string, staffId: string): Promise<CannedReply[]> {
      const rows = await inReach(tenantId, staffId).orderBy(sql`lower(shortcut)`).orderBy('id').execute();
      return rows.map(toReply);
    },

    async byId(tenantId: string, staffId: string, id: string): Promise<CannedReply | undefined> {
      const row = await inReach(tenantId, staffId).where('id', '=', id).executeTakeFirst();
      return row && toReply(row);
    },

    async count(tenantId: string, ownerStaffId: string | null): Promise<number> {
      const { count } = await db
        .selectFrom('canned_replies')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('tenant_id', '=', tenantId)
        .where('staff_id', ownerStaffId === null ? 'is' : '=', ownerStaffId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async add(tenantId: string, ownerStaffId: string | null, reply: CannedReplyInput): Promise<CannedReply> {
      const row = await db
        .insertInto('canned_replies')
        .values({
          id: newId(),
          tenant_id: tenantId,
          staff_id: ownerStaffId,
          shortcut: reply.shortcut,
          title: reply.title,
          texts: JSON.stringify(reply.texts),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toReply(row);
    },

    async change(tenantId: string, id: string, changes: Partial<CannedReplyInput>): Promise<CannedReply | undefined> {
      const row = await db
        .updateTable('canned_replies')
        .set({
          ...(changes.shortcut !== undefined && { shortcut: changes.shortcut }),
          ...(changes.title !== undefined && { title: changes.title }),
          ...(changes.texts !== undefined && { texts: JSON.stringify(changes.texts) }),
          updated_at: new Date(),
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      return row && toReply(row);
    },

    async remove(tenantId: string, id: string): Promise<void> {
      await db.deleteFrom('canned_replies').where('tenant_id', '=', tenantId).where('id', '=', id).execute();
    },
  };
}
