import { openRest } from '../rest/open-rest.ts';
import type { Agent, Granted, Proof } from '../session/session.ts';
import { sessionOf } from '../session/workspace.tsx';

/** Takes up a session that a sign-up or an invitation answered with; the workspace then stands open. */
export function enter({ slug, agent, ...granted }: Granted & { slug: string; agent: Agent }): string {
  sessionOf(slug).take(granted, agent);
  return slug;
}

/** From the account of an owner into its workspace: a token that serves once carries them over. */
export async function enterFromAccount(accessToken: string): Promise<string> {
  const { autoLoginToken } = await openRest.post<{ autoLoginToken: string }>(
    '/auth/workspace-entry-token',
    {},
    accessToken,
  );
  const { agent, ...granted } = await openRest.get<Granted & { agent: Agent & { clientSlug: string } }>(
    `/auth/workspace-auto-login?token=${encodeURIComponent(autoLoginToken)}`,
  );
  return enter({ ...granted, agent, slug: agent.clientSlug });
}

export async function signInOwner(email: string, password: string, proof: Proof = {}): Promise<string> {
  const { accessToken } = await openRest.post<{ accessToken: string }>('/auth/owner-login', {
    email,
    password,
    ...proof,
  });
  return enterFromAccount(accessToken);
}
