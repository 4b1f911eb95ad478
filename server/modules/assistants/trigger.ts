import type { Jobs } from '#platform/jobs.ts';
import type { Subscriber } from '#platform/outbox.ts';
import type { AssistantSettings } from './settings.ts';

type Row = Record<string, unknown>;

export type AnswerOrder = { tenantId: string; conversationId: string; messageId: string; seq: number };

/** Orders an answer for each message of a visitor that the assistant has a part in. */
export function trigger(needs: {
  jobs: Pick<Jobs, 'send'>;
  settingsOf(tenantId: string): Promise<AssistantSettings>;
}): Subscriber['handle'] {
  async function hasPart(conversation: Row, message: Row): Promise<boolean> {
    if (conversation['channel'] !== 'chat' || message['message_type'] !== 'text') return false;
    if ((message['metadata'] as Row | null)?.['requestHandoff'] === true) return true;
    if (conversation['assistant_state'] === 'active') return true;
    return (await needs.settingsOf(String(message['tenant_id']))).mode === 'ai_assisted';
  }

  return async (transaction, events) => {
    for (const { type, data } of events) {
      if (type !== 'message.created') continue;
      const { conversation, message } = data as { conversation: Row; message: Row };
      if (message['sender_type'] !== 'visitor' || !(await hasPart(conversation, message))) continue;
      const order: AnswerOrder = {
        tenantId: String(message['tenant_id']),
        conversationId: String(message['conversation_id']),
        messageId: String(message['id']),
        seq: Number(message['seq']),
      };
      await needs.jobs.send('assistants.answer', order, { transaction, singletonKey: order.messageId });
    }
  };
}
