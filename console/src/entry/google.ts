import { openRest } from '../rest/open-rest.ts';
import type { Proof } from '../session/session.ts';
import { enterFromAccount } from './enter.ts';

const kept = 'switchboard:google';
const authorizeUrl = 'https://accounts.google.com/o/oauth2/v2/auth';

export type GoogleTicket = { email: string; name: string | null; ticket: string };
type Begun = { state: string; nonce: string };

const random = (): string => crypto.randomUUID().replaceAll('-', '');

/** By a redirect, so that no script of Google's runs in this console (OpenID Connect Core 1.0, 3.2). */
export function googleAddress(clientId: string, origin: string, { state, nonce }: Begun): string {
  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: `${origin}/console/oauth`,
    response_type: 'id_token',
    scope: 'openid email profile',
    prompt: 'select_account',
    state,
    nonce,
  });
  return `${authorizeUrl}?${query}`;
}

export function goToGoogle(clientId: string): void {
  const begun = { state: random(), nonce: random() };
  sessionStorage.setItem(kept, JSON.stringify(begun));
  window.location.assign(googleAddress(clientId, window.location.origin, begun));
}

/** What Google sent back, where it answers what this browser asked; it is read once. */
export function googleAnswer(fragment: string): { idToken: string; nonce: string } | undefined {
  const answer = new URLSearchParams(fragment.replace(/^#/, ''));
  const begun = JSON.parse(sessionStorage.getItem(kept) ?? 'null') as Begun | null;
  sessionStorage.removeItem(kept);
  const idToken = answer.get('id_token');
  return begun && idToken && answer.get('state') === begun.state ? { idToken, nonce: begun.nonce } : undefined;
}

type Found = { requiresRegistration: boolean; accessToken?: string; googleProfile?: GoogleTicket };

/** The workspace that the account has, or a ticket for the sign-up where there is none. */
export async function signInWithGoogle(
  answer: { idToken: string; nonce: string },
  proof: Proof = {},
): Promise<{ slug: string } | GoogleTicket> {
  const { accessToken, googleProfile } = await openRest.post<Found>('/auth/owner-google-login', {
    ...answer,
    ...proof,
  });
  if (googleProfile) return googleProfile;
  return { slug: await enterFromAccount(accessToken ?? '') };
}

const ticketKey = 'switchboard:google-ticket';
export const keepTicket = (ticket: GoogleTicket): void => sessionStorage.setItem(ticketKey, JSON.stringify(ticket));
export const keptTicket = (): GoogleTicket | undefined =>
  (JSON.parse(sessionStorage.getItem(ticketKey) ?? 'null') as GoogleTicket | null) ?? undefined;
export const dropTicket = (): void => sessionStorage.removeItem(ticketKey);
