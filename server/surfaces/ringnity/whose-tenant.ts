import type { FastifyRequest } from 'fastify';
import type { Tenant, Tenants } from '#modules/tenants/index.ts';
import { Refusal } from '#platform/refusal.ts';

type Needs = { tenants: Tenants; publicUrl(): string };

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Where an operator set up `*.chat.example.com`: the label before the host of PUBLIC_URL. */
export function slugOfHost(host: string | undefined, publicUrl: string): string | undefined {
  const own = URL.parse(publicUrl)?.hostname;
  const asked = host?.split(':')[0]?.toLowerCase();
  if (!own || !asked?.endsWith(`.${own}`)) return undefined;
  const label = asked.slice(0, -own.length - 1);
  return label.includes('.') ? undefined : label;
}

export function mustBeActive(tenant: Tenant): Tenant {
  if (tenant.isActive) return tenant;
  throw new Refusal('forbidden', 'tenant_inactive', 'This workspace is not active.');
}

/** A page may speak for a tenant when it is one of ours, or one that the tenant allows. No Origin: not a page. */
export async function mustAllowOrigin(
  request: FastifyRequest,
  tenant: Tenant,
  { tenants, publicUrl }: Needs,
): Promise<void> {
  const { origin, host } = request.headers;
  if (!origin) return;
  const parsed = URL.parse(origin);
  if (parsed?.host === host || origin === URL.parse(publicUrl())?.origin) return;
  if (await tenants.allowsOrigin(tenant.id, origin)) return;
  throw new Refusal('forbidden', 'origin_not_allowed', `Pages of ${origin.slice(0, 200)} may not use this workspace.`, {
    faults: [
      `header Origin ${origin.slice(0, 200)} is not allowed: it should be one of the workspace's allowed domains.`,
    ],
  });
}

/**
 * The tenant of a request that carries no credential: slug or public key (query, header, body), then the host's
 * subdomain, then the one tenant that allows the page's origin.
 */
export async function tenantOf(request: FastifyRequest, needs: Needs): Promise<Tenant> {
  const { tenants } = needs;
  const query = (request.query ?? {}) as Record<string, unknown>;
  const body = (typeof request.body === 'object' && request.body !== null ? request.body : {}) as Record<
    string,
    unknown
  >;
  const slug = text(query['slug']) ?? text(request.headers['x-tenant-slug']) ?? text(body['slug']);
  const key = text(query['apiKey']) ?? text(body['apiKey']);
  if (slug || key) {
    const tenant = (slug && (await tenants.bySlug(slug))) || (key && (await tenants.byPublicKey(key)));
    if (!tenant) {
      throw new Refusal('missing', 'tenant_not_found', 'No workspace has this slug or public key.', {
        faults: ['slug or apiKey names no workspace: it should be the one in the widget snippet.'],
      });
    }
    return mustBeActive(tenant);
  }
  const fromHost = slugOfHost(request.headers.host, needs.publicUrl());
  const byHost = fromHost && (await tenants.bySlug(fromHost));
  if (byHost) return mustBeActive(byHost);
  const byOrigin = request.headers.origin && (await tenants.byOrigin(request.headers.origin));
  if (byOrigin) return mustBeActive(byOrigin);
  throw new Refusal('unauthenticated', 'session_required', 'It is not said which workspace this is for.', {
    faults: ['The request names no workspace: it should carry a session token, or slug or apiKey in its query.'],
  });
}
