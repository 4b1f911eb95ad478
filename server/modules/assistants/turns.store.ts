import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { AssistantTables, TurnsTable } from './assistants.tables.ts';
import type { Turn, TurnEnd, TurnOutcome } from './turn.ts';

type Row = { [Column in keyof TurnsTable]: unknown };

const toTurn = (row: Row): Turn => ({
  id: row.id as string,
  tenantId: row.tenant_id as string,
  conversationId: row.conversation_id as string,
  inReplyToMessageId: row.in_reply_to_message_id as string,
  seq: Number(row.seq),
  state: row.state as Turn['state'],
  outcome: row.outcome as TurnOutcome | null,
  text: row.text as string | null,
  messageId: row.message_id as string | null,
  sources: row.sources as Turn['sources'],
  model: row.model as string | null,
  provider: row.provider as string | null,
  promptVersion: row.prompt_version as string | null,
  inputTokens: Number(row.input_tokens),
  outputTokens: Number(row.output_tokens),
  cachedTokens: Number(row.cached_tokens),
  costMicros: Number(row.cost_micros),
  latencyMs: row.latency_ms as number | null,
  firstTokenMs: row.first_token_ms as number | null,
  guardrails: row.guardrails as string[],
  asked: row.asked as string | null,
  lookedUpBy: row.looked_up_by as Turn['lookedUpBy'],
  tools: row.tools as Turn['tools'],
  startedAt: row.started_at as Date,
  endedAt: row.ended_at as Date | null,
});

export type Claim = { tenantId: string; conversationId: string; messageId: string; seq: number; jobId: string };

export function turnsStore(database: Kysely<unknown>) {
  const db = database.withTables<AssistantTables>();

  return {
    /**
     * One turn for each message, whoever comes first. The same order may claim it again, because the queue only gives
     * an order out anew when its process is gone.
     */
    async claim(claim: Claim, now: Date): Promise<Turn | undefined> {
      const row = await db
        .insertInto('turns')
        .values({
          id: newId(),
          tenant_id: claim.tenantId,
          conversation_id: claim.conversationId,
          in_reply_to_message_id: claim.messageId,
          seq: claim.seq,
          job_id: claim.jobId,
          started_at: now,
        })
        .onConflict((conflict) =>
          conflict
            .column('in_reply_to_message_id')
            .doUpdateSet({ started_at: now })
            .where('turns.state', '=', 'running')
            .where('turns.job_id', '=', claim.jobId),
        )
        .returningAll()
        .executeTakeFirst();
      return row && toTurn(row);
    },

    async end(turn: Turn, end: TurnEnd, now: Date): Promise<void> {
      await db
        .updateTable('turns')
        .where('tenant_id', '=', turn.tenantId)
        .where('id', '=', turn.id)
        .set({
          state: end.state,
          outcome: end.outcome,
          text: end.text ?? null,
          message_id: end.messageId ?? null,
          discloses: end.discloses ?? false,
          sources: JSON.stringify(end.sources ?? []),
          model: end.model ?? null,
          provider: end.provider ?? null,
          prompt_version: end.promptVersion ?? null,
          input_tokens: end.inputTokens ?? 0,
          output_tokens: end.outputTokens ?? 0,
          cached_tokens: end.cachedTokens ?? 0,
          cost_micros: end.costMicros ?? 0,
          first_token_ms: end.firstTokenMs ?? null,
          guardrails: end.guardrails ?? [],
          asked: end.asked ?? null,
          looked_up_by: end.lookedUpBy ?? null,
          tools: JSON.stringify(end.tools ?? []),
          latency_ms: Math.max(0, now.getTime() - turn.startedAt.getTime()),
          ended_at: now,
        })
        .execute();
    },

    /** Whether a message of the assistant already stands in the conversation that says it is one. */
    async hasDisclosed(tenantId: string, conversationId: string): Promise<boolean> {
      const row = await db
        .selectFrom('turns')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('discloses', '=', true)
        .where('message_id', 'is not', null)
        .select(sql<number>`1`.as('one'))
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** What was settled before this message: up to where lines have been answered, and what was asked last. */
    async before(tenantId: string, conversationId: string, seq: number): Promise<{ upTo: number; asked?: string }> {
      const earlier = db
        .selectFrom('turns')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('seq', '<', seq)
        .where('state', '!=', 'running')
        .where('outcome', '!=', 'merged')
        .orderBy('seq', 'desc')
        .limit(1);
      const [last, asked] = await Promise.all([
        earlier.select('seq').executeTakeFirst(),
        earlier.where('asked', 'is not', null).select('asked').executeTakeFirst(),
      ]);
      return { upTo: Number(last?.seq ?? 0), ...(asked?.asked && { asked: asked.asked }) };
    },

    /** The turn that answers the lines after this one. */
    async after(tenantId: string, conversationId: string, seq: number): Promise<Turn | undefined> {
      const row = await db
        .selectFrom('turns')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('seq', '>', seq)
        .selectAll()
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      return row && toTurn(row);
    },

    async byMessage(tenantId: string, messageId: string): Promise<Turn | undefined> {
      const row = await db
        .selectFrom('turns')
        .where('tenant_id', '=', tenantId)
        .where('in_reply_to_message_id', '=', messageId)
        .selectAll()
        .executeTakeFirst();
      return row && toTurn(row);
    },

    /** Whoever's it is: for those who run the house. */
    async anywhere(id: string): Promise<Turn | undefined> {
      const row = await db.selectFrom('turns').where('id', '=', id).selectAll().executeTakeFirst();
      return row && toTurn(row);
    },

    async byId(tenantId: string, id: string): Promise<Turn | undefined> {
      const row = await db
        .selectFrom('turns')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .selectAll()
        .executeTakeFirst();
      return row && toTurn(row);
    },

    async newestDraft(tenantId: string, conversationId: string): Promise<Turn | undefined> {
      const row = await db
        .selectFrom('turns')
        .where('tenant_id', '=', tenantId)
        .where('conversation_id', '=', conversationId)
        .where('state', '=', 'drafted')
        .selectAll()
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toTurn(row);
    },
  };
}

export type TurnsStore = ReturnType<typeof turnsStore>;
