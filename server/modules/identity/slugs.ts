/** Addresses of our own pages and hosts that people trust: nobody's workspace. */
const reserved = new Set(
  `about abuse account accounts admin administrator agent agents api app apps asset assets audit auth autodiscover billing
  blog bot call calls cdn chat client clients confirm console contact contacts dashboard demo dev developer developers doc
  docs domain download echocall email entry favicon file files ftp graphql health help home host hostmaster hooks imap info
  internal invitation invite invoice invoices legal livez local localhost login logout mail mails me metrics mx news noreply
  ns ns1 ns2 null oauth openapi operator owner pages partner password pay payment payments phone platform policy pop post
  postmaster press pricing privacy profile public readyz realtime register registration reports reseller resellers reset
  ringnity root sales script sdk search secure security server service services session settings shop sign-in sign-out
  sign-up signin signout signup sip site smtp ssl staff staging static stats status stun support switchboard system team
  tenant terms test ticket tickets token turn undefined unsubscribe update upload user users v visitor voice web webhook
  webhooks webmail well-known widget workspace workspaces ws www`.split(/\s+/),
);

const SHAPE = /^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/;
const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o', å: 'a', '&': '-und-' };

/** 3 to 40 letters, digits and dashes; not the look of a punycode host, not one of our own addresses. */
export function slugFault(slug: string): 'shape' | 'reserved' | undefined {
  if (!SHAPE.test(slug) || slug.includes('--')) return 'shape';
  return reserved.has(slug) || /-test(?:-|$)/.test(slug) ? 'reserved' : undefined;
}

/** "Töpferei Müller & Söhne GmbH" → `toepferei-mueller-und-soehne`; at least something that can be counted up. */
export function slugFrom(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[äöüßæøå&]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/\b(?:gmbh|ug|ag|kg|ohg|gbr|e\.?\s?k\.?|ltd|inc|llc|co)\b\.?/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 34)
    .replace(/-+$/, '');
  return plain.length >= 3 ? plain : `team-${plain || 'chat'}`;
}
