import type { ServiceCapability } from '#modules/tenants/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { created, iso, ok } from '#surfaces/shapes/answers.ts';
import { showBranding } from '#surfaces/shapes/branding.ts';
import { showWidget } from '#surfaces/shapes/widget.ts';
import { sdkVersions } from './callers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { showTenant } from './tenant.ts';
import { mustAllowOrigin, mustBeActive, tenantOf } from './whose-tenant.ts';

const SESSION_SECONDS = 3600;
/** Why a service is blocked is for those who set it up, not for every visitor. */
const withoutReasons = ({ reason: _, blocker: _blocker, page: _page, ...rest }: ServiceCapability) => rest;

export function runtimeOperations(needs: RingnityNeeds): RingnityOperations {
  const { attachments, tenants, identity, conversations, clock, publicUrl } = needs;
  return {
    getRuntimeHealth: async () =>
      ok({ status: 'ok', apiVersion: sdkVersions.apiVersion, serverTime: iso(clock.now()) }),

    bootstrapRuntime: async ({ raw, query }) => {
      const tenant = await tenantOf(raw, needs);
      await mustAllowOrigin(raw, tenant, needs);
      const { origin, host } = raw.headers;
      // A note that cannot be written is no reason to withhold the chat.
      if (origin && URL.parse(origin)?.host !== host) await tenants.noteSite(tenant.id, origin).catch(() => {});
      const services = await tenants.services(tenant.id);
      return ok({
        tenant: showTenant(tenant, 'public'),
        branding: showBranding(tenant),
        services: query.debug ? services : services.map(withoutReasons),
        sdk: {
          ...sdkVersions,
          realtimeUrl: `${publicUrl().replace(/^http/, 'ws')}/realtime`,
          serverTime: iso(clock.now()),
        },
        files: await attachments.rules(tenant.id),
        widget: await showWidget(tenant, identity),
      });
    },

    createRuntimeSession: async ({ raw, body }) => {
      const context = body.contextToken ? await identity.readVisitorContext(body.contextToken) : undefined;
      const vouching = context && (await tenants.byId(context.tenantId));
      const named = body.slug || body.apiKey || !vouching ? await tenantOf(raw, needs) : mustBeActive(vouching);
      if (context && context.tenantId !== named.id) {
        throw new Refusal('unauthenticated', 'context_token_invalid', 'This context token is of another workspace.');
      }
      await mustAllowOrigin(raw, named, needs);
      const isVerified = context?.visitor.externalId !== undefined;
      const visitor = await conversations.openSession(named.id, {
        visitor: { ...body.visitor, ...context?.visitor },
        isVerified,
        metadata: { ...body.metadata, ...context?.metadata },
      });
      const session = await identity.issueVisitor({
        tenantId: named.id,
        visitorId: visitor.id,
        verified: isVerified,
        ttlSeconds: SESSION_SECONDS,
      });
      return created({ sessionToken: session.token, expiresIn: session.expiresIn, expiresAt: iso(session.expiresAt) });
    },
  };
}
