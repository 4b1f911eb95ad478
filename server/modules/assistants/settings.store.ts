import type { Kysely } from 'kysely';
import type { AssistantTables } from './assistants.tables.ts';
import { type AssistantSettings, type SettingsPatch, standardSettings } from './settings.ts';

export function settingsStore(database: Kysely<unknown>) {
  const db = database.withTables<AssistantTables>();

  return {
    /** A tenant without a row has the standard. */
    async of(tenantId: string): Promise<AssistantSettings> {
      const row = await db.selectFrom('assistants').where('tenant_id', '=', tenantId).selectAll().executeTakeFirst();
      if (!row) return standardSettings;
      return {
        mode: row.mode,
        name: row.name,
        disclosure: row.disclosure,
        greeting: row.greeting,
        model: row.model,
        systemPrompt: row.system_prompt,
        floor: Number(row.floor),
        temperature: Number(row.temperature),
        maxOutputTokens: row.max_output_tokens,
        textOnlyMode: row.text_only_mode,
        updatedAt: row.updated_at,
      };
    },

    async change(tenantId: string, patch: SettingsPatch, now: Date): Promise<void> {
      const values = {
        ...(patch.mode !== undefined && { mode: patch.mode }),
        ...(patch.name !== undefined && { name: patch.name.trim() }),
        ...(patch.disclosure !== undefined && { disclosure: JSON.stringify(patch.disclosure) }),
        ...(patch.greeting !== undefined && { greeting: JSON.stringify(patch.greeting) }),
        ...(patch.model !== undefined && { model: patch.model }),
        ...(patch.systemPrompt !== undefined && { system_prompt: patch.systemPrompt }),
        ...(patch.floor !== undefined && { floor: patch.floor }),
        ...(patch.temperature !== undefined && { temperature: patch.temperature }),
        ...(patch.maxOutputTokens !== undefined && { max_output_tokens: patch.maxOutputTokens }),
        ...(patch.textOnlyMode !== undefined && { text_only_mode: patch.textOnlyMode }),
        updated_at: now,
      };
      await db
        .insertInto('assistants')
        .values({ tenant_id: tenantId, ...values })
        .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
        .execute();
    },
  };
}
