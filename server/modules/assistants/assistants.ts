import type { AssistantState } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { answering } from './answer.ts';
import { asking } from './ask.ts';
import type { Source } from './assistants.tables.ts';
import { models as modelsOf } from './models.ts';
import type { AssistantNeeds } from './needs.ts';
import { routing } from './routing.ts';
import { settingsStore } from './settings.store.ts';
import { type AssistantSettings, checkSettings, type SettingsPatch } from './settings.ts';
import { trigger } from './trigger.ts';
import type { Turn } from './turn.ts';
import { turnsStore } from './turns.store.ts';

export type Draft = { turnId: string; inReplyToMessageId: string; text: string; sources: Source[]; createdAt: Date };

/** A change made by another process is seen after this long at the latest; one of ours at once. */
const SETTINGS_KEPT_MS = 3000;

export function assistants(needs: AssistantNeeds) {
  const { database, audit, bus, clock, jobs } = needs;
  const stored = settingsStore(database);
  const turns = turnsStore(database);
  const models = modelsOf(needs.model);
  const kept = new Map<string, { settings: AssistantSettings; until: number }>();
  bus.subscribe('assistant.changed', ({ tenantId }: { tenantId: string }) => void kept.delete(tenantId));

  async function settingsOf(tenantId: string): Promise<AssistantSettings> {
    const known = kept.get(tenantId);
    const now = clock.now().getTime();
    if (known && known.until > now) return known.settings;
    const settings = await stored.of(tenantId);
    if (kept.size > 10_000) kept.clear();
    kept.set(tenantId, { settings, until: now + SETTINGS_KEPT_MS });
    return settings;
  }

  const routingOf = routing({ ...needs, settingsOf });
  const mustBeStaff = (caller: Caller) => {
    if (caller.actor.kind !== 'staff') {
      throw new Refusal('forbidden', 'staff_only', 'Only a staff member may read what the assistant drafted.');
    }
  };

  return {
    routing: routingOf,

    /** For a new conversation: active where the assistant answers it, off where people do. */
    async initialState(tenantId: string): Promise<AssistantState> {
      if ((await settingsOf(tenantId)).mode !== 'ai_first') return 'off';
      const service = (await needs.tenants.services(tenantId)).find(({ key }) => key === 'ai_chat');
      // Without knowledge it still greets, and passes every question on.
      return service?.allowed || service?.status === 'ai_not_ready' ? 'active' : 'off';
    },

    /** Whether visitors may send recordings. */
    allowsVoice: async (tenantId: string): Promise<boolean> => !(await settingsOf(tenantId)).textOnlyMode,

    async settings(caller: Caller): Promise<AssistantSettings & { answeredBy: { name: string; isBuiltIn: boolean } }> {
      if (!caller.may('assistants:write')) caller.must('assistants:read');
      const settings = await stored.of(caller.tenantId);
      const { name, isBuiltIn } = models.by(settings.model);
      return { ...settings, answeredBy: { name, isBuiltIn } };
    },

    /** Takes effect with the next message. */
    async updateSettings(caller: Caller, patch: SettingsPatch): Promise<AssistantSettings> {
      caller.must('assistants:write');
      checkSettings(patch, models.aliases);
      await database.transaction().execute(async (transaction) => {
        await settingsStore(transaction).change(caller.tenantId, patch, clock.now());
        await audit.record(transaction, caller, {
          action: 'assistant.updated',
          details: { fields: Object.keys(patch), ...(patch.mode && { mode: patch.mode }) },
        });
      });
      kept.delete(caller.tenantId);
      bus.publish('assistant.changed', { tenantId: caller.tenantId });
      return stored.of(caller.tenantId);
    },

    /** The newest draft for a conversation that this staff member may see; undefined where there is none. */
    async draft(caller: Caller, conversationId: string): Promise<Draft | undefined> {
      mustBeStaff(caller);
      await needs.conversations().get(caller, conversationId);
      const turn = await turns.newestDraft(caller.tenantId, conversationId);
      if (!turn?.text) return undefined;
      const { id: turnId, inReplyToMessageId, text, sources, startedAt } = turn;
      return { turnId, inReplyToMessageId, text, sources, createdAt: turn.endedAt ?? startedAt };
    },

    /** The receipt of an answer, for the staff who may see its conversation. */
    async receipt(caller: Caller, turnId: string): Promise<Turn> {
      mustBeStaff(caller);
      const turn = await turns.byId(caller.tenantId, turnId);
      if (!turn) throw missing('turn');
      await needs.conversations().get(caller, turn.conversationId);
      return turn;
    },

    /** For those who run the house, whoever's answer it is: its figures, not its words. */
    async receiptAnywhere(caller: Caller, turnId: string): Promise<Omit<Turn, 'text' | 'asked' | 'sources' | 'tools'>> {
      caller.must('platform:read');
      const turn = await turns.anywhere(turnId);
      if (!turn) throw missing('turn');
      const { text: _text, asked: _asked, sources: _sources, tools: _tools, ...figures } = turn;
      return figures;
    },

    ask: asking({ ...needs, turns, routingOf }),

    /** The job's work: one turn. */
    answer: answering({ ...needs, turns, models, settingsOf }),

    /** To be listed among the outbox's subscribers. */
    onEvents: trigger({ jobs, settingsOf }),
  };
}

export type Assistants = ReturnType<typeof assistants>;
