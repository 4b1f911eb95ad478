import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';

const vocabulary = oneOf('ringnity', 'echocall');
const EventNames = Type.Array(Type.String({ maxLength: 80 }), { minItems: 1, maxItems: 40 });
const Webhook = closed({
  id: Type.String(),
  name: Type.String(),
  url: Type.String(),
  vocabulary,
  events: Type.Array(Type.String()),
  secretPreview: Type.String(),
  isActive: Type.Boolean(),
  disabledReason: optional(oneOf('by_hand', 'gone', 'failing')),
  consecutiveFailures: Type.Integer(),
  lastSuccessAt: optional(Time),
  createdAt: Time,
  updatedAt: Time,
});
const Delivery = closed({
  id: Type.String(),
  webhookId: Type.String(),
  eventId: Type.String(),
  event: Type.String(),
  status: oneOf('queued', 'delivered', 'failed', 'exhausted'),
  attempts: Type.Integer(),
  responseStatus: optional(Type.Integer()),
  errorMessage: optional(Type.String()),
  durationMs: optional(Type.Integer()),
  nextAttemptAt: optional(Time),
  createdAt: Time,
  deliveredAt: optional(Time),
});
const Attempt = closed({
  attempt: Type.Integer(),
  responseStatus: optional(Type.Integer()),
  responseBody: optional(Type.String()),
  errorMessage: optional(Type.String()),
  durationMs: Type.Integer(),
  createdAt: Time,
});
const ApiRequest = closed({
  requestId: Type.String(),
  actor: Type.String(),
  credentialId: optional(Type.String()),
  method: Type.String(),
  route: Type.String(),
  operation: Type.String(),
  status: Type.Integer(),
  code: optional(Type.String()),
  durationMs: Type.Integer(),
  occurredAt: Time,
});
const MadeWebhook = closed({ webhook: Webhook, secret: Type.String(), warning: Type.String() });
const ChangedWebhook = closed({ webhook: Webhook, secret: optional(Type.String()), warning: optional(Type.String()) });
const limit = { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100, default: 50 } };
const tags = ['Developers'];

/** What developers see of their webhooks and requests. Keys, domains and readiness are in the public contract. */
export const developerPaths = {
  '/webhooks': {
    get: {
      operationId: 'listWebhooks',
      tags,
      summary: 'Every webhook of the workspace, and the events there are',
      responses: replies(
        200,
        closed({
          webhooks: Type.Array(Webhook),
          availableEvents: closed({ ringnity: Type.Array(Type.String()), echocall: Type.Array(Type.String()) }),
        }),
      ),
    },
    post: {
      operationId: 'createWebhook',
      tags,
      summary: 'Have an address told of events; its secret is shown once',
      ...body(
        closed({
          name: optional(Type.String({ maxLength: 120 })),
          url: Type.String({ maxLength: 2048 }),
          events: EventNames,
          vocabulary: optional(vocabulary),
        }),
      ),
      responses: replies(201, MadeWebhook),
    },
  },
  '/webhooks/{id}': {
    patch: {
      operationId: 'updateWebhook',
      tags,
      summary: 'Change a webhook, switch it on or off, or give it another secret',
      parameters: [idIn('id')],
      ...body(
        closed({
          name: optional(Type.String({ maxLength: 120 })),
          url: optional(Type.String({ maxLength: 2048 })),
          events: optional(EventNames),
          isActive: optional(Type.Boolean()),
          rotateSecret: optional(Type.Boolean()),
        }),
      ),
      responses: replies(200, ChangedWebhook),
    },
    delete: {
      operationId: 'deleteWebhook',
      tags,
      summary: 'Delete a webhook with its log',
      parameters: [idIn('id')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
  '/webhooks/{id}/test': {
    post: {
      operationId: 'testWebhook',
      tags,
      summary: 'Send a test event now',
      parameters: [idIn('id')],
      ...body(closed({ event: optional(Type.String({ maxLength: 80 })) })),
      responses: replies(200, closed({ deliveryIds: Type.Array(Type.String()) })),
    },
  },
  '/webhooks/{id}/deliveries': {
    get: {
      operationId: 'listWebhookDeliveries',
      tags,
      summary: 'What was sent to a webhook, the newest first',
      parameters: [idIn('id'), limit],
      responses: replies(200, closed({ deliveries: Type.Array(Delivery) })),
    },
  },
  '/webhook-deliveries/{id}': {
    get: {
      operationId: 'getWebhookDelivery',
      tags,
      summary: 'One delivery with its body and every attempt',
      parameters: [idIn('id')],
      responses: replies(
        200,
        closed({ delivery: Delivery, url: Type.String(), body: Type.String(), attempts: Type.Array(Attempt) }),
      ),
    },
  },
  '/webhook-deliveries/{id}/redeliver': {
    post: {
      operationId: 'redeliverWebhook',
      tags,
      summary: 'Send a delivery once more, with the same body and id',
      parameters: [idIn('id')],
      responses: replies(200, closed({ delivery: Delivery })),
    },
  },
  '/requests': {
    get: {
      operationId: 'listApiRequests',
      tags,
      summary: 'Requests of the last seven days: all with a key, and all that were refused',
      parameters: [
        { name: 'refused', in: 'query', schema: { type: 'boolean', default: false } },
        { name: 'credentialId', in: 'query', schema: { type: 'string', maxLength: 64 } },
        { name: 'cursor', in: 'query', schema: { type: 'string', maxLength: 500 } },
        limit,
      ],
      responses: replies(200, closed({ requests: Type.Array(ApiRequest), nextCursor: optional(Type.String()) })),
    },
  },
  '/requests/{requestId}': {
    get: {
      operationId: 'getApiRequest',
      tags,
      summary: 'One request by the id that its answer carried in x-request-id',
      parameters: [idIn('requestId')],
      responses: replies(200, closed({ request: ApiRequest })),
    },
  },
};
