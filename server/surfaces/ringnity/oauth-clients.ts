import { type Application, availableScopes, recommendedScopes, scopeCatalog } from '#modules/login/index.ts';
import { show } from '#platform/ids.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

const showClient = (application: Application) => ({
  id: show('application', application.id),
  clientId: application.clientId,
  name: application.name,
  type: application.type,
  status: application.status,
  allowedScopes: application.allowedScopes,
  redirectUris: application.redirectUris,
  requirePkce: application.requirePkce,
  lastUsedAt: application.lastUsedAt && iso(application.lastUsedAt),
  revokedAt: application.revokedAt && iso(application.revokedAt),
  createdAt: iso(application.createdAt),
  updatedAt: iso(application.updatedAt),
});

const SHOWN_ONCE =
  'The client secret is shown now and never again. Keep it on the server of your application, and out of browsers and apps.';
const ROTATED = `${SHOWN_ONCE} The one before it has stopped working.`;
const NO_SECRET = 'A public client has no secret: it proves itself by PKCE with every login.';

export function oauthClientOperations({ login, publicUrl }: RingnityNeeds): RingnityOperations {
  return {
    listOAuthClients: async ({ caller }) =>
      ok({
        oauthClients: (await login.applications.list(caller)).map(showClient),
        availableScopes,
        recommendedScopes: [...recommendedScopes],
        scopeCatalog: [...scopeCatalog],
        clientTypes: ['confidential', 'public'],
        discoveryUrl: `${new URL(publicUrl()).origin}/.well-known/openid-configuration`,
      }),

    createOAuthClient: async ({ caller, body, reply }) => {
      const { application, secret } = await login.applications.create(caller, body);
      reply.header('cache-control', 'no-store');
      return created({
        oauthClient: showClient(application),
        ...(secret !== undefined && { clientSecret: secret }),
        warning: secret === undefined ? NO_SECRET : SHOWN_ONCE,
      });
    },

    updateOAuthClient: async ({ caller, path, body }) =>
      ok({
        oauthClient: showClient(await login.applications.update(caller, idIn('application', path.oauthClientId), body)),
      }),

    rotateOAuthClientSecret: async ({ caller, path, reply }) => {
      const { application, secret } = await login.applications.rotate(caller, idIn('application', path.oauthClientId));
      reply.header('cache-control', 'no-store');
      return ok({ oauthClient: showClient(application), clientSecret: secret, warning: ROTATED });
    },

    revokeOAuthClient: async ({ caller, path }) =>
      ok({ oauthClient: showClient(await login.applications.revoke(caller, idIn('application', path.oauthClientId))) }),

    deleteRevokedOAuthClient: async ({ caller, path }) => {
      const id = idIn('application', path.oauthClientId);
      await login.applications.remove(caller, id);
      return ok({ oauthClientId: show('application', id), deleted: true });
    },
  };
}
