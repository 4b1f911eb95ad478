import { type Kysely, sql } from 'kysely';
import { newId, show } from '#platform/ids.ts';
import type { DemoConversation } from './demo-conversations.ts';
import { demoConversations } from './demo-conversations.ts';
import type { DemoKnowledge } from './demo-knowledge.ts';
import { people, type Username } from './demo-shop.ts';

type Cast = {
  tenantId: string;
  staff: Record<Username, string>;
  departments: Record<'sales' | 'service', string>;
  knowledge: DemoKnowledge;
  /** By language. */
  assistantNames: Record<'de' | 'en', string>;
  pageUrl: string;
  now: Date;
};

const PREVIEW_CHARACTERS = 140;

function rowsOf(talk: DemoConversation, { staff, knowledge, assistantNames, now }: Cast) {
  const at = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000);
  const assignee = talk.assignedTo;
  let visitorSeq = 0;
  return talk.lines.map((line, index) => {
    const isNote = line.by === 'note';
    const isStaff = isNote || line.by === 'staff';
    if (isStaff && !assignee) throw new Error('a staff member speaks in a conversation that is nobody’s');
    const speaker = isStaff && assignee ? assignee : undefined;
    return {
      seq: index + 1,
      visitorSeq: isNote ? null : ++visitorSeq,
      senderType: isStaff ? 'agent' : line.by,
      senderStaffId: speaker ? staff[speaker] : null,
      senderKey: speaker ? staff[speaker] : line.by,
      senderName: speaker ? people[speaker].name : line.by === 'ai' ? assistantNames[talk.language] : null,
      messageType: isNote ? 'note' : line.by === 'system' ? 'system' : 'text',
      body: line.body,
      metadata: {
        ...(line.from && {
          sources: line.from.map(({ text, snippet, score }) => ({
            id: show('knowledge', knowledge[text].id),
            title: knowledge[text].title,
            snippet,
            score,
          })),
        }),
        ...(line.discloses && { disclosure: true }),
        ...('event' in line && {
          event: line.event,
          ...(line.event === 'agent_joined' && assignee && { name: people[assignee].name }),
        }),
      },
      // Lines of one minute keep their order.
      sentAt: new Date(at(line.minutesAgo).getTime() + index * 1500),
    };
  });
}

async function add(transaction: Kysely<unknown>, talk: DemoConversation, cast: Cast): Promise<void> {
  const { tenantId, now } = cast;
  const [visitorId, conversationId] = [newId(), newId()];
  const rows = rowsOf(talk, cast);
  const [first, last] = [rows[0], rows.at(-1)];
  const shown = rows.findLast((row) => row.visitorSeq !== null);
  if (!first || !last || !shown) return;
  const context = JSON.stringify({ page: cast.pageUrl, language: talk.language });
  const staffId = talk.assignedTo ? cast.staff[talk.assignedTo] : null;
  const departmentId = cast.departments[talk.department];
  const handoffAt = talk.handoff ? new Date(now.getTime() - talk.handoff.minutesAgo * 60_000) : null;

  await sql`
    insert into visitors (id, tenant_id, name, email, language, metadata, created_at, last_seen_at)
    values (${visitorId}, ${tenantId}, ${talk.visitor.name}, ${talk.visitor.email ?? null}, ${talk.language},
      ${context}::jsonb, ${first.sentAt}, ${last.sentAt})`.execute(transaction);
  await sql`
    insert into conversations (id, tenant_id, visitor_id, status, language, department_id, assigned_staff_id,
      assistant_state, handoff_requested_at, handoff_reason, last_seq, last_visitor_seq, last_message_at,
      last_message_preview, last_message_sender_type, metadata, created_at, updated_at)
    values (${conversationId}, ${tenantId}, ${visitorId}, ${talk.status}, ${talk.language}, ${departmentId}, ${staffId},
      ${talk.assistantState}, ${handoffAt}, ${talk.handoff?.reason ?? null}, ${last.seq},
      ${shown.visitorSeq}, ${shown.sentAt}, ${shown.body.slice(0, PREVIEW_CHARACTERS)}, ${shown.senderType},
      ${context}::jsonb, ${first.sentAt}, ${last.sentAt})`.execute(transaction);
  for (const row of rows) {
    await sql`
      insert into messages (id, tenant_id, conversation_id, seq, visitor_seq, sender_type, sender_staff_id, sender_key,
        sender_name, message_type, body, metadata, sent_at)
      values (${newId()}, ${tenantId}, ${conversationId}, ${row.seq}, ${row.visitorSeq}, ${row.senderType},
        ${row.senderStaffId}, ${row.senderKey}, ${row.senderName}, ${row.messageType}, ${row.body},
        ${JSON.stringify(row.metadata)}::jsonb, ${row.sentAt})`.execute(transaction);
  }
  const readers: [string, number][] = [['visitor', last.seq]];
  for (const reader of staffId ? [staffId] : Object.values(cast.staff)) readers.push([reader, talk.readByStaff]);
  for (const [participant, seq] of readers) {
    if (seq === 0) continue;
    await sql`
      insert into receipts (tenant_id, conversation_id, participant, delivered_seq, read_seq)
      values (${tenantId}, ${conversationId}, ${participant}, ${seq}, ${seq})`.execute(transaction);
  }
  if (!staffId) return;
  const joined = rows.find((row) => row.metadata.event === 'agent_joined') ?? first;
  await sql`
    insert into assignments (id, tenant_id, conversation_id, staff_id, department_id, assigned_by_staff_id, created_at)
    values (${newId()}, ${tenantId}, ${conversationId}, ${staffId}, ${departmentId}, ${staffId},
      ${joined.sentAt})`.execute(transaction);
}

/**
 * Writes what was said before anybody looked. It goes past the module on purpose: told as events, old lines would be
 * answered, counted and sent to webhooks as if they were said now.
 */
export const addDemoConversations = (database: Kysely<unknown>, cast: Cast): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    for (const talk of demoConversations) await add(transaction, talk, cast);
  });
