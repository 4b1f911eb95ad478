import type { Credential, serverScopes } from '#modules/credentials/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { readiness } from './readiness.ts';
import { showTenant } from './tenant.ts';

const showCredential = (credential: Credential) => ({
  id: show('credential', credential.id),
  name: credential.name,
  environment: credential.mode,
  // The module lets nothing else into a server key.
  scopes: credential.scopes as (typeof serverScopes)[number][],
  isActive: credential.isActive,
  secretPreview: credential.secretPreview,
  ...(credential.tenantId !== null && { clientId: show('tenant', credential.tenantId) }),
  ...(credential.lastUsedAt && { lastUsedAt: iso(credential.lastUsedAt) }),
  createdAt: iso(credential.createdAt),
  updatedAt: iso(credential.updatedAt),
});

const SHOWN_ONCE = 'This secret is shown now and never again. Keep it on your server, and out of browsers and apps.';
const ROTATED = `${SHOWN_ONCE} The one before it has stopped working.`;
const MOVED =
  'The key works on the data of another environment now, and its secret is the same text as before. Rotate it for one that names the environment.';

export function developerOperations(needs: RingnityNeeds): RingnityOperations {
  const { serverKeys, tenants, publicUrl } = needs;

  async function settings({ tenantId }: Caller) {
    const tenant = await tenants.byId(tenantId);
    if (!tenant) throw missing('tenant');
    return {
      tenant: showTenant(tenant, 'own'),
      allowedDomains: await tenants.domains(tenantId),
      allowedDomainsRemaining: await tenants.domainsLeft(tenantId),
      publicKey: tenant.publicKey,
      services: await tenants.services(tenantId),
    };
  }

  return {
    getDeveloperSettings: async ({ caller }) => {
      caller.must('developer:read');
      return ok(await settings(caller));
    },

    updateDeveloperAllowedDomains: async ({ caller, body }) => {
      caller.must('developer:write');
      await tenants.setDomains(caller.tenantId, body.allowedDomains, caller);
      return ok(await settings(caller));
    },

    testDeveloperSdkSettings: async ({ caller, body }) => {
      caller.must('developer:read');
      const { origin, slug, service } = body ?? {};
      const question = {
        ...(origin !== undefined && { origin }),
        ...(slug !== undefined && { slug }),
        ...(service !== undefined && { service }),
      };
      const checks = await tenants.checkPage(caller.tenantId, question, new URL(publicUrl()).origin);
      const { services, ai, reports } = await readiness(caller.tenantId, needs);
      return ok({ ready: checks.every(({ passed }) => passed), checks, services, ai, reports });
    },

    listServerApiCredentials: async ({ caller }) =>
      ok({ credentials: (await serverKeys.list(caller)).map(showCredential) }),

    createServerApiCredential: async ({ caller, body, reply }) => {
      const { name, environment = 'live', scopes } = body;
      const { credential, secret } = await serverKeys.create(caller, { name, mode: environment, scopes });
      reply.header('cache-control', 'no-store');
      return created({ credential: showCredential(credential), secret, warning: SHOWN_ONCE });
    },

    updateServerApiCredential: async ({ caller, path, body }) => {
      const { name, environment, scopes, isActive } = body;
      const { credential, moved } = await serverKeys.update(caller, idIn('credential', path.credentialId), {
        name,
        mode: environment,
        scopes,
        isActive,
      });
      return ok({ credential: showCredential(credential), ...(moved && { warning: MOVED }) });
    },

    disableServerApiCredential: async ({ caller, path }) =>
      ok({ credential: showCredential(await serverKeys.disable(caller, idIn('credential', path.credentialId))) }),

    rotateServerApiCredential: async ({ caller, path, reply }) => {
      const { credential, secret } = await serverKeys.rotate(caller, idIn('credential', path.credentialId));
      reply.header('cache-control', 'no-store');
      return ok({ credential: showCredential(credential), secret, warning: ROTATED });
    },
  };
}
