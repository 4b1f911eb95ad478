/** Domains as a tenant writes them: `shop.example`, `*.shop.example`, `localhost`. */
const DOMAIN = /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Lower case, no scheme, path or port, punycode; undefined where it cannot be a domain. */
export function normalDomain(text: string): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/:\d+$/, '');
  const wildcard = bare.startsWith('*.');
  const host = URL.parse(`http://${wildcard ? bare.slice(2) : bare}`)?.hostname;
  if (!host) return undefined;
  const domain = wildcard ? `*.${host}` : host;
  return domain.length <= 253 && DOMAIN.test(domain) ? domain : undefined;
}

/** Whether a page of that origin may use the widget: `*.x` covers the subdomains of x, not x itself. */
export function originMatches(origin: string, domains: readonly string[]): boolean {
  const parsed = URL.parse(origin);
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return false;
  const host = parsed.hostname;
  return domains.some((domain) =>
    domain.startsWith('*.') ? host.endsWith(domain.slice(1)) && host !== domain.slice(2) : host === domain,
  );
}
