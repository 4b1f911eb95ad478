import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { ApiRequest } from '#modules/requests/index.ts';
import type { Delivery, Webhook } from '#modules/webhooks/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const SHOWN_ONCE =
  'This secret is shown now and never again. Keep it where your receiver checks signatures, and out of browsers.';

const showWebhook = (webhook: Webhook) => ({
  id: show('webhook', webhook.id),
  name: webhook.name,
  url: webhook.url,
  vocabulary: webhook.vocabulary,
  events: webhook.events,
  secretPreview: webhook.secretPreview,
  isActive: webhook.isActive,
  ...(webhook.disabledReason && { disabledReason: webhook.disabledReason }),
  consecutiveFailures: webhook.consecutiveFailures,
  ...(webhook.lastSuccessAt && { lastSuccessAt: iso(webhook.lastSuccessAt) }),
  createdAt: iso(webhook.createdAt),
  updatedAt: iso(webhook.updatedAt),
});

const showDelivery = (delivery: Delivery) => ({
  id: show('delivery', delivery.id),
  webhookId: show('webhook', delivery.webhookId),
  eventId: show('event', delivery.eventId),
  event: delivery.event,
  status: delivery.status,
  attempts: delivery.attempt,
  ...(delivery.responseStatus !== null && { responseStatus: delivery.responseStatus }),
  ...(delivery.errorMessage !== null && { errorMessage: delivery.errorMessage }),
  ...(delivery.durationMs !== null && { durationMs: delivery.durationMs }),
  ...(delivery.nextAttemptAt && { nextAttemptAt: iso(delivery.nextAttemptAt) }),
  createdAt: iso(delivery.createdAt),
  ...(delivery.deliveredAt && { deliveredAt: iso(delivery.deliveredAt) }),
});

const showRequest = ({ actorKind, credentialId, code, occurredAt, ...request }: ApiRequest) => ({
  ...request,
  actor: actorKind,
  ...(credentialId && { credentialId: show('credential', credentialId) }),
  ...(code && { code }),
  occurredAt: iso(occurredAt),
});

export const developerOperations = ({ requests, webhooks }: ConsoleNeeds) =>
  ({
    listWebhooks: async ({ caller }) =>
      ok({
        webhooks: (await webhooks.list(caller)).map(showWebhook),
        availableEvents: {
          ringnity: [...webhooks.availableEvents.ringnity],
          echocall: [...webhooks.availableEvents.echocall],
        },
      }),

    createWebhook: async ({ caller, body, reply }) => {
      const { webhook, secret } = await webhooks.create(caller, body);
      reply.header('cache-control', 'no-store');
      return created({ webhook: showWebhook(webhook), secret, warning: SHOWN_ONCE });
    },

    updateWebhook: async ({ caller, path, body, reply }) => {
      const { webhook, secret } = await webhooks.update(caller, idIn('webhook', path.id), body);
      reply.header('cache-control', 'no-store');
      return ok({ webhook: showWebhook(webhook), ...(secret && { secret, warning: SHOWN_ONCE }) });
    },

    deleteWebhook: async ({ caller, path }) => {
      await webhooks.remove(caller, idIn('webhook', path.id));
      return ok({ deleted: true as const, id: path.id });
    },

    testWebhook: async ({ caller, path, body }) => {
      const { deliveryIds } = await webhooks.test(caller, {
        webhookId: idIn('webhook', path.id),
        event: body.event,
      });
      return ok({ deliveryIds: deliveryIds.map((id) => show('delivery', id)) });
    },

    listWebhookDeliveries: async ({ caller, path, query }) => {
      const { id } = await webhooks.get(caller, idIn('webhook', path.id));
      const list = await webhooks.deliveries(caller, { webhookId: id, limit: query.limit ?? 50 });
      return ok({ deliveries: list.map(showDelivery) });
    },

    getWebhookDelivery: async ({ caller, path }) => {
      const id = idIn('delivery', path.id);
      const [delivery, attempts] = await Promise.all([webhooks.delivery(caller, id), webhooks.attempts(caller, id)]);
      return ok({
        delivery: showDelivery(delivery),
        url: delivery.url,
        body: delivery.body,
        attempts: attempts.map(({ attempt, responseStatus, responseBody, errorMessage, durationMs, createdAt }) => ({
          attempt,
          ...(responseStatus !== null && { responseStatus }),
          ...(responseBody !== null && { responseBody }),
          ...(errorMessage !== null && { errorMessage }),
          durationMs,
          createdAt: iso(createdAt),
        })),
      });
    },

    redeliverWebhook: async ({ caller, path }) =>
      ok({ delivery: showDelivery(await webhooks.redeliver(caller, idIn('delivery', path.id))) }),

    listApiRequests: async ({ caller, query }) => {
      const { requests: list, nextCursor } = await requests.list(caller, {
        onlyRefused: query.refused ?? false,
        credentialId: query.credentialId === undefined ? undefined : idIn('credential', query.credentialId),
        cursor: query.cursor,
        limit: query.limit ?? 50,
      });
      return ok({ requests: list.map(showRequest), ...(nextCursor && { nextCursor }) });
    },

    getApiRequest: async ({ caller, path }) =>
      ok({ request: showRequest(await requests.find(caller, path.requestId)) }),
  }) satisfies OperationsOf<operations, Caller>;
