import { createKeptSession, type Granted } from '../session/kept-session.ts';

export type OperatorRole = 'platform_owner' | 'platform_admin' | 'platform_support';
export type Operator = { adminId: string; email: string; name: string; role: OperatorRole };
export type OperatorSession = ReturnType<typeof createOperatorSession>;

const key = 'switchboard:platform';

function whoOf(granted: Granted): Operator {
  const { adminId, email, name, role } = granted as Granted & Operator;
  return { adminId, email, name, role };
}

function createOperatorSession() {
  const session = createKeptSession<Operator>(
    {
      key,
      signIn: '/api/platform/auth/login',
      refresh: '/api/platform/auth/refresh',
      signOut: '/api/console/platform/logout',
      headers: {},
      whoOf,
      renewedAs: whoOf,
      idOf: ({ adminId }) => adminId,
    },
    {
      storage: localStorage,
      // Without Web Locks (a page that isn't a secure context) the tabs can only hope not to meet.
      exclusively: async <T>(name: string, work: () => Promise<T>): Promise<T> =>
        navigator.locks ? ((await navigator.locks.request(name, work)) as T) : work(),
      fetch: (input, init) => fetch(input, init),
      now: () => Date.now(),
    },
  );
  window.addEventListener('storage', (event) => {
    if (event.key === key) session.storageChanged();
  });
  return session;
}

let session: OperatorSession | undefined;

/** Of whoever runs this installation: one in a browser, whichever workspaces are open beside it. */
export function operatorSession(): OperatorSession {
  session ??= createOperatorSession();
  return session;
}
