export type { AttemptRecord } from './deliveries.store.ts';
export type { DeliveryWorker } from './delivery-worker.ts';
export { availableEvents, eventName, TEST_EVENT, type Vocabulary } from './events.ts';
export type { Presenters } from './queueing.ts';
export type { Delivery, Webhook } from './webhook.ts';
export type { WebhookPulse } from './webhook-pulse.ts';
export type { DeliveryStatus, DisabledReason } from './webhooks.tables.ts';
export { type NewWebhook, type WebhookPatch, type Webhooks, type WebhooksNeeds, webhooks } from './webhooks.ts';
