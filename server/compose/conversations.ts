import type { Kysely } from 'kysely';
import { assistantJobs, assistants as assistantsOf } from '#modules/assistants/index.ts';
import { calendar as calendarOf } from '#modules/calendar/index.ts';
import {
  callHistory as callHistoryOf,
  callJobs,
  callLinks as callLinksOf,
  calls as callsOf,
  linkedCalls as linkedCallsOf,
} from '#modules/calls/index.ts';
import { cannedReplies as cannedRepliesOf } from '#modules/canned-replies/index.ts';
import { contactJobs, contacts as contactsOf } from '#modules/contacts/index.ts';
import {
  attachments as attachmentsOf,
  conversationJobs,
  conversations as conversationsOf,
} from '#modules/conversations/index.ts';
import { devices as devicesOf, notices as noticesOf } from '#modules/devices/index.ts';
import { questionJobs, questions as questionsOf } from '#modules/questions/index.ts';
import { routingJobs, routing as routingOf } from '#modules/routing/index.ts';
import { passageLinks } from '#surfaces/pages/passage-links.ts';
import type { Accounts } from './accounts.ts';
import type { BillingModules } from './billing.ts';
import type { KnowledgeModules } from './knowledge.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

type Erased = { id: string; email: string | null };

type Needs = Rules &
  KnowledgeModules &
  Accounts &
  BillingModules & {
    /** An erased contact leaves what is put together later, too: part of the transaction that erases. */
    forgetElsewhere(transaction: Kysely<unknown>, tenantId: string, contact: Erased): Promise<void>;
  };

/** What is said, by whom and to whom: visitors and contacts, the assistant, people, and what reaches their devices. */
export function composeConversations(platform: Platform, needs: Needs) {
  const { settings, database, outbox, jobs, bus, blobs, push, secrets, cursors, clock, log, publicUrl } = platform;
  const { plans, audit, knowledge, tenants, identity, billing, directory, languageOf } = needs;
  const conversations = conversationsOf({
    ...{ database, outbox, cursors, clock, directory, languageOf, audit, plans },
    assistantStateFor: (tenantId) => assistants.initialState(tenantId),
    recognise: (visitor, link) => contacts.recognise(visitor.tenantId, visitor, link),
  });
  const calendar = calendarOf({ database, outbox, clock, cursors, tenants });
  const devices = devicesOf({ database, secrets, clock, cursors, audit, push });
  const contacts = contactsOf({
    ...{ database, outbox, plans, audit, clock, cursors, jobs },
    countryOf: (tenantId) => tenants.countryOf(tenantId),
    threadsOf: conversations.threadsOf,
    moveVisitors: conversations.moveVisitors,
    blockVisitors: conversations.blockVisitorsOf,
    async forget(transaction: Kysely<unknown>, tenantId: string, contact: Erased) {
      await needs.forgetElsewhere(transaction, tenantId, contact);
      await calendar.forget(transaction, tenantId, contact.id);
      const visitorIds = await conversations.forget(transaction, tenantId, contact.id);
      await devices.forget(transaction, tenantId, visitorIds);
      await calls.forget(transaction, tenantId, visitorIds);
    },
  });
  const passageLink = passageLinks(secrets.derive('passages'));
  const assistants = assistantsOf({
    ...{ database, audit, bus, jobs, knowledge, tenants, identity, billing, clock, log },
    conversations: () => conversations,
    calendar: calendar.forVisitor,
    limits: { settleMs: settings.answerAfterMs },
    passageLink: (passage) => passageLink(publicUrl(), passage),
    model: { baseUrl: settings.modelBaseUrl, apiKey: settings.modelApiKey, name: settings.modelName },
  });
  const routing = routingOf({ database, outbox, audit, jobs, clock, log, tenants, identity, conversations });
  const attachments = attachmentsOf({
    ...{ database, outbox, audit, blobs, plans, clock, conversations, languageOf },
    key: secrets.derive('file links'),
    allowsVoice: assistants.allowsVoice,
    mostBytes: settings.attachmentMostBytes,
  });
  const calls = callsOf({
    ...{ database, outbox, jobs, plans, clock, conversations, identity, languageOf },
    withDevices: devices.ofPeople,
    services: tenants.services,
    rooms: settings.callRoomUrl,
  });
  const callHistory = callHistoryOf({ database, outbox, clock, cursors, conversations });
  const callLinks = callLinksOf({ database, conversations, services: tenants.services, clock });
  const notices = noticesOf({
    ...{ database, jobs, push, secrets, conversations, clock, log },
    callOf: calls.standing,
    async tenantOf(tenantId) {
      const tenant = await tenants.byId(tenantId);
      return tenant && { name: tenant.branding.displayName ?? tenant.name, language: tenant.defaultLanguage };
    },
    staffOf: identity.listStaff,
    showsText: settings.pushShowsText,
    graceSeconds: settings.pushAfterSeconds,
  });
  const questions = questionsOf({
    ...{ database, jobs, knowledge, conversations, cursors, clock },
    staffNames: async (tenantId) => (await identity.listStaff(tenantId)).map(({ name }) => name),
  });
  questionJobs(jobs, questions);
  assistantJobs(jobs, assistants);
  conversationJobs(jobs, conversations);
  routingJobs(jobs, routing);
  attachments.defineJobs(jobs);
  notices.defineJobs();
  callJobs(jobs, calls);
  contactJobs(jobs, contacts);
  return {
    ...{ conversations, calendar, devices, contacts, assistants, routing, attachments, notices, questions },
    cannedReplies: cannedRepliesOf({ database }),
    ...{ calls, callHistory, callLinks, linkedCalls: linkedCallsOf({ callLinks, calls, conversations }) },
  };
}

export type Talking = ReturnType<typeof composeConversations>;
