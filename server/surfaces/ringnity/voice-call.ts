import { read } from '#platform/ids.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

/** RFC 8866, 5.1: a session description begins with its version. */
const SDP = /^v=0\r?\n/;

export function voiceCallOperations({ conversations, tenants }: RingnityNeeds): RingnityOperations {
  return {
    /** There is no assistant that speaks yet: what is wrong with the question is said first, then that. */
    createAiVisitorRealtimeCall: async ({ caller, query, body }) => {
      if (query.conversationId !== undefined) {
        const id = read('conversation', query.conversationId);
        if (!id) throw missing('conversation');
        await conversations.get(caller, id);
      }
      if (!SDP.test(body)) throw invalid('body', 'is not an SDP offer', 'a session description that begins with v=0');
      const voice = (await tenants.services(caller.tenantId)).find(({ key }) => key === 'ai_voice');
      if (!voice?.allowed && voice?.blocker !== 'set_up') {
        throw new Refusal('forbidden', 'feature_not_available', 'The assistant takes no calls in this workspace.', {
          facts: { service: 'ai_voice', status: voice?.status ?? 'not_configured' },
        });
      }
      throw new Refusal('conflict', 'ai_not_ready', 'The assistant cannot speak yet. Write to it instead.', {
        facts: { service: 'ai_voice', status: voice.status },
      });
    },
  };
}
