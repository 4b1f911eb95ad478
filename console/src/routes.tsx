import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { accountWords } from './account/words/index.ts';
import { calendarSearch } from './calendar/calendar-search.ts';
import { calendarWords } from './calendar/words/index.ts';
import { callSearch } from './calls/call-search.ts';
import { callWords } from './calls/words/index.ts';
import { contactsSearch } from './contacts/contacts-search.ts';
import { contactsWords } from './contacts/words/index.ts';
import { developerSearch } from './developer/developer-search.ts';
import { developerWords } from './developer/words/index.ts';
import { devicesSearch } from './devices/devices-search.ts';
import { deviceWords } from './devices/words/index.ts';
import { tokenSearch } from './entry/token-search.ts';
import { entryWords } from './entry/words/index.ts';
import { hoursWords } from './hours/words/index.ts';
import { inboxSearch } from './inbox/inbox-search.ts';
import { deskWords } from './inbox/words/index.ts';
import { knowledgeSearch } from './knowledge/knowledge-search.ts';
import { knowledgeWords } from './knowledge/words/index.ts';
import { pageOf } from './language/areas.ts';
import { repliesSearch } from './phrases/replies-search.ts';
import { phraseWords } from './phrases/words/index.ts';
import { planWords } from './plan/words/index.ts';
import { balancesSearch } from './platform/balances-search.ts';
import { tenantsSearch } from './platform/tenants-search.ts';
import { platformWords } from './platform/words/index.ts';
import { auditSearch } from './records/audit-search.ts';
import { recordsWords } from './records/words/index.ts';
import { reportSearch } from './reports/report-search.ts';
import { reportWords } from './reports/words/index.ts';
import { assistantWords } from './settings/assistant-words/index.ts';
import { sampleWords } from './settings/sample-words/index.ts';
import { settingsWords } from './settings/words/index.ts';
import { CrashPage } from './shell/crash-page.tsx';
import { MissingPage } from './shell/missing-page.tsx';
import { startWords } from './start/words/index.ts';
import { teamSearch } from './team/team-search.ts';
import { teamWords } from './team/words/index.ts';
import { ticketSearch } from './tickets/ticket-search.ts';
import { ticketWords } from './tickets/words/index.ts';
import { widgetSearch } from './widget/widget-search.ts';
import { widgetWords } from './widget/words/index.ts';

// Loaded when shown, not when matched: who isn't signed in shall not wait for the inbox.
const root = createRootRoute({
  component: () => (
    <Suspense>
      <Outlet />
    </Suspense>
  ),
  notFoundComponent: MissingPage,
  errorComponent: CrashPage,
});

const chooser = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazy(async () => ({ default: (await import('./session/workspace-page.tsx')).WorkspacePage })),
});

/** Open to everybody. Their names are reserved: no workspace is called so. */
const entryPages = [
  createRoute({
    getParentRoute: () => root,
    path: '/sign-up',
    component: pageOf('entry', entryWords, async () => (await import('./entry/sign-up-page.tsx')).SignUpPage),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: pageOf(
      'entry',
      entryWords,
      async () => (await import('./entry/owner-sign-in-page.tsx')).OwnerSignInPage,
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/password',
    component: pageOf('entry', entryWords, async () => (await import('./entry/forgot-page.tsx')).ForgotPage),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reset',
    validateSearch: tokenSearch,
    component: pageOf('entry', entryWords, async () => (await import('./entry/reset-page.tsx')).ResetPage),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/confirm',
    validateSearch: tokenSearch,
    component: pageOf('entry', entryWords, async () => (await import('./entry/confirm-page.tsx')).ConfirmPage),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/invitation',
    validateSearch: tokenSearch,
    component: pageOf('entry', entryWords, async () => (await import('./entry/invitation-page.tsx')).InvitationPage),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/oauth',
    component: pageOf('entry', entryWords, async () => (await import('./entry/google-page.tsx')).GooglePage),
  }),
] as const;

export const workspaceRoute = createRoute({
  getParentRoute: () => root,
  path: '/$slug',
  component: lazy(async () => ({ default: (await import('./shell/workspace-gate.tsx')).WorkspaceGate })),
});

const start = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$slug/inbox', params, replace: true });
  },
});

export const inboxRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: pageOf('desk', deskWords, async () => (await import('./inbox/inbox-page.tsx')).InboxPage),
});

const conversation = createRoute({ getParentRoute: () => inboxRoute, path: '/$conversationId' });

const ticketsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/tickets',
  validateSearch: ticketSearch,
  component: pageOf('tickets', ticketWords, async () => (await import('./tickets/tickets-page.tsx')).TicketsPage),
});

const ticket = createRoute({ getParentRoute: () => ticketsRoute, path: '/$ticketId' });

const firstSteps = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/start',
  component: pageOf('start', startWords, async () => (await import('./start/start-page.tsx')).StartPage),
});

const contactPages = [
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/contacts',
    validateSearch: contactsSearch,
    component: pageOf(
      'contacts',
      contactsWords,
      async () => (await import('./contacts/contacts-page.tsx')).ContactsPage,
    ),
  }),
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/contacts/$contactId',
    component: pageOf('contacts', contactsWords, async () => (await import('./contacts/contact-page.tsx')).ContactPage),
  }),
] as const;

const calendar = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: pageOf('calendar', calendarWords, async () => (await import('./calendar/calendar-page.tsx')).CalendarPage),
});

const callsRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/calls',
  validateSearch: callSearch,
  component: pageOf('calls', callWords, async () => (await import('./calls/calls-page.tsx')).CallsPage),
});

const knowledge = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/knowledge',
  validateSearch: knowledgeSearch,
  component: pageOf(
    'knowledge',
    knowledgeWords,
    async () => (await import('./knowledge/knowledge-page.tsx')).KnowledgePage,
  ),
});

const reports = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/reports',
  validateSearch: reportSearch,
  component: pageOf('reports', reportWords, async () => (await import('./reports/reports-page.tsx')).ReportsPage),
});

const settings = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/settings',
  component: pageOf(
    'settings',
    settingsWords,
    async () => (await import('./settings/settings-layout.tsx')).SettingsLayout,
  ),
});

const settingsPages = [
  createRoute({
    getParentRoute: () => settings,
    path: '/',
    component: lazy(async () => ({ default: (await import('./settings/settings-start.tsx')).SettingsStart })),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/assistant',
    component: pageOf(
      'assistant',
      assistantWords,
      async () => (await import('./settings/assistant-page.tsx')).AssistantPage,
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/developer',
    validateSearch: developerSearch,
    component: pageOf(
      'developer',
      developerWords,
      async () => (await import('./developer/developer-page.tsx')).DeveloperPage,
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/widget',
    validateSearch: widgetSearch,
    component: pageOf('widget', widgetWords, async () => (await import('./widget/widget-page.tsx')).WidgetPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/sample-data',
    component: pageOf(
      'sample',
      sampleWords,
      async () => (await import('./settings/sample-data-page.tsx')).SampleDataPage,
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/profile',
    component: pageOf('account', accountWords, async () => (await import('./account/profile-page.tsx')).ProfilePage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/security',
    component: pageOf('account', accountWords, async () => (await import('./account/security-page.tsx')).SecurityPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/team',
    validateSearch: teamSearch,
    component: pageOf('team', teamWords, async () => (await import('./team/team-page.tsx')).TeamPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/departments',
    component: pageOf('team', teamWords, async () => (await import('./team/departments-page.tsx')).DepartmentsPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/hours',
    component: pageOf('hours', hoursWords, async () => (await import('./hours/hours-page.tsx')).HoursPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/routing',
    component: pageOf('hours', hoursWords, async () => (await import('./hours/routing-page.tsx')).RoutingPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/replies',
    validateSearch: repliesSearch,
    component: pageOf('phrases', phraseWords, async () => (await import('./phrases/replies-page.tsx')).RepliesPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/tags',
    component: pageOf('phrases', phraseWords, async () => (await import('./phrases/tags-page.tsx')).TagsPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/plan',
    component: pageOf('plan', planWords, async () => (await import('./plan/plan-page.tsx')).PlanPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/devices',
    validateSearch: devicesSearch,
    component: pageOf('devices', deviceWords, async () => (await import('./devices/devices-page.tsx')).DevicesPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/services',
    component: pageOf('records', recordsWords, async () => (await import('./records/services-page.tsx')).ServicesPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/mails',
    component: pageOf('records', recordsWords, async () => (await import('./records/mails-page.tsx')).MailsPage),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: '/audit',
    validateSearch: auditSearch,
    component: pageOf('records', recordsWords, async () => (await import('./records/audit-page.tsx')).AuditPage),
  }),
] as const;

/** Of whoever runs the installation; no workspace is called so. */
const platform = createRoute({
  getParentRoute: () => root,
  path: '/platform',
  component: pageOf('platform', platformWords, async () => (await import('./platform/platform-gate.tsx')).PlatformGate),
});

const platformPages = [
  createRoute({
    getParentRoute: () => platform,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/platform/tenants', replace: true });
    },
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/tenants',
    validateSearch: tenantsSearch,
    component: lazy(async () => ({ default: (await import('./platform/tenants-page.tsx')).TenantsPage })),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/tenants/$tenantId',
    component: lazy(async () => ({ default: (await import('./platform/tenant-page.tsx')).TenantPage })),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/plans',
    component: lazy(async () => ({ default: (await import('./platform/plans-page.tsx')).PlansPage })),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/balances',
    validateSearch: balancesSearch,
    component: lazy(async () => ({ default: (await import('./platform/balances-page.tsx')).BalancesPage })),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/pricing',
    component: lazy(async () => ({ default: (await import('./platform/pricing-page.tsx')).PricingPage })),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/operators',
    component: lazy(async () => ({ default: (await import('./platform/operators-page.tsx')).OperatorsPage })),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/audit',
    validateSearch: auditSearch,
    component: pageOf(
      'records',
      recordsWords,
      async () => (await import('./platform/platform-audit-page.tsx')).PlatformAuditPage,
    ),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/account',
    component: pageOf('account', accountWords, async () => (await import('./platform/account-page.tsx')).AccountPage),
  }),
  createRoute({
    getParentRoute: () => platform,
    path: '/health',
    component: lazy(async () => ({ default: (await import('./platform/health-page.tsx')).HealthPage })),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    chooser,
    ...entryPages,
    platform.addChildren([...platformPages]),
    workspaceRoute.addChildren([
      start,
      firstSteps,
      inboxRoute.addChildren([conversation]),
      ticketsRoute.addChildren([ticket]),
      callsRoute,
      calendar,
      ...contactPages,
      knowledge,
      reports,
      settings.addChildren([...settingsPages]),
    ]),
  ]),
  basepath: '/console',
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
