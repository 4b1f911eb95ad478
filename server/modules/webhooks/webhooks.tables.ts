import type { Generated } from 'kysely';
import type { Vocabulary } from './events.ts';

export type DisabledReason = 'by_hand' | 'gone' | 'failing';
export type DeliveryStatus = 'queued' | 'delivered' | 'failed' | 'exhausted';

export type WebhooksTable = {
  id: string;
  number: Generated<number>;
  tenant_id: string;
  name: string;
  url: string;
  events: string[];
  vocabulary: Vocabulary;
  secret_sealed: string;
  secret_preview: string;
  previous_secret_sealed: string | null;
  previous_secret_until: Date | null;
  is_active: Generated<boolean>;
  disabled_reason: DisabledReason | null;
  active_since: Date;
  consecutive_failures: Generated<number>;
  last_success_at: Date | null;
  created_at: Date;
  updated_at: Date;
};

export type DeliveriesTable = {
  id: string;
  tenant_id: string;
  webhook_id: string;
  event_id: string;
  event: string;
  body: string;
  status: Generated<DeliveryStatus>;
  attempt_count: Generated<number>;
  next_attempt_at: Date | null;
  claimed_until: Date | null;
  created_at: Date;
  delivered_at: Date | null;
};

export type AttemptsTable = {
  id: string;
  tenant_id: string;
  delivery_id: string;
  attempt: number;
  response_status: number | null;
  response_body: string | null;
  error_message: string | null;
  duration_ms: number;
  created_at: Date;
};

export type WebhookTables = {
  webhooks: WebhooksTable;
  webhook_deliveries: DeliveriesTable;
  webhook_attempts: AttemptsTable;
};
