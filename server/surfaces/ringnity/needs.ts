import type { Assistants } from '#modules/assistants/index.ts';
import type { Contacts } from '#modules/contacts/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Credentials, ServerKeys } from '#modules/credentials/index.ts';
import type { Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Routing } from '#modules/routing/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Webhooks } from '#modules/webhooks/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Idempotency } from '#platform/idempotency.ts';
import type { Limits } from '#platform/limits.ts';

/** What the surface stands on. */
export type RingnityNeeds = {
  assistants: Assistants;
  contacts: Contacts;
  conversations: Conversations;
  credentials: Credentials;
  identity: Identity;
  knowledge: Knowledge;
  plans: Plans;
  routing: Routing;
  serverKeys: ServerKeys;
  tenants: Tenants;
  webhooks: Webhooks;
  clock: Clock;
  idempotency: Idempotency;
  limits: Limits;
  requestsPerHour: number;
  visitorRequestsPerMinute: number;
  /** The address people reach this installation at. */
  publicUrl(): string;
};
