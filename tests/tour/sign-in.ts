import { deskOf, type Shop } from './keys.ts';
import type { Tour } from './tour.ts';

export type SignedIn = { owner: string; ownerRefresh: string; workspace: string };

/** The owner signs in to the account and enters the workspace from there, without a second password. */
export const signInAsOwner = (tour: Tour, { tenantId, slug, owner }: Shop): Promise<SignedIn> =>
  tour.stop('Dashboard: the owner signs in', async () => {
    const session = await tour.call('loginOwner', { body: owner });
    tour.holds('the account is of this workspace', session.client.id, tenantId);
    const me = await tour.call('getOwnerSession', { as: session.accessToken });
    tour.holds('the account reads itself', me.client?.email, owner.email);
    const next = await tour.call('refreshOwnerSession', { body: { refreshToken: session.refreshToken } });
    tour.holds('a refresh gives a new token', next.refreshToken !== session.refreshToken);
    const entry = await tour.call('createWorkspaceEntryToken', { as: next.accessToken });
    const inside = await tour.call('autoLoginWorkspace', { query: { token: entry.autoLoginToken } });
    tour.holds('the entry token carries the owner inside', inside.agent.clientSlug, slug);
    await tour.refused(
      'autoLoginWorkspace',
      { query: { token: entry.autoLoginToken } },
      { status: 401, code: 'AUTH_SESSION_INVALID' },
    );
    return { owner: next.accessToken, ownerRefresh: next.refreshToken, workspace: inside.accessToken };
  });

export const signInAsStaff = (tour: Tour, shop: Shop): Promise<void> =>
  tour.detour('Dashboard: somebody of the staff signs in and out', async () => {
    const { username, password } = deskOf(shop);
    const session = await tour.call('loginWorkspace', { query: { slug: shop.slug }, body: { username, password } });
    const me = await tour.call('getAgentProfile', { as: session.accessToken });
    tour.holds('it is them', me.agent.username, username);
    const { refreshToken, accessToken } = await tour.call('refreshWorkspaceSession', {
      body: { refreshToken: session.refreshToken },
    });
    await tour.call('logoutWorkspace', { as: accessToken, body: { refreshToken } });
    await tour.refused('getAgentProfile', { as: accessToken }, { status: 401, code: 'AUTH_SESSION_INVALID' });
  });

/** `idToken` makes what Google would have signed about an address; undefined where this house knows no Google. */
export const signInWithGoogle = (
  tour: Tour,
  { tenantId, owner }: Shop,
  idToken: ((email: string) => Promise<string>) | undefined,
): Promise<void> =>
  tour.detour('Dashboard: the owner signs in with Google', async () => {
    if (!idToken) {
      const body = { idToken: 'eyJhbGciOiJub25lIn0.e30.' };
      return tour.refused(
        'loginOwnerWithGoogle',
        { body },
        { status: 409, code: 'GOOGLE_NOT_CONFIGURED' },
        'this house has no GOOGLE_CLIENT_ID',
      );
    }
    const stranger = await tour.call('loginOwnerWithGoogle', {
      body: { idToken: await idToken(`nobody-${Date.now()}@example.com`) },
    });
    tour.holds('somebody unknown is asked to register', stranger.requiresRegistration, true);
    const known = await tour.call('loginOwnerWithGoogle', { body: { idToken: await idToken(owner.email) } });
    tour.holds('the owner is known by the address', 'client' in known && known.client?.id, tenantId);
  });

export const signOutOwner = (tour: Tour, { owner, ownerRefresh }: SignedIn): Promise<void> =>
  tour.detour('Dashboard: the owner signs out', async () => {
    await tour.call('logoutOwner', { as: owner, headers: { cookie: `ownerRefreshToken=${ownerRefresh}` } });
    await tour.refused('getOwnerSession', { as: owner }, { status: 401, code: 'AUTH_SESSION_INVALID' });
  });
