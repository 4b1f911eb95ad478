import { Conversation, Presence, Source } from '@switchboard/protocol';
import { Type } from 'typebox';
import { readDocument } from '#surfaces/contract/index.ts';
import { accountPaths } from './accounts.paths.ts';
import { attachmentPaths } from './attachments.paths.ts';
import { auditPaths } from './audit.paths.ts';
import { billingPaths } from './billing.paths.ts';
import { calendarPaths } from './calendar.paths.ts';
import { callHistoryPaths } from './call-history.paths.ts';
import { callPaths } from './calls.paths.ts';
import { contactPaths } from './contacts.paths.ts';
import { deskPaths } from './desk.paths.ts';
import { developerPaths } from './developer.paths.ts';
import { devicePaths } from './devices.paths.ts';
import { hoursPaths } from './hours.paths.ts';
import { KnowledgeItem } from './knowledge.schemas.ts';
import { knowledgeSourcesPaths } from './knowledge-sources.paths.ts';
import { loginKeysPaths } from './login-keys.paths.ts';
import { mailPaths } from './mails.paths.ts';
import { operatorFactorPaths } from './operator-factor.paths.ts';
import { ownApplicationPaths } from './own-applications.paths.ts';
import { platformPaths } from './platform.paths.ts';
import { platformHealthPaths } from './platform-health.paths.ts';
import { platformTenantPaths } from './platform-tenants.paths.ts';
import { questionPaths } from './questions.paths.ts';
import { reportPaths } from './reports.paths.ts';
import { routingPaths } from './routing.paths.ts';
import { body, closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';
import { servicePaths } from './services.paths.ts';
import { sortingPaths } from './sorting.paths.ts';
import { subscriptionPaths } from './subscription.paths.ts';
import { teamPaths } from './team.paths.ts';
import { ticketPaths } from './tickets.paths.ts';
import { websitePaths } from './websites.paths.ts';
import { widgetPaths } from './widget.paths.ts';

/**
 * What the console needs and neither public contract has. Written here, printed to `contracts/console.yaml` by
 * `npm run contracts`, and held to the same proofs as the other two documents.
 */
const Department = closed({ departmentId: Type.String(), name: Type.String() });
const Staff = closed({
  agentId: Type.String(),
  username: Type.String(),
  name: Type.String(),
  role: oneOf('owner', 'admin', 'supervisor', 'agent'),
  status: Presence.properties.status,
  online: Type.Boolean(),
  away: Presence.properties.away,
  departments: Type.Array(Department),
});
const Wording = closed({ de: Type.String({ maxLength: 500 }), en: Type.String({ maxLength: 500 }) });
const Assistant = closed({
  mode: oneOf('human_only', 'ai_first', 'ai_assisted'),
  name: Type.String(),
  disclosure: Wording,
  textOnlyMode: Type.Boolean(),
  answeredBy: closed({ kind: oneOf('built-in', 'model'), model: Type.String() }),
});
const Draft = closed({ turnId: Type.String(), text: Type.String(), sources: Type.Array(Source), createdAt: Time });

const conversation = closed({ conversation: Conversation });

const paths = {
  ...attachmentPaths,
  ...ticketPaths,
  ...mailPaths,
  ...callPaths,
  ...callHistoryPaths,
  '/staff': {
    get: {
      operationId: 'listStaff',
      tags: ['Team'],
      summary: 'Who is on the team, where they work and whether they are there',
      responses: replies(200, closed({ staff: Type.Array(Staff), departments: Type.Array(Department) })),
    },
  },
  '/conversations/{id}/take-over': {
    post: {
      operationId: 'takeOverConversation',
      tags: ['Inbox'],
      summary: 'Take a conversation: it is yours, and the assistant pauses',
      parameters: [idIn('id')],
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/hand-back': {
    post: {
      operationId: 'handBackConversation',
      tags: ['Inbox'],
      summary: 'Give a conversation back to the assistant',
      parameters: [idIn('id')],
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/reopen': {
    post: {
      operationId: 'reopenConversation',
      tags: ['Inbox'],
      summary: 'Open a closed conversation again',
      parameters: [idIn('id')],
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/draft': {
    get: {
      operationId: 'getConversationDraft',
      tags: ['Inbox'],
      summary: 'The answer that the assistant proposes, where it only assists',
      parameters: [idIn('id')],
      responses: replies(200, closed({ draft: Type.Union([Draft, Type.Null()]) })),
    },
  },
  '/knowledge': {
    get: {
      operationId: 'listKnowledge',
      tags: ['Knowledge'],
      summary: 'All that the assistant answers from, with its state',
      responses: replies(200, closed({ items: Type.Array(KnowledgeItem) })),
    },
    post: {
      operationId: 'addKnowledge',
      tags: ['Knowledge'],
      summary: 'Add a text, or a page by its address',
      ...body(
        closed({
          type: oneOf('text', 'url'),
          title: optional(Type.String({ maxLength: 200 })),
          body: optional(Type.String({ maxLength: 200_000 })),
          url: optional(Type.String({ maxLength: 2048 })),
          language: optional(oneOf('de', 'en')),
        }),
      ),
      responses: replies(201, closed({ item: KnowledgeItem })),
    },
  },
  '/knowledge/search': {
    post: {
      operationId: 'askKnowledge',
      tags: ['Knowledge'],
      summary: 'The passages that a question finds, best first',
      ...body(closed({ query: Type.String({ minLength: 1, maxLength: 1000 }) })),
      responses: replies(200, closed({ results: Type.Array(Source) })),
    },
  },
  '/knowledge/{id}': {
    get: {
      operationId: 'getKnowledge',
      tags: ['Knowledge'],
      summary: 'One item',
      parameters: [idIn('id')],
      responses: replies(200, closed({ item: KnowledgeItem })),
    },
    delete: {
      operationId: 'removeKnowledge',
      tags: ['Knowledge'],
      summary: 'Remove an item without a trace',
      parameters: [idIn('id')],
      responses: replies(200, closed({ deleted: Type.Literal(true), id: Type.String() })),
    },
  },
  '/knowledge/{id}/reindex': {
    post: {
      operationId: 'reindexKnowledge',
      tags: ['Knowledge'],
      summary: 'Read and index an item anew',
      parameters: [idIn('id')],
      responses: replies(200, closed({ item: KnowledgeItem })),
    },
  },
  ...knowledgeSourcesPaths,
  ...questionPaths,
  ...websitePaths,
  '/assistant': {
    get: {
      operationId: 'getAssistant',
      tags: ['Assistant'],
      summary: 'How the assistant answers, and which model does',
      responses: replies(200, closed({ assistant: Assistant })),
    },
    patch: {
      operationId: 'updateAssistant',
      tags: ['Assistant'],
      summary: 'Change mode, name, the wording of the disclosure, or whether visitors may send voice messages',
      ...body(
        closed({
          mode: optional(Assistant.properties.mode),
          name: optional(Type.String({ minLength: 1, maxLength: 60 })),
          textOnlyMode: optional(Type.Boolean()),
          disclosure: optional(
            closed({ de: optional(Type.String({ maxLength: 500 })), en: optional(Type.String({ maxLength: 500 })) }),
          ),
        }),
      ),
      responses: replies(200, closed({ assistant: Assistant })),
    },
  },
  ...widgetPaths,
  ...calendarPaths,
  '/sample-data': {
    delete: {
      operationId: 'removeSampleData',
      tags: ['Workspace'],
      summary: 'Remove the demo shop with everything in it',
      ...body(closed({ confirm: Type.String({ maxLength: 64 }) })),
      responses: replies(200, closed({ deleted: Type.Literal(true) })),
    },
  },
  ...developerPaths,
  ...auditPaths,
  ...deskPaths,
  ...sortingPaths,
  ...hoursPaths,
  ...routingPaths,
  ...reportPaths,
  ...servicePaths,
  ...devicePaths,
  ...platformTenantPaths,
  ...platformHealthPaths,
  ...loginKeysPaths,
  ...accountPaths,
  ...ownApplicationPaths,
  ...teamPaths,
  ...contactPaths,
  ...platformPaths,
  ...operatorFactorPaths,
  ...billingPaths,
  ...subscriptionPaths,
};

/** Schemas of TypeBox carry nothing that JSON has no word for, once they have been through it. */
export const consoleDocument = () =>
  readDocument(
    'console',
    JSON.parse(
      JSON.stringify({
        openapi: '3.1.0',
        info: {
          title: 'Switchboard console',
          version: '0.1.0',
          description:
            'The operations that the console adds to the public contracts. The console has no privileges besides these: wherever a public operation serves, it uses that.',
          license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        },
        servers: [{ url: '/api/console' }],
        tags: [
          { name: 'Account', description: 'Opening a workspace, and what people do with their own account.' },
          { name: 'Team', description: 'People and departments.' },
          { name: 'Inbox', description: 'What people do with conversations beside the agent operations.' },
          { name: 'Sorting', description: 'Tags and canned replies.' },
          { name: 'Knowledge', description: 'What the assistant answers from.' },
          { name: 'Assistant', description: 'How the assistant answers.' },
          { name: 'Calendar', description: 'What can be booked, and what is.' },
          { name: 'Widget', description: 'The chat widget of this workspace.' },
          { name: 'Developers', description: 'Webhooks and the log of requests.' },
          { name: 'Hours', description: 'When the business is open.' },
          { name: 'Routing', description: 'Who gets a conversation that wants a person.' },
          { name: 'Services', description: 'What this workspace offers, and what is in the way.' },
          { name: 'Tickets', description: 'Requests that wait for the desk.' },
          { name: 'Mails', description: 'Mails that left, or wait to.' },
          { name: 'Workspace', description: 'The workspace itself.' },
          { name: 'Contacts', description: 'The people whom the business knows.' },
          {
            name: 'Platform',
            description: 'What those who run the installation do. Signed in by `/api/platform/auth/login`.',
          },
          { name: 'Billing', description: 'What AI costs: balance, statement, and the money of an answer.' },
          { name: 'Audit', description: 'Who did what, when and from where.' },
        ],
        security: [{ WorkspaceBearer: [] }],
        paths,
        components: {
          securitySchemes: {
            WorkspaceBearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
            OwnerBearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
            PlatformBearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          },
        },
      }),
    ),
  );
