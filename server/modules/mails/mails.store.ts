import type { Kysely, Selectable } from 'kysely';
import type { MailFailure, MailStatus, MailTables } from './mails.tables.ts';
import type { MailLanguage } from './template.ts';

export type Mail = {
  id: string;
  tenantId: string | null;
  template: string;
  language: MailLanguage;
  to: { address: string; name: string | null };
  subject: string | null;
  messageId: string;
  status: MailStatus;
  attempts: number;
  failure: MailFailure | null;
  createdAt: Date;
  sentAt: Date | null;
};

/** Of the mails since a moment, how many are in which state. */
export type MailPulse = Record<MailStatus, number>;

type Row = Selectable<MailTables['mails']>;

const toMail = (row: Row): Mail => ({
  id: row.id,
  tenantId: row.tenant_id,
  template: row.template,
  language: row.language,
  to: { address: row.to_address, name: row.to_name },
  subject: row.subject,
  messageId: row.message_id,
  status: row.status,
  attempts: row.attempts,
  failure: row.failure,
  createdAt: row.created_at,
  sentAt: row.sent_at,
});

export function mailsStore(database: Kysely<unknown>) {
  const db = database.withTables<MailTables>();
  return {
    async add(mail: {
      id: string;
      tenantId: string | null;
      template: string;
      language: MailLanguage;
      to: { address: string; name: string | null };
      content: string;
      messageId: string;
      createdAt: Date;
    }): Promise<void> {
      await db
        .insertInto('mails')
        .values({
          id: mail.id,
          tenant_id: mail.tenantId,
          template: mail.template,
          language: mail.language,
          to_address: mail.to.address,
          to_name: mail.to.name,
          content: mail.content,
          message_id: mail.messageId,
          created_at: mail.createdAt,
        })
        .execute();
    },

    async queued(id: string): Promise<(Mail & { content: string }) | undefined> {
      const row = await db
        .selectFrom('mails')
        .selectAll()
        .where('id', '=', id)
        .where('status', '=', 'queued')
        .executeTakeFirst();
      return row && row.content !== null ? { ...toMail(row), content: row.content } : undefined;
    },

    /** What it said goes with it: nobody needs it here any more. */
    async sent(id: string, subject: string, at: Date): Promise<void> {
      await db
        .updateTable('mails')
        .set((mail) => ({
          status: 'sent',
          subject,
          content: null,
          sent_at: at,
          ended_at: at,
          failure: null,
          attempts: mail('attempts', '+', 1),
        }))
        .where('id', '=', id)
        .where('status', '=', 'queued')
        .execute();
    },

    async stumbled(id: string, failure: MailFailure, ended: { status: 'failed'; at: Date } | undefined): Promise<void> {
      await db
        .updateTable('mails')
        .set((mail) => ({
          failure,
          attempts: mail('attempts', '+', 1),
          ...(ended && { status: ended.status, ended_at: ended.at, content: null }),
        }))
        .where('id', '=', id)
        .where('status', '=', 'queued')
        .execute();
    },

    async bounced(id: string, at: Date): Promise<boolean> {
      const result = await db
        .updateTable('mails')
        .set({ status: 'bounced', failure: 'bounced', ended_at: at, content: null })
        .where('id', '=', id)
        .where('status', '=', 'sent')
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async page(tenantId: string | null, before: { at: Date; id: string } | undefined, limit: number): Promise<Mail[]> {
      const rows = await db
        .selectFrom('mails')
        .selectAll()
        .where('tenant_id', tenantId === null ? 'is' : '=', tenantId)
        .$if(before !== undefined, (query) =>
          query.where((mail) =>
            mail.or([
              mail('created_at', '<', before!.at),
              mail.and([mail('created_at', '=', before!.at), mail('id', '<', before!.id)]),
            ]),
          ),
        )
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toMail);
    },

    /** All of the installation, for the page of a developer's own machine. */
    async newest(limit: number): Promise<Mail[]> {
      const rows = await db
        .selectFrom('mails')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toMail);
    },

    async byId(tenantId: string | null | 'any', id: string): Promise<Mail | undefined> {
      const row = await db
        .selectFrom('mails')
        .selectAll()
        .where('id', '=', id)
        .$if(tenantId !== 'any', (query) => query.where('tenant_id', tenantId === null ? 'is' : '=', tenantId))
        .executeTakeFirst();
      return row && toMail(row);
    },

    async pulse(since: Date): Promise<MailPulse> {
      const rows = await db
        .selectFrom('mails')
        .select(['status', (mail) => mail.fn.countAll<string>().as('count')])
        .where('created_at', '>', since)
        .groupBy('status')
        .execute();
      const counts: MailPulse = { queued: 0, sent: 0, failed: 0, bounced: 0 };
      for (const { status, count } of rows) counts[status] = Number(count);
      return counts;
    },

    async removeTo(tenantId: string, addresses: readonly string[]): Promise<void> {
      if (addresses.length === 0) return;
      await db
        .deleteFrom('mails')
        .where('tenant_id', '=', tenantId)
        .where((mail) => mail.fn<string>('lower', ['to_address']), 'in', addresses)
        .execute();
    },

    async removeBefore(at: Date): Promise<void> {
      await db.deleteFrom('mails').where('created_at', '<', at).where('status', '<>', 'queued').execute();
    },
  };
}
