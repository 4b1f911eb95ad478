import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { escaped, icon } from './assets/markup.ts';

type Link = { href: string; label: string; opensBeside?: boolean };
type Button = { action: string; label: string };
type Note = {
  title: string;
  text: string;
  action?: Link | undefined;
  /** Does something, by POST. */
  button?: Button | undefined;
  /** The lesser ways on. */
  others?: readonly (Link | Button)[] | undefined;
  /** What is told here changes by itself: the page looks again. */
  againSeconds?: number | undefined;
};
type Look = { language: 'de' | 'en'; colour?: string | undefined; name?: string | undefined };

const style = (colour: string) => `
:root{color-scheme:light dark;--paper:#f6f4ef;--ink:#1b1f1d;--soft:#5a615d;--brand:${colour};--on:${inkOn(colour)}}
@media(prefers-color-scheme:dark){:root{--paper:#151816;--ink:#eceee9;--soft:#a5aca7}}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:32px;box-sizing:border-box;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;text-align:center}
.name{margin:0 0 24px;font-weight:600}.name::before{content:"";display:block;width:48px;height:6px;margin:0 auto 16px;border-radius:3px;background:var(--brand)}
h1{margin:0 0 8px;font-size:20px}h1,p{text-wrap:balance;overflow-wrap:anywhere}p{margin:0 auto 20px;max-width:42ch;color:var(--soft)}.name{color:var(--ink)}
a{display:inline-block;padding:12px 22px;border-radius:999px;background:var(--brand);color:var(--on);text-decoration:none;font-weight:600}
form{display:inline}button{font:inherit;padding:12px 22px;border:0;border-radius:999px;background:var(--brand);color:var(--on);font-weight:600;cursor:pointer}
.others{margin:16px 0 0;display:flex;gap:20px;justify-content:center}.others a,.others button{padding:8px 4px;background:none;color:var(--ink);text-decoration:underline;font-weight:400}
button:focus-visible,a:focus-visible{outline:3px solid var(--ink);outline-offset:3px}`;

const DEFAULT_COLOUR = '#2f6f5e';

/** WCAG 2.2, relative luminance: black or white, whichever can be read on the colour. */
export function inkOn(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}

const way = (one: Link | Button): string =>
  'href' in one
    ? `<a href="${escaped(one.href)}"${one.opensBeside ? ' target="_blank" rel="noopener noreferrer"' : ''}>${escaped(one.label)}</a>`
    : `<form method="post" action="${escaped(one.action)}"><button type="submit">${escaped(one.label)}</button></form>`;

const script = readFileSync(new URL('./assets/look-again.js', import.meta.url), 'utf8');

const looksAgain = (seconds: number, nonce: string): string =>
  `<noscript><meta http-equiv="refresh" content="${seconds}"></noscript><script nonce="${nonce}" data-seconds="${seconds}">${script}</script>`;

/** One thing to be told, one way on, and lesser ones beside it. Nothing of the address is repeated in what is said. */
export function notePage(note: Note, { language, colour, name }: Look): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const safe = colour && /^#[0-9a-f]{6}$/i.test(colour) ? colour : DEFAULT_COLOUR;
  const { title, text, action, button, others = [], againSeconds } = note;
  const main = button ?? action;
  const said = createHash('sha256').update(JSON.stringify(note)).digest('base64url').slice(0, 16);
  const posts = button !== undefined || others.some((one) => 'action' in one);
  return {
    html: `<!doctype html><html lang="${language}" data-said="${said}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">${againSeconds ? looksAgain(againSeconds, nonce) : ''}<title>${escaped(title)}</title><link rel="icon" href="${icon}"><style nonce="${nonce}">${style(safe)}</style></head><body><main>${name ? `<p class="name">${escaped(name)}</p>` : ''}<h1>${escaped(title)}</h1><p>${escaped(text)}</p>${main ? way(main) : ''}${others.length > 0 ? `<div class="others">${others.map(way).join('')}</div>` : ''}</main></body></html>`,
    policy: `default-src 'none'; style-src 'nonce-${nonce}';${againSeconds ? ` script-src 'nonce-${nonce}'; connect-src 'self';` : ''} img-src data:; base-uri 'none'; form-action ${posts ? "'self'" : "'none'"}; frame-ancestors 'none'`,
  };
}
