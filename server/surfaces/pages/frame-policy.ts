const DOMAIN = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i;
const isLoopback = (domain: string) => domain === 'localhost' || domain === '127.0.0.1';

/** Pages of a domain by both schemes; on loopback by any port too, because that is where people try things. */
const pagesOf = (domain: string): string[] => {
  const host = isLoopback(domain) ? `${domain}:*` : domain;
  return [`https://${host}`, `http://${host}`];
};

/** The policy of the frame: our own files, our own API, no markup from text, and framed by the tenant's pages alone. */
export function framePolicy({ domains, host }: { domains: readonly string[]; host: string }): string {
  const sockets = HOST.test(host) ? [`ws://${host}`, `wss://${host}`] : [];
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${["'self'", ...domains.filter((domain) => DOMAIN.test(domain)).flatMap(pagesOf)].join(' ')}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
