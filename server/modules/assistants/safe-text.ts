/** Where a model's text may lead: nowhere but to the hosts of its sources and of the tenant. */
export type AllowedHosts = ReadonlySet<string>;

const hostOf = (url: string): string | undefined => {
  const parsed = URL.parse(url.startsWith('//') ? `https:${url}` : url);
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.hostname : undefined;
};

const isAllowed = (url: string, hosts: AllowedHosts): boolean => {
  const host = hostOf(url);
  return host !== undefined && (hosts.has(host) || hosts.has(host.replace(/^www\./, '')));
};

export const hostsOf = (urls: readonly (string | null | undefined)[], domains: readonly string[]): AllowedHosts =>
  new Set([...domains, ...urls.flatMap((url) => (url ? (hostOf(url) ?? []) : []))]);

const picture = /!\[([^\]\n]*)\]\([^)\n]*\)/g;
const link = /\[([^\]\n]*)\]\(\s*<?([^)\s>]*)>?[^)\n]*\)/g;
const reference = /^\s*\[[^\]\n]+\]:\s*\S+.*$/gm;
const tag = /<\/?[a-z!][^>]*>/gi;
const bare = /\b(?:https?:)?\/\/[^\s<>()[\]"']+|\b(?:javascript|data|vbscript|file):[^\s<>()"']+/gi;

/** Text of a model without pictures, tags and links to elsewhere; what a link said stays. */
export function safeText(text: string, hosts: AllowedHosts): { text: string; removed: number } {
  let removed = 0;
  const gone = (kept: string) => {
    removed += 1;
    return kept;
  };
  const safe = text
    .replace(reference, () => gone(''))
    .replace(picture, (_, alternative: string) => gone(alternative))
    .replace(link, (whole, label: string, url: string) => (isAllowed(url, hosts) ? whole : gone(label)))
    .replace(tag, () => gone(''))
    .replace(bare, (url) => {
      const end = /[.,;:!?]+$/.exec(url)?.[0] ?? '';
      return isAllowed(url.slice(0, url.length - end.length), hosts) ? url : gone(`…${end}`);
    });
  return { text: safe, removed };
}

/** A construct that never closes is not waited for beyond this. */
const LONGEST_OPEN = 2000;

const complete = /!?\[[^\]\n]*\](?:\([^)\n]*\)|(?=[^(]))|<[^>\n]*>/y;

/** How much of a growing text can be judged already: up to its last space, and not within a link or tag. */
export function settledLength(text: string): number {
  const end = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\n')) + 1;
  for (const match of text.slice(0, end).matchAll(/!?\[|<(?=[a-z!/])/gi)) {
    complete.lastIndex = match.index;
    const whole = complete.exec(text)?.[0];
    if (whole !== undefined && match.index + whole.length <= end) continue;
    const rest = text.slice(match.index);
    if (whole !== undefined || (rest.length < LONGEST_OPEN && !rest.includes('\n'))) return match.index;
  }
  return end;
}
