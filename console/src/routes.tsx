import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { inboxSearch } from './inbox/inbox-search.ts';
import { CrashPage } from './shell/crash-page.tsx';
import { MissingPage } from './shell/missing-page.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage, errorComponent: CrashPage });

const chooser = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./session/workspace-page.tsx'), 'WorkspacePage'),
});

export const workspaceRoute = createRoute({
  getParentRoute: () => root,
  path: '/$slug',
  component: lazyRouteComponent(() => import('./shell/workspace-gate.tsx'), 'WorkspaceGate'),
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
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
});

const conversation = createRoute({ getParentRoute: () => inboxRoute, path: '/$conversationId' });

const settings = [
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/knowledge',
    component: lazyRouteComponent(() => import('./settings/knowledge-page.tsx'), 'KnowledgePage'),
  }),
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/assistant',
    component: lazyRouteComponent(() => import('./settings/assistant-page.tsx'), 'AssistantPage'),
  }),
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/widget',
    component: lazyRouteComponent(() => import('./settings/widget-page.tsx'), 'WidgetPage'),
  }),
  createRoute({
    getParentRoute: () => workspaceRoute,
    path: '/sample-data',
    component: lazyRouteComponent(() => import('./settings/sample-data-page.tsx'), 'SampleDataPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([
    chooser,
    workspaceRoute.addChildren([start, inboxRoute.addChildren([conversation]), ...settings]),
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
