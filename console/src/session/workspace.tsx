import { createClient } from '@switchboard/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { createRest, type Rest } from '../rest/rest.ts';
import { type Agent, createSession, type Session, sessionKey } from './session.ts';

export type Client = ReturnType<typeof createClient>;
export type Workspace = { slug: string; agent: Agent; rest: Rest; client: Client; signOut(): Promise<void> };

const sessions = new Map<string, Session>();

/** Without Web Locks (a page that isn't a secure context) the tabs can only hope not to meet. */
const exclusively = async <T,>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks ? ((await navigator.locks.request(name, work)) as T) : work();

export function sessionOf(slug: string): Session {
  const known = sessions.get(slug);
  if (known) return known;
  const session = createSession({
    slug,
    storage: localStorage,
    exclusively,
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
  });
  window.addEventListener('storage', (event) => {
    if (event.key === sessionKey(slug)) session.storageChanged();
  });
  sessions.set(slug, session);
  return session;
}

export function useAgent(session: Session): Agent | undefined {
  return useSyncExternalStore(session.subscribe, session.agent);
}

const WorkspaceContext = createContext<Workspace | undefined>(undefined);

export function WorkspaceProvider({
  session,
  agent,
  children,
}: {
  session: Session;
  agent: Agent;
  children: ReactNode;
}) {
  const queries = useQueryClient();
  const workspace = useMemo<Workspace>(
    () => ({
      slug: session.slug,
      agent,
      rest: createRest({ tokens: session }),
      client: createClient({
        baseUrl: window.location.origin,
        audience: 'agent',
        token: (force?: boolean) => session.token(force),
      }),
      signOut: () => session.signOut(),
    }),
    [session, agent],
  );
  useEffect(() => {
    workspace.client.connect();
    return () => {
      workspace.client.close();
      queries.clear();
    };
  }, [workspace, queries]);
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace is called outside of a signed-in workspace.');
  return workspace;
}
