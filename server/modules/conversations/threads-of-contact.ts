import { type Kysely, sql } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import { seesAll } from './access.ts';

/** A conversation among those with one contact. */
export type ThreadOfContact = {
  id: string;
  channel: string;
  status: string;
  subject: string | null;
  preview: string | null;
  at: Date;
};

type Page = { before?: { at: Date; id: string } | undefined; limit: number };

/** What contacts ask of conversations: which were with somebody, and that they are somebody else's now. */
export const threadsOfContact = ({ database }: { database: Kysely<unknown> }) => ({
  /** Those that the caller may see (as `maySee` says), the latest begun first. */
  async threadsOf(caller: Caller, contactId: string, { before, limit }: Page): Promise<ThreadOfContact[]> {
    const { tenantId, actor } = caller;
    const own = actor.kind === 'staff' ? actor : { staffId: null, departmentIds: [] };
    const visible = seesAll(caller)
      ? sql``
      : sql`and (c.assigned_staff_id = ${own.staffId}::uuid or c.department_id = any(${[...own.departmentIds]}::uuid[])
          or (c.department_id is null and c.assigned_staff_id is null))`;
    const { rows } = await sql<ThreadOfContact>`
      select c.id, c.channel, c.status, c.subject, c.last_message_preview as preview, c.created_at as at
      from visitors v join conversations c on c.tenant_id = v.tenant_id and c.visitor_id = v.id
      where v.tenant_id = ${tenantId} and v.contact_id = ${contactId} ${visible}
        ${before ? sql`and (date_trunc('milliseconds', c.created_at), c.id) < (${before.at}, ${before.id}::uuid)` : sql``}
      order by date_trunc('milliseconds', c.created_at) desc, c.id desc limit ${limit}`.execute(database);
    return rows;
  },

  async moveVisitors(transaction: Kysely<unknown>, tenantId: string, from: string, to: string): Promise<void> {
    await sql`update visitors set contact_id = ${to}
      where tenant_id = ${tenantId} and contact_id = ${from}`.execute(transaction);
  },
});
