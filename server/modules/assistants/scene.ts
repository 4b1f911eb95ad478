import type { ConversationView, Message } from '#modules/conversations/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import { type Language, languageOf } from '#modules/knowledge/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import type { AssistantNeeds } from './needs.ts';
import type { Said } from './prompt.ts';
import type { AssistantSettings } from './settings.ts';
import type { Turn } from './turn.ts';

/** Everything an answer depends on, read once at its beginning. */
export type Scene = {
  settings: AssistantSettings;
  tenant: Tenant;
  conversation: ConversationView;
  message: Message;
  /** What was said before and, last, the message itself. */
  said: Said[];
  /** All that the visitor wrote since the last answer, the message itself among it. */
  lines: Message[];
  previousQuestion: string | undefined;
  language: Language;
  /** answer: the visitor reads it; draft: the staff alone; none: the assistant keeps quiet. */
  part: 'answer' | 'draft' | 'none';
};

const asLanguage = (language: string | null | undefined): Language | undefined => {
  const short = language?.toLowerCase().slice(0, 2);
  return short === 'de' || short === 'en' ? short : undefined;
};

function partOf(settings: AssistantSettings, conversation: ConversationView): Scene['part'] {
  if (conversation.status === 'closed') return 'none';
  if (settings.mode === 'ai_assisted') return 'draft';
  return settings.mode === 'ai_first' && conversation.assistantState === 'active' ? 'answer' : 'none';
}

/** Undefined where the conversation or message is gone. */
export async function look(
  needs: AssistantNeeds,
  settings: AssistantSettings,
  turn: Turn,
  contextMessages: number,
  before: { upTo: number; asked?: string },
): Promise<Scene | undefined> {
  const { tenantId, conversationId } = turn;
  const [tenant, conversation] = await Promise.all([
    needs.tenants.byId(tenantId),
    needs.conversations().view(tenantId, conversationId),
  ]);
  if (!tenant?.isActive || !conversation) return undefined;
  const recent = await needs
    .conversations()
    .messages(systemCaller(tenantId), conversationId, { before: turn.seq + 1, limit: contextMessages * 2 });
  const message = recent.find(({ id }) => id === turn.inReplyToMessageId);
  if (!message || message.deletedAt) return undefined;
  const spoken = recent.filter(
    (line) => line.messageType === 'text' && !line.deletedAt && line.senderType !== 'system' && line.seq <= turn.seq,
  );
  const answeredAt = spoken.findLastIndex((line) => line.senderType !== 'visitor');
  const lines = spoken.slice(answeredAt + 1).filter((line) => line.seq > before.upTo);
  const byVisitor = spoken.filter((line) => line.senderType === 'visitor' && line.id !== message.id);
  return {
    settings,
    tenant,
    conversation,
    message,
    said: spoken
      .slice(-contextMessages)
      .map((line) => ({ by: line.senderType === 'visitor' ? 'visitor' : 'assistant', text: line.body })),
    lines: lines.some(({ id }) => id === message.id) ? lines : [message],
    previousQuestion: before.asked ?? byVisitor.filter(({ id }) => !lines.some((line) => line.id === id)).at(-1)?.body,
    language:
      languageOf(message.body) ??
      languageOf(byVisitor.map(({ body }) => body).join(' ')) ??
      asLanguage(conversation.visitor.language) ??
      asLanguage(conversation.language) ??
      asLanguage(tenant.defaultLanguage) ??
      'de',
    part: partOf(settings, conversation),
  };
}
