import type { Assistants } from '#modules/assistants/index.ts';
import type { CallLinks, Calls } from '#modules/calls/index.ts';
import type { Contacts } from '#modules/contacts/index.ts';
import type { Attachments, Conversations } from '#modules/conversations/index.ts';
import type { Credentials, ServerKeys } from '#modules/credentials/index.ts';
import type { Desk } from '#modules/desk/index.ts';
import type { Devices } from '#modules/devices/index.ts';
import type { Identity } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import type { Ratings } from '#modules/ratings/index.ts';
import type { Requests } from '#modules/requests/index.ts';
import type { Routing } from '#modules/routing/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Tickets } from '#modules/tickets/index.ts';
import type { Webhooks } from '#modules/webhooks/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Idempotency } from '#platform/idempotency.ts';
import type { Limits } from '#platform/limits.ts';

/** What the surface stands on. */
export type RingnityNeeds = {
  assistants: Assistants;
  attachments: Attachments;
  calls: Calls;
  callLinks: CallLinks;
  contacts: Contacts;
  conversations: Conversations;
  credentials: Credentials;
  devices: Devices;
  identity: Identity;
  knowledge: Knowledge;
  plans: Plans;
  requests: Requests;
  routing: Routing;
  desk: Desk;
  ratings: Ratings;
  serverKeys: ServerKeys;
  tenants: Tenants;
  tickets: Tickets;
  webhooks: Webhooks;
  clock: Clock;
  idempotency: Idempotency;
  limits: Limits;
  requestsPerHour: number;
  visitorRequestsPerMinute: number;
  /** The address people reach this installation at. */
  publicUrl(): string;
};
