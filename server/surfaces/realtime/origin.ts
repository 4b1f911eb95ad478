import type { IncomingMessage } from 'node:http';

/** A page of ours: the same host that the socket was opened to, or an address that the settings name. */
function isOurs(origin: string, host: string | undefined, ownOrigins: readonly string[]): boolean {
  if (ownOrigins.includes(origin)) return true;
  const parsed = URL.parse(origin);
  return parsed !== null && parsed.host !== '' && parsed.host === host?.toLowerCase();
}

/**
 * Whether the page behind a socket may speak for this person. Only browsers send an Origin, and they cannot be made to
 * lie about it; a client that sends none holds its token anyhow.
 */
export async function mayComeFrom(
  request: Pick<IncomingMessage, 'headers'>,
  { audience, tenantId }: { audience: 'visitor' | 'agent'; tenantId: string },
  tenants: { allowsOrigin(tenantId: string, origin: string): Promise<boolean> },
  ownOrigins: readonly string[],
): Promise<boolean> {
  const { origin, host } = request.headers;
  if (origin === undefined || isOurs(origin, host, ownOrigins)) return true;
  return audience === 'visitor' && (await tenants.allowsOrigin(tenantId, origin));
}
