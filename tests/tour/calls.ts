import type { Shop } from './keys.ts';
import { statusOf } from './server-api.ts';
import type { Tour } from './tour.ts';
import type { Talk } from './visitor-chat.ts';

const isOffered = async (tour: Tour, { slug }: Shop): Promise<boolean> => {
  const { services } = await tour.call('bootstrapRuntime', { query: { slug } });
  return statusOf(services, 'voice_call') === 'available';
};
const refusal = { status: 403, code: 'FEATURE_NOT_AVAILABLE' };

/** A page of the product's own where the visitor calls, for those whose website has no call button. */
export const linkToCall = (tour: Tour, shop: Shop, { visitor, conversationId }: Talk): Promise<void> =>
  tour.detour('Calls: a link to call by', async () => {
    const wish = { as: visitor, path: { conversationId }, body: { service: 'voice_call' } } as const;
    if (!(await isOffered(tour, shop)))
      return tour.refused('createVisitorConversationCallLink', wish, refusal, 'calls are not offered here');
    const link = await tour.call('createVisitorConversationCallLink', wish);
    tour.holds('the page opens', (await fetch(link.url)).status, 200);
  });

/** A call that rings, and that the visitor ends before anybody answers. */
export const callSomebody = (tour: Tour, { visitor, agent, conversationId }: Talk): Promise<void> =>
  tour.detour('Calls: a visitor calls', async () => {
    const body = { conversationId, type: 'audio' } as const;
    const rings = await tour.call('createCallSession', { as: visitor, body });
    tour.holds('it rings', [rings.callSession.status, rings.callSession.direction], ['started', 'inbound']);
    const path = { callSessionId: rings.callSession.id };
    const seen = await tour.call('getCallSession', { as: agent, path });
    tour.holds('the desk reads the same call', seen.callSession.conversationId, conversationId);
    const over = await tour.call('endCallSession', { as: visitor, path, body: { reason: 'changed my mind' } });
    tour.holds('it is over', over.callSession.status === 'started', false);
    const again = await tour.call('endCallSession', { as: agent, path, body: {} });
    tour.holds('an end is said once', again.callSession.endedAt, over.callSession.endedAt);
  });
