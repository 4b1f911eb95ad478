import { randomBytes } from 'node:crypto';
import type { OpenPassage } from '#modules/knowledge/index.ts';
import { escaped, icon } from './assets/markup.ts';

type Shown = Pick<OpenPassage, 'title' | 'heading' | 'page' | 'text' | 'language'> & { from: string };

const words = {
  de: {
    page: 'Seite',
    lead: 'Auf diese Stelle stützt sich die Antwort.',
    gone: 'Diese Stelle gibt es nicht mehr',
    goneText: 'Der Text, auf den sich die Antwort stützte, wurde seither geändert oder entfernt.',
  },
  en: {
    page: 'Page',
    lead: 'The answer rests on this passage.',
    gone: 'This passage is no longer there',
    goneText: 'The text that the answer rested on has been changed or removed since.',
  },
};

const style = `
:root{color-scheme:light dark;--paper:#f6f4ef;--ink:#1b1f1d;--soft:#5a615d;--line:#d9d4c8}
@media(prefers-color-scheme:dark){:root{--paper:#151816;--ink:#eceee9;--soft:#a5aca7;--line:#333a36}}
body{margin:0;padding:48px 24px;background:var(--paper);color:var(--ink);font:17px/1.6 system-ui,sans-serif}
main{max-width:62ch;margin:0 auto}.from,.lead,.where{color:var(--soft);font-size:15px;margin:0}
h1{margin:8px 0 4px;font-size:24px;line-height:1.25}blockquote{margin:24px 0;padding:0 0 0 20px;border-left:3px solid var(--line);white-space:pre-line;overflow-wrap:anywhere}`;

const plain = (text: string): string =>
  text
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s*\|\s*$/gm, '')
    .replace(/\s*\|\s*/g, ' · ');

function bodyOf(passage: Shown, said: (typeof words)['de']): string {
  const where = [passage.heading, passage.page === null ? null : `${said.page} ${passage.page}`].filter(Boolean);
  return `<p class="from">${escaped(passage.from)}</p><h1>${escaped(passage.title)}</h1>${
    where.length > 0 ? `<p class="where">${escaped(where.join(' · '))}</p>` : ''
  }<blockquote${passage.language ? ` lang="${passage.language}"` : ''}>${escaped(plain(passage.text))}</blockquote><p class="lead">${said.lead}</p>`;
}

/** Title, place and passage, and nothing else of the document. */
export function passagePage(passage: Shown | undefined, language: 'de' | 'en'): { html: string; policy: string } {
  const nonce = randomBytes(16).toString('base64');
  const said = words[language];
  const title = passage ? passage.title : said.gone;
  const body = passage ? bodyOf(passage, said) : `<h1>${said.gone}</h1><p class="lead">${said.goneText}</p>`;
  return {
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><link rel="icon" href="${icon}"><style nonce="${nonce}">${style}</style></head><body><main>${body}</main></body></html>`,
    policy: `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}
