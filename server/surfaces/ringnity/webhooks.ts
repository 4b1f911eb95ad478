import type { Delivery, Webhook } from '#modules/webhooks/index.ts';
import { show } from '#platform/ids.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

const showWebhook = (webhook: Webhook) => ({
  id: show('webhook', webhook.id),
  name: webhook.name,
  url: webhook.url,
  secretPreview: webhook.secretPreview,
  events: webhook.events,
  isActive: webhook.isActive,
  createdAt: iso(webhook.createdAt),
  updatedAt: iso(webhook.updatedAt),
});

const showDelivery = (delivery: Delivery) => ({
  id: show('delivery', delivery.id),
  webhookId: show('webhook', delivery.webhookId),
  event: delivery.event,
  deliveryId: show('event', delivery.eventId),
  status: delivery.status,
  url: delivery.url,
  ...(delivery.responseStatus !== null && { responseStatus: delivery.responseStatus }),
  ...(delivery.responseBody !== null && { responseBody: delivery.responseBody }),
  ...(delivery.errorMessage !== null && { errorMessage: delivery.errorMessage }),
  ...(delivery.durationMs !== null && { durationMs: delivery.durationMs }),
  attempt: delivery.attempt,
  createdAt: iso(delivery.createdAt),
  ...(delivery.deliveredAt && { deliveredAt: iso(delivery.deliveredAt) }),
});

export function webhookOperations({ webhooks }: RingnityNeeds): RingnityOperations {
  return {
    listWebhooks: async ({ caller }) => {
      const list = await webhooks.list(caller, { vocabulary: 'ringnity' });
      return ok({ webhooks: list.map(showWebhook), availableEvents: [...webhooks.availableEvents.ringnity] });
    },

    createWebhook: async ({ caller, body, reply }) => {
      const { webhook, secret } = await webhooks.create(caller, body);
      reply.header('cache-control', 'no-store');
      return created({ webhook: showWebhook(webhook), secret });
    },

    updateWebhook: async ({ caller, path, body }) => {
      const { webhook, secret } = await webhooks.update(caller, idIn('webhook', path.id), body);
      return ok({ webhook: showWebhook(webhook), ...(secret && { secret }) });
    },

    disableWebhook: async ({ caller, path }) =>
      ok({ webhook: showWebhook(await webhooks.disable(caller, idIn('webhook', path.id))) }),

    listWebhookDeliveries: async ({ caller, query }) => {
      const list = await webhooks.deliveries(caller, { limit: query.limit ?? 50 });
      return ok({ deliveries: list.map(showDelivery) });
    },

    testWebhook: async ({ caller, body }) => {
      // An id that cannot be one is as unknown as one that nobody has.
      const webhookId = body?.webhookId === undefined ? undefined : idIn('webhook', body.webhookId);
      const { deliveryIds } = await webhooks.test(caller, { webhookId, event: body?.event, vocabulary: 'ringnity' });
      return ok({ deliveryIds: deliveryIds.map((id) => show('delivery', id)) });
    },
  };
}
