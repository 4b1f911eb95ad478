import { createKeptSession, type Granted, type KeptNeeds } from './kept-session.ts';

export type { Granted } from './kept-session.ts';

export type Role = 'owner' | 'admin' | 'supervisor' | 'agent';
export type Agent = {
  agentId: string;
  username: string;
  name: string;
  role: Role;
  clientId?: string;
  clientSlug?: string;
};
/** The second factor: what the app shows, or one of the codes on paper. */
export type Proof = { code?: string; recoveryCode?: string };

export type Session = ReturnType<typeof createSession>;
export const sessionKey = (slug: string) => `switchboard:session:${slug}`;

/** Of one workspace. */
export function createSession({ slug, ...needs }: KeptNeeds & { slug: string }) {
  const { who, enter, ...kept } = createKeptSession<Agent>(
    {
      key: sessionKey(slug),
      signIn: '/api/auth/workspace-login',
      refresh: '/api/auth/workspace-refresh',
      signOut: '/api/auth/workspace-logout',
      headers: { 'x-tenant-slug': slug },
      whoOf: (granted) => (granted as Granted & { agent: Agent }).agent,
      idOf: ({ agentId }) => agentId,
    },
    needs,
  );
  return {
    ...kept,
    slug,
    agent: who,
    signIn: (username: string, password: string, proof: Proof = {}): Promise<void> =>
      enter({ username, password, ...proof }),
  };
}
