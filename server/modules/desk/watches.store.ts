import { type Kysely, sql } from 'kysely';
import type { DeskTables, WatchKind } from './desk.tables.ts';

export type Watch = { tenantId: string; conversationId: string; kind: WatchKind };

/** A batch may tell of one conversation many times; each watch is asked for once. */
const once = (watches: Watch[]): Watch[] => [
  ...new Map(watches.map((watch) => [`${watch.conversationId} ${watch.kind}`, watch])).values(),
];

/** Every open hand-over is looked at this soon, in case the desk is closed. */
const FIRST_LOOK_MINUTES = 1;

export function watchesStore(database: Kysely<unknown>) {
  const db = database.withTables<DeskTables>();
  return {
    /** Due after the tenant's minutes; one that runs already keeps its time. Where the tenant said never, none is made. */
    async begin(watches: Watch[], now: Date): Promise<void> {
      if (watches.length === 0) return;
      await sql`
        insert into desk_watches (tenant_id, conversation_id, kind, due_at)
        select tenant_id, conversation_id, kind, ${now}::timestamptz + make_interval(mins => minutes)
        from (
          select c.tenant_id, c.id as conversation_id, w.kind,
            case w.kind
              when 'answer_unread' then coalesce(s.answer_by_mail_minutes, 5)
              when 'handoff_ticket' then least(coalesce(s.ticket_after_minutes, 15), ${FIRST_LOOK_MINUTES})
              else coalesce(s.remind_staff_minutes, 10) end as minutes
          from jsonb_to_recordset(${JSON.stringify(once(watches))}::jsonb) as w("tenantId" uuid, "conversationId" uuid, kind text)
          join conversations c on c.tenant_id = w."tenantId" and c.id = w."conversationId"
          left join desk_settings s on s.tenant_id = c.tenant_id
        ) asked
        where minutes > 0
        on conflict (conversation_id, kind) do nothing`.execute(database);
    },

    async end(watches: Watch[]): Promise<void> {
      if (watches.length === 0) return;
      await sql`
        delete from desk_watches d
        using jsonb_to_recordset(${JSON.stringify(watches)}::jsonb) as w("tenantId" uuid, "conversationId" uuid, kind text)
        where d.tenant_id = w."tenantId" and d.conversation_id = w."conversationId" and d.kind = w.kind`.execute(
        database,
      );
    },

    /** Held until the transaction ends, so that two processes never look at the same one. */
    async nextDue(now: Date): Promise<Watch | undefined> {
      const row = await db
        .selectFrom('desk_watches')
        .selectAll()
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      return row && { tenantId: row.tenant_id, conversationId: row.conversation_id, kind: row.kind };
    },

    async postpone({ conversationId, kind }: Watch, until: Date): Promise<void> {
      await db
        .updateTable('desk_watches')
        .set({ due_at: until })
        .where('conversation_id', '=', conversationId)
        .where('kind', '=', kind)
        .execute();
    },
  };
}
