import type { Conversations } from '#modules/conversations/index.ts';
import { type Caller, makeCaller } from '#modules/identity/index.ts';
import { isRefusal, missing } from '#platform/refusal.ts';
import type { Call } from './call.ts';
import type { CallLinks, FoundLink } from './call-links.ts';
import type { Calls } from './calls.ts';

type Needs = {
  callLinks: Pick<CallLinks, 'find' | 'mustBeOpen' | 'spend'>;
  calls: Pick<Calls, 'start' | 'get' | 'end'>;
  conversations: Pick<Conversations, 'view'>;
};

/** Calls by whoever holds a link: for its one call they are the visitor of its conversation, and nothing else. */
export function linkedCalls({ callLinks, calls, conversations }: Needs) {
  async function visitorOf({ tenantId, conversationId }: FoundLink): Promise<Caller> {
    const view = await conversations.view(tenantId, conversationId);
    if (!view) throw missing('conversation');
    return makeCaller(tenantId, { kind: 'visitor', visitorId: view.visitorId }, []);
  }

  return {
    /** The link, and how the call stands that it opened. To look spends nothing. Undefined: nobody's. */
    async look(token: string): Promise<{ link: FoundLink; call: Call | undefined } | undefined> {
      const link = await callLinks.find(token);
      if (!link) return undefined;
      if (!link.callId) return { link, call: undefined };
      const call = await calls.get(await visitorOf(link), link.callId).catch((error) => {
        // Whoever was blocked meanwhile learns no more of it.
        if (isRefusal(error)) return undefined;
        throw error;
      });
      return { link, call };
    },

    /** Spends the link: the call begins to ring. */
    async begin(token: string): Promise<Call> {
      const link = await callLinks.mustBeOpen(token);
      const { conversationId, metadata, service } = link;
      return calls.start(
        await visitorOf(link),
        { conversationId, metadata, type: service === 'video_call' ? 'video' : 'audio' },
        (transaction, callId) => callLinks.spend(transaction, token, callId),
      );
    },

    async hangUp(token: string): Promise<void> {
      const link = await callLinks.find(token);
      if (!link?.callId) throw missing('call');
      await calls.end(await visitorOf(link), link.callId);
    },
  };
}

export type LinkedCalls = ReturnType<typeof linkedCalls>;
