import { Webhook } from 'standardwebhooks';
import type { WebhookReceiver } from '#tests/fakes/webhook-receiver.ts';
import type { Tour } from './tour.ts';

/** A webhook is made, tested, heard, verified by a library of other people's, and switched off. */
export const hearWebhooks = (tour: Tour, key: string, receiver: WebhookReceiver): Promise<void> =>
  tour.detour('Server API: webhooks', async () => {
    const made = await tour.call('createWebhook', {
      as: key,
      body: { name: 'Tour', url: receiver.url, events: ['conversation.created'] },
    });
    const { id } = made.webhook;
    await tour.call('updateWebhook', { as: key, path: { id }, body: { events: ['contact.created'] } });
    const { webhooks } = await tour.call('listWebhooks', { as: key });
    tour.holds('the list has its new events', webhooks?.find((one) => one.id === id)?.events, ['contact.created']);

    const before = receiver.received.length;
    const { deliveryIds } = await tour.call('testWebhook', { as: key, body: { webhookId: id } });
    const heard = (await receiver.waitFor(before + 1, 20_000)).at(-1);
    const event = new Webhook(made.secret).verify(heard?.body ?? '', heard?.headers ?? {}) as { event: string };
    tour.holds('the signature is right, and the event arrives', event.event, 'webhook.test');
    await tour.until('the delivery in the list', async () => {
      const { deliveries } = await tour.call('listWebhookDeliveries', { as: key, query: { limit: 20 } });
      const delivery = deliveries.find((one) => one.id === deliveryIds[0]);
      return delivery?.status === 'delivered' ? delivery : undefined;
    });
    tour.holds('it is listed as delivered', true);

    const off = await tour.call('disableWebhook', { as: key, path: { id } });
    tour.holds('it is off', off.webhook.isActive, false);
  });
