import type { Shop } from './keys.ts';
import { statusOf } from './server-api.ts';
import type { Tour } from './tour.ts';
import type { Talk } from './visitor-chat.ts';

/** A page of the product's own where the visitor calls, for those whose website has no call button. */
export const linkToCall = (tour: Tour, { slug }: Shop, { visitor, conversationId }: Talk): Promise<void> =>
  tour.detour('Calls: a link to call by', async () => {
    const { services } = await tour.call('bootstrapRuntime', { query: { slug } });
    const wish = { as: visitor, path: { conversationId }, body: { service: 'voice_call' } } as const;
    if (statusOf(services, 'voice_call') !== 'available') {
      const refusal = { status: 403, code: 'FEATURE_NOT_AVAILABLE' };
      return tour.refused('createVisitorConversationCallLink', wish, refusal, 'calls are not offered here');
    }
    const link = await tour.call('createVisitorConversationCallLink', wish);
    tour.holds('the page opens', (await fetch(link.url)).status, 200);
  });
