import { type Kysely, sql } from 'kysely';
import { maySeeConversation, ratingMarks, toConversation } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import type { DomainEvent, Outbox } from '#platform/outbox.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';

export const COMMENT_CHARACTERS = 1000;

type Row = Record<string, unknown>;
export type RatingSummary = { count: number; average: number | null };

/** `conversation.rating_requested` and `conversation.rated` carry the conversation as it is then. */
export type RatingEvents = {
  'conversation.rating_requested': { conversation: Row };
  'conversation.rated': { conversation: Row };
};

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  asksForRating(tenantId: string): Promise<boolean>;
};

/** What visitors say about how they were served: once for each closing of a conversation. */
export function ratings({ database, outbox, clock, asksForRating }: Needs) {
  return {
    subscriber: {
      name: 'ratings',
      /** A closing that has been asked about, or was undone meanwhile, is left as it is. */
      async handle(transaction: Kysely<unknown>, events: DomainEvent[]): Promise<void> {
        for (const { type, tenantId, data } of events) {
          if (type !== 'conversation.closed') continue;
          const { id, closedAt } = toConversation(data['conversation'] as Row);
          if (!closedAt || !(await asksForRating(tenantId))) continue;
          const conversation = await ratingMarks(transaction).ask(tenantId, id, closedAt);
          if (!conversation) continue;
          await outbox.record(transaction, {
            tenantId,
            type: 'conversation.rating_requested',
            data: { conversation } satisfies RatingEvents['conversation.rating_requested'],
          });
        }
      },
    },

    async rate(
      caller: Caller,
      conversationId: string,
      { score, comment }: { score: number; comment?: string | undefined },
    ): Promise<{ score: number; comment: string | null; ratedAt: Date }> {
      if (caller.actor.kind !== 'visitor') throw new Refusal('forbidden', 'visitor_only', 'Visitors rate.');
      if (!Number.isInteger(score) || score < 1 || score > 5) {
        throw invalid('body.score', `is ${score}`, 'a whole number from 1 to 5');
      }
      if (comment !== undefined && comment.length > COMMENT_CHARACTERS) {
        throw invalid('body.comment', `has ${comment.length} characters`, `at most ${COMMENT_CHARACTERS}`);
      }
      const { tenantId } = caller;
      const words = comment?.trim() || null;
      const ratedAt = clock.now();
      await database.transaction().execute(async (transaction) => {
        const marks = ratingMarks(transaction);
        const conversation = await marks.held(tenantId, conversationId);
        if (!conversation || !maySeeConversation(caller, conversation)) throw missing('conversation');
        const { rating } = conversation;
        if (conversation.status !== 'closed' || !rating) {
          throw new Refusal('conflict', 'rating_not_asked', 'Nobody has asked for a rating of this conversation.');
        }
        if (rating.score !== null) {
          throw new Refusal('conflict', 'rating_given', 'This conversation has been rated already.');
        }
        await sql`
          insert into ratings (id, tenant_id, conversation_id, asked_at, staff_id, score, comment, created_at)
          values (${newId()}, ${tenantId}, ${conversationId}, ${rating.askedAt}, ${conversation.assignedStaffId}, ${score}, ${words}, ${ratedAt})`.execute(
          transaction,
        );
        const row = await marks.note(tenantId, conversationId, { score, comment: words });
        await outbox.record(transaction, {
          tenantId,
          type: 'conversation.rated',
          data: { conversation: row } satisfies RatingEvents['conversation.rated'],
        });
      });
      outbox.wake();
      return { score, comment: words, ratedAt };
    },

    /** Of the last 30 days, of the tenant and of each person. */
    async summary(tenantId: string): Promise<RatingSummary & { byStaff: Map<string, RatingSummary> }> {
      const since = new Date(clock.now().getTime() - 30 * 86_400_000);
      const { rows } = await sql<{ staff_id: string | null; count: number; sum: number }>`
        select staff_id, count(*)::int as count, sum(score)::int as sum from ratings
        where tenant_id = ${tenantId} and created_at >= ${since} group by staff_id`.execute(database);
      const total = rows.reduce((all, { count, sum }) => ({ count: all.count + count, sum: all.sum + sum }), {
        count: 0,
        sum: 0,
      });
      const average = ({ count, sum }: { count: number; sum: number }) =>
        count > 0 ? Math.round((sum / count) * 100) / 100 : null;
      return {
        count: total.count,
        average: average(total),
        byStaff: new Map(
          rows.flatMap((row) => (row.staff_id ? [[row.staff_id, { count: row.count, average: average(row) }]] : [])),
        ),
      };
    },
  };
}

export type Ratings = ReturnType<typeof ratings>;
