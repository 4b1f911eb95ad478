import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Receipt } from './conversation.ts';

type ReceiptRow = {
  conversation_id: string;
  participant: string;
  delivered_seq: number;
  read_seq: number;
  delivered_visitor_seq: number;
  read_visitor_seq: number;
};

const toReceipt = (row: ReceiptRow): Receipt => ({
  conversationId: row.conversation_id,
  participant: row.participant,
  deliveredSeq: Number(row.delivered_seq),
  readSeq: Number(row.read_seq),
  deliveredVisitorSeq: Number(row.delivered_visitor_seq),
  readVisitorSeq: Number(row.read_visitor_seq),
});

/** Marks are kept in the numbering of all messages; a visitor's is the newest visible one at or under it. */
const visible = (mark: 'delivered_seq' | 'read_seq') => sql`coalesce((
  select m.visitor_seq from messages m
  where m.conversation_id = r.conversation_id and m.seq <= r.${sql.ref(mark)} and m.visitor_seq is not null
  order by m.seq desc limit 1), 0)`;

export function receiptsStore(database: Kysely<unknown>) {
  return {
    async ofConversation(tenantId: string, conversationId: string): Promise<Receipt[]> {
      const { rows } = await sql<ReceiptRow>`
        select conversation_id, participant, delivered_seq, read_seq,
          ${visible('delivered_seq')} as delivered_visitor_seq, ${visible('read_seq')} as read_visitor_seq
        from receipts r where tenant_id = ${tenantId} and conversation_id = ${conversationId}`.execute(database);
      return rows.map(toReceipt);
    },

    /** Raises the marks; undefined where they stood as high already. What is read has been delivered. */
    async raise(
      tenantId: string,
      conversationId: string,
      participant: string,
      seq: number,
      status: 'delivered' | 'read',
    ): Promise<Receipt | undefined> {
      return database.transaction().execute(async (transaction) => {
        const read = status === 'read' ? seq : 0;
        const raised = await sql<{ delivered_seq: number; read_seq: number }>`
          insert into receipts as r (tenant_id, conversation_id, participant, delivered_seq, read_seq)
          values (${tenantId}, ${conversationId}, ${participant}, ${seq}, ${read})
          on conflict (conversation_id, participant) do update set
            delivered_seq = greatest(r.delivered_seq, excluded.delivered_seq),
            read_seq = greatest(r.read_seq, excluded.read_seq), updated_at = now()
          where r.delivered_seq < excluded.delivered_seq or r.read_seq < excluded.read_seq
          returning delivered_seq, read_seq`.execute(transaction);
        if (raised.rows.length === 0) return undefined;
        const { rows } = await sql<ReceiptRow>`
          select conversation_id, participant, delivered_seq, read_seq,
            ${visible('delivered_seq')} as delivered_visitor_seq, ${visible('read_seq')} as read_visitor_seq
          from receipts r where conversation_id = ${conversationId} and participant = ${participant}`.execute(
          transaction,
        );
        const receipt = toReceipt(rows[0]!);
        await sql`insert into outbox (id, tenant_id, type, data)
          values (${newId()}, ${tenantId}, 'receipt.updated', ${JSON.stringify(receipt)}::jsonb)`.execute(transaction);
        return receipt;
      });
    },
  };
}
