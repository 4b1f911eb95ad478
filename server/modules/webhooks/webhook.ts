import type { DeliveryRow } from './deliveries.store.ts';
import type { Vocabulary } from './events.ts';
import type { WebhookRow } from './webhooks.store.ts';
import type { DeliveryStatus, DisabledReason } from './webhooks.tables.ts';

/** An address that is told of events. The secret is shown once, when it is made; here is only its end. */
export type Webhook = {
  id: string;
  number: number;
  tenantId: string;
  name: string;
  url: string;
  events: string[];
  vocabulary: Vocabulary;
  secretPreview: string;
  isActive: boolean;
  disabledReason: DisabledReason | null;
  consecutiveFailures: number;
  lastSuccessAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** One event on its way to one webhook, with its last attempt. */
export type Delivery = {
  id: string;
  tenantId: string;
  webhookId: string;
  eventId: string;
  event: string;
  status: DeliveryStatus;
  url: string;
  body: string;
  /** Attempts made so far. */
  attempt: number;
  responseStatus: number | null;
  responseBody: string | null;
  errorMessage: string | null;
  durationMs: number | null;
  nextAttemptAt: Date | null;
  createdAt: Date;
  deliveredAt: Date | null;
};

export const toWebhook = (row: WebhookRow): Webhook => ({
  id: row.id,
  number: Number(row.number),
  tenantId: row.tenant_id,
  name: row.name,
  url: row.url,
  events: row.events,
  vocabulary: row.vocabulary,
  secretPreview: row.secret_preview,
  isActive: row.is_active,
  disabledReason: row.disabled_reason,
  consecutiveFailures: row.consecutive_failures,
  lastSuccessAt: row.last_success_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const toDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  tenantId: row.tenant_id,
  webhookId: row.webhook_id,
  eventId: row.event_id,
  event: row.event,
  status: row.status,
  url: row.url,
  body: row.body,
  attempt: row.attempt_count,
  responseStatus: row.response_status,
  responseBody: row.response_body,
  errorMessage: row.error_message,
  durationMs: row.duration_ms,
  nextAttemptAt: row.next_attempt_at,
  createdAt: row.created_at,
  deliveredAt: row.delivered_at,
});
