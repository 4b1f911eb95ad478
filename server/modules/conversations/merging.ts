import { type Kysely, sql } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import { maySee } from './access.ts';
import { type Changing, mustBeStaff } from './changing.ts';
import type { Conversation, ConversationView } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { visitorsStore } from './visitors.store.ts';

/** More than anybody reads again; and all of it is told to those who follow. */
export const MOST_MERGED = 1000;

type Row = Record<string, unknown>;
type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  audit: OnRecord;
  get: Changing['get'];
  tellMerged(into: Conversation, from: Conversation): Promise<void>;
};

const refuse = (code: string, message: string) => new Refusal('conflict', code, message);

/**
 * Copies of all that was said, behind what was said in the target, each with the time of its own. The copies of
 * another visitor's words are for staff alone: that both gave the same telephone number proves nothing.
 */
async function bring(
  transaction: Kysely<unknown>,
  { from, into, isSameVisitor }: { from: Conversation; into: Conversation; isSameVisitor: boolean },
): Promise<Row[]> {
  const { rows: originals } = await sql<{ id: string }>`
    select id from messages where conversation_id = ${from.id} order by seq limit ${MOST_MERGED + 1}`.execute(
    transaction,
  );
  if (originals.length > MOST_MERGED) {
    throw refuse('conversation_too_long', `A conversation of more than ${MOST_MERGED} messages cannot be merged.`);
  }
  const ids = originals.map(() => newId());
  const { rows } = await sql<{ message: Row }>`
    with original as (
      select m.*, row_number() over (order by m.seq) as place,
        count(*) filter (where ${isSameVisitor} and m.visitor_seq is not null) over (order by m.seq) as visible_place
      from messages m where m.conversation_id = ${from.id}
    ), copy as (
      insert into messages (id, tenant_id, conversation_id, seq, visitor_seq, sender_type, sender_staff_id, sender_key,
        sender_name, message_type, body, metadata, turn_id, sent_at, edited_at, deleted_at, merged_from)
      select (${ids}::uuid[])[place], tenant_id, ${into.id}, ${into.lastSeq} + place,
        case when ${isSameVisitor} and visitor_seq is not null then ${into.lastVisitorSeq} + visible_place end,
        sender_type, sender_staff_id, sender_key, sender_name, message_type, body, metadata, turn_id,
        sent_at, edited_at, deleted_at, conversation_id
      from original returning *
    )
    select to_jsonb(copy) as message from copy order by seq`.execute(transaction);
  return rows.map(({ message }) => message);
}

/** Two threads of one person become one. There is no way back: the copies have been read by then. */
export function merging({ database, outbox, clock, audit, get, tellMerged }: Needs) {
  async function mergeable(
    transaction: Kysely<unknown>,
    caller: Caller,
    { fromId, intoId }: { fromId: string; intoId: string },
  ): Promise<{ from: Conversation; into: Conversation }> {
    const store = conversationsStore(transaction);
    const found = new Map<string, Conversation>();
    // Always in the same order, so that two merges cannot wait for each other.
    for (const id of [fromId, intoId].sort()) {
      const conversation = await store.locked(caller.tenantId, id);
      if (!conversation || !maySee(caller, conversation)) throw missing('conversation');
      found.set(id, conversation);
    }
    const [from, into] = [found.get(fromId)!, found.get(intoId)!];
    if (from.mergedInto) throw refuse('conversation_merged', 'This conversation has been merged already.');
    if (into.mergedInto) throw refuse('conversation_merged', 'The target went on in another one. Merge into that one.');
    if (into.status === 'closed') throw refuse('conversation_closed', 'The target is closed. Reopen it first.');
    if (from.spamAt || into.spamAt) throw refuse('conversation_spam', 'What is marked as spam is not merged.');
    return { from, into };
  }

  async function mustBeOnePerson(transaction: Kysely<unknown>, from: Conversation, into: Conversation): Promise<void> {
    if (from.visitorId === into.visitorId) return;
    const people = visitorsStore(transaction);
    const [one, other] = [
      await people.byId(from.tenantId, from.visitorId),
      await people.byId(into.tenantId, into.visitorId),
    ];
    if (one?.contactId && one.contactId === other?.contactId) return;
    throw refuse('conversation_of_another', 'Only conversations of one visitor, or of one contact, can be merged.');
  }

  return {
    /** Brings all of `fromId` into `intoId` and closes it. Resolves with the target. */
    async merge(caller: Caller, fromId: string, intoId: string): Promise<ConversationView> {
      mustBeStaff(caller);
      const { tenantId } = caller;
      await get(caller, fromId);
      if (fromId === intoId) throw invalid('body.intoConversationId', 'is the conversation itself', 'another one');
      const { from, into } = await database.transaction().execute(async (transaction) => {
        const both = await mergeable(transaction, caller, { fromId, intoId });
        await mustBeOnePerson(transaction, both.from, both.into);
        const isSameVisitor = both.from.visitorId === both.into.visitorId;
        const copies = await bring(transaction, { ...both, isSameVisitor });
        const seen = copies.filter((copy) => copy['visitor_seq'] !== null).length;
        const store = conversationsStore(transaction);
        await store.countBrought(tenantId, intoId, { all: copies.length, visible: seen });
        await store.moveTags(tenantId, fromId, intoId);
        const waitingSince = both.into.waitingSince ?? both.from.waitingSince;
        const target = await store.change(tenantId, intoId, { waitingSince });
        const source = await store.change(tenantId, fromId, {
          status: 'closed',
          closedAt: both.from.closedAt ?? clock.now(),
          mergedInto: intoId,
          waitingSince: null,
          snoozedUntil: null,
        });
        for (const message of copies) {
          await outbox.record(transaction, {
            tenantId,
            type: 'message.merged',
            data: { conversation: target, message },
          });
        }
        for (const conversation of [target, source]) {
          await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation } });
        }
        await outbox.record(transaction, {
          tenantId,
          type: 'conversation.merged',
          data: { conversation: target, from: source },
        });
        await audit.record(transaction, caller, {
          action: 'conversation.merged',
          target: { kind: 'conversation', id: fromId },
          details: { into: intoId, messages: copies.length },
        });
        return both;
      });
      outbox.wake();
      await tellMerged(into, from);
      return get(caller, intoId);
    },
  };
}
