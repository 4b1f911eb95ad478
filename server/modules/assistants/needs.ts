import type { Kysely } from 'kysely';
import type { Calendar } from '#modules/calendar/index.ts';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Identity, OnRecord } from '#modules/identity/index.ts';
import type { Knowledge, Passage } from '#modules/knowledge/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import type { Jobs } from '#platform/jobs.ts';
import type { Log } from '#platform/log.ts';
import type { Pause } from './burst.ts';
import type { ActionNeeds } from './dialogue/actions.ts';
import type { Limits } from './limits.ts';
import type { ModelSettings } from './models.ts';
import type { TurnMoney } from './paying.ts';

export type AssistantNeeds = {
  database: Kysely<unknown>;
  audit: OnRecord;
  bus: Bus;
  jobs: Pick<Jobs, 'send'>;
  clock: Clock;
  log: Log;
  tenants: Pick<Tenants, 'byId' | 'domains' | 'services' | 'isOpen'>;
  identity: Pick<Identity, 'availableStaff'>;
  knowledge: Pick<Knowledge, 'look'>;
  billing: TurnMoney;
  /** Asked for when it is needed: conversations ask the assistant too, and one of the two comes first. */
  conversations(): Pick<
    Conversations,
    'view' | 'get' | 'open' | 'send' | 'sendAs' | 'messages' | 'requestHandoff' | 'maySee' | 'learn'
  >;
  /** Where a visitor reads the passage that an answer rests on. */
  passageLink?: (passage: Passage) => string;
  /** Where something can be booked. */
  calendar?: Calendar['forVisitor'];
  /** Where a desk for tickets is there; resolves with the ticket's number. */
  openTicket?: ActionNeeds['openTicket'];
  model: ModelSettings;
  /** How the end of a burst of lines is waited for; tests hand in their own. */
  pause?: Pause;
  limits?: Partial<Limits>;
};
