import { type Kysely, sql } from 'kysely';
import { type Conversation, type Message, toConversation, toMessage, toVisitor, type Visitor } from './conversation.ts';
import { inSightOf } from './listed.ts';
import { queryOf, type SearchReader, saidStore, says } from './said.store.ts';

/** A piece of a found text; those that were asked for are marked, and nothing is HTML. */
export type SnippetPart = { text: string; isMatch: boolean };
export type Found = {
  message: Message;
  conversation: Conversation;
  visitor: Visitor;
  snippet: SnippetPart[];
  sortedBy: string;
};

/** Characters that nobody types mark the matches on their way out of the database. */
const [FROM, TO] = ['\ue000', '\ue001'];

const whoText = sql`(lower(coalesce(v.name, '') || ' ' || coalesce(v.email, '') || ' ' || translate(coalesce(v.phone, ''), ' -/()', '')))`;
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

function visitorsCalled(tenantId: string, text: string) {
  const name = text.toLowerCase();
  const digits = name.replaceAll(/[\s\-/()]/g, '');
  return sql`select v.id from visitors v where v.tenant_id = ${tenantId}
    and (${whoText} like ${containing(name)} or ${whoText} like ${containing(digits)} or ${name} <% ${whoText})`;
}

const numberIn = (text: string): string | undefined => /^#?(\d{1,15})$/.exec(text)?.[1];

/** By name, address or telephone number of the visitor, by subject, or by the number of the conversation `c`. */
function aboutWhom(tenantId: string, text: string) {
  const number = numberIn(text);
  return sql`(c.visitor_id in (${visitorsCalled(tenantId, text)})
    or lower(c.subject) like ${containing(text.toLowerCase())}
    ${number ? sql`or c.number = ${number}::bigint` : sql``})`;
}

/** That a conversation `c` is about somebody or something. */
export const askedFor = (tenantId: string, text: string) => sql`(${aboutWhom(tenantId, text)}
  or c.id in (select m.conversation_id from messages m
    where ${says(tenantId, text)}))`;

export function partsOf(marked: string): SnippetPart[] {
  return marked
    .split(FROM)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, isMatch: false }];
      const [match = '', ...rest] = piece.split(TO);
      return [
        { text: match, isMatch: true },
        { text: rest.join(''), isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

export function searchStore(database: Kysely<unknown>) {
  const said = saidStore(database);
  return {
    /** Messages that say it, the newest first. */
    async messages(
      tenantId: string,
      text: string,
      reader: SearchReader,
      page: { before?: readonly string[] | undefined; limit: number },
    ): Promise<Found[]> {
      const ids = await said.newest(tenantId, text, reader, page);
      if (ids.length === 0) return [];
      const { rows } = await sql<{
        message: Record<string, unknown>;
        conversation: Record<string, unknown>;
        visitor: Record<string, unknown>;
        snippet: string;
        sorted_by: string;
      }>`
        select to_jsonb(m) as message, to_jsonb(c) as conversation, to_jsonb(v) as visitor, m.sent_at::text as sorted_by,
          ts_headline(case when c.language = 'en' then 'english' else 'german' end::regconfig,
            translate(m.body, ${FROM + TO}, ''), ${queryOf(text)},
            ${`StartSel=${FROM},StopSel=${TO},MaxWords=24,MinWords=10,ShortWord=0`}) as snippet
        from messages m join conversations c on c.id = m.conversation_id join visitors v on v.id = c.visitor_id
        where m.tenant_id = ${tenantId} and m.id = any(${ids}::uuid[])
        order by m.sent_at desc, m.id desc`.execute(database);
      return rows.map((row) => ({
        message: toMessage(row.message),
        conversation: toConversation(row.conversation),
        visitor: toVisitor(row.visitor),
        snippet: partsOf(row.snippet),
        sortedBy: row.sorted_by,
      }));
    },

    /** Conversations with people who are called so, or that have this number or subject: the newest few. */
    async conversations(tenantId: string, text: string, reader: SearchReader, limit: number): Promise<string[]> {
      const { rows } = await sql<{ id: string }>`
        select c.id from conversations c
        where c.tenant_id = ${tenantId} and c.spam_at is null and c.merged_into is null and ${aboutWhom(tenantId, text)}
          ${inSightOf(reader.staffId, reader.departmentIds)}
        order by coalesce(c.last_message_at, c.created_at) desc, c.id desc limit ${limit}`.execute(database);
      return rows.map(({ id }) => id);
    },
  };
}
