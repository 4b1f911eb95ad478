import { type Kysely, sql } from 'kysely';
import type { DialogueState } from './state.ts';

/** Who comes back a day later begins anew. */
const KEPT_HOURS = 24;

export function dialoguesStore(database: Kysely<unknown>) {
  return {
    async of(tenantId: string, conversationId: string, now: Date): Promise<DialogueState | undefined> {
      const since = new Date(now.getTime() - KEPT_HOURS * 3_600_000);
      const { rows } = await sql<{ state: DialogueState }>`
        select state from dialogues
        where tenant_id = ${tenantId} and conversation_id = ${conversationId} and updated_at > ${since}`.execute(
        database,
      );
      return rows[0]?.state;
    },

    async keep(tenantId: string, conversationId: string, state: DialogueState, now: Date): Promise<void> {
      await sql`
        insert into dialogues (conversation_id, tenant_id, state, updated_at)
        values (${conversationId}, ${tenantId}, ${JSON.stringify(state)}::jsonb, ${now})
        on conflict (conversation_id) do update set state = excluded.state, updated_at = excluded.updated_at
        where dialogues.tenant_id = excluded.tenant_id`.execute(database);
    },

    async end(tenantId: string, conversationId: string): Promise<void> {
      await sql`delete from dialogues where tenant_id = ${tenantId} and conversation_id = ${conversationId}`.execute(
        database,
      );
    },
  };
}

export type DialoguesStore = ReturnType<typeof dialoguesStore>;
