import type Provider from 'oidc-provider';
import type { Grant, KoaContextWithOIDC } from 'oidc-provider';
import type { Person } from '#modules/identity/index.ts';
import { audienceOf, isAvailable, mayGrant } from '#modules/login/index.ts';
import { subOf } from './claims.ts';
import { issuerOf, type LoginSurfaceNeeds } from './needs.ts';

/** Of what an application asks for: what this person can give it, and what is more than their own role. */
export function partedScopes(scope: unknown, person: Person): { given: string[]; beyond: string[] } {
  const asked = [...new Set(String(scope ?? '').split(' '))].filter(isAvailable);
  return {
    given: asked.filter((one) => mayGrant(person.role, one)),
    beyond: asked.filter((one) => !mayGrant(person.role, one)),
  };
}

/** Scopes stand in a grant twice: for the ID token, and for the access token. */
export function fill(grant: Grant, audience: string, { given, beyond }: { given: string[]; beyond: string[] }): void {
  if (given.length > 0) {
    grant.addOIDCScope(given.join(' '));
    grant.addResourceScope(audience, given.join(' '));
  }
  if (beyond.length > 0) {
    grant.rejectOIDCScope(beyond.join(' '));
    grant.rejectResourceScope(audience, beyond.join(' '));
  }
}

/** The grant of this session, else one of what the person has allowed this application before. */
export const existingGrant =
  (needs: LoginSurfaceNeeds, personOf: (ctx: KoaContextWithOIDC) => Promise<Person | undefined>) =>
  async (ctx: KoaContextWithOIDC): Promise<Grant | undefined> => {
    const { account, client, session, result, params } = ctx.oidc;
    const provider: Provider = ctx.oidc.provider;
    if (!client || !account) return undefined;
    const grantId = result?.consent?.grantId ?? session?.grantIdFor(client.clientId);
    const known = grantId === undefined ? undefined : await provider.Grant.find(grantId);
    if (known?.accountId === account.accountId && known.clientId === client.clientId) return known;
    const application = await needs.login.applications.byClientId(client.clientId);
    const person = application && (await personOf(ctx));
    if (!person) return undefined;
    const allowed = await needs.login.consents.of(person, application);
    const asked = partedScopes(params?.['scope'], person);
    const given = asked.given.filter((scope) => allowed.includes(scope));
    if (given.length === 0) return undefined;
    const grant = new provider.Grant({ accountId: subOf(person), clientId: client.clientId });
    fill(grant, audienceOf(issuerOf(needs)), { given, beyond: asked.beyond });
    await grant.save();
    return grant;
  };
