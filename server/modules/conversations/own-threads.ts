import { type Kysely, sql } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Cursors } from '#platform/cursors.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Changing } from './changing.ts';
import type { ConversationView } from './conversation.ts';
import { type ListedRow, toListed, unreadForVisitor } from './listed.ts';

const LIST = 'own';
const PREVIEW_CHARACTERS = 160;

/** What a visitor reads of their own: every conversation that they ever opened, the latest begun first. */
export const ownThreads = ({
  database,
  cursors,
  withNames,
}: {
  database: Kysely<unknown>;
  cursors: Cursors;
  withNames: Changing['withNames'];
}) => ({
  async own(
    { tenantId, actor }: Caller,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<{ conversations: ConversationView[]; nextCursor?: string }> {
    if (actor.kind !== 'visitor') throw new Refusal('forbidden', 'visitor_only', 'A visitor reads their own.');
    const [at, id] = cursor === undefined ? [] : cursors.of(LIST).read(tenantId, cursor);
    // They know a thread by their own words, not by the line that closed it.
    // What went on in another thread is read there; what nobody wrote in is nothing to read.
    const { rows } = await sql<ListedRow>`
      select to_jsonb(c) || jsonb_build_object('last_message_preview', coalesce((
          select left(m.body, ${PREVIEW_CHARACTERS}) from messages m
          where m.conversation_id = c.id and m.sender_type = 'visitor' and m.deleted_at is null
          order by m.seq desc limit 1), c.last_message_preview)) as conversation, to_jsonb(v) as visitor, null as tags, ${unreadForVisitor} as unread,
        c.created_at::text as sorted_by
      from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
      where c.tenant_id = ${tenantId} and c.visitor_id = ${actor.visitorId}
        and c.merged_into is null and c.last_visitor_seq > 0
        ${at && id ? sql`and (c.created_at, c.id) < (${at}::timestamptz, ${id}::uuid)` : sql``}
      order by c.created_at desc, c.id desc limit ${limit + 1}`.execute(database);
    const page = rows.slice(0, limit).map(toListed);
    const last = page.at(-1);
    return {
      conversations: await Promise.all(page.map(withNames)),
      ...(rows.length > limit &&
        last && { nextCursor: cursors.of(LIST).write(tenantId, [last.sortedBy, last.conversation.id]) }),
    };
  },
});
