import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';

const texts = {
  en: {
    title: 'Opening your workspace',
    wait: 'Your workspace opens in a moment.',
    failed: 'This link has been used, or has expired. Open the workspace from your account once more, or sign in.',
    signIn: 'Sign in',
  },
  de: {
    title: 'Ihr Arbeitsbereich wird geöffnet',
    wait: 'Ihr Arbeitsbereich öffnet sich gleich.',
    failed:
      'Dieser Link wurde schon benutzt oder ist abgelaufen. Öffnen Sie den Arbeitsbereich noch einmal aus Ihrem Konto, oder melden Sie sich an.',
    signIn: 'Anmelden',
  },
};

const style = `
:root{color-scheme:light dark;--paper:#f6f4ef;--ink:#1b1f1d;--soft:#5a615d;--link:#0c6b66}
@media(prefers-color-scheme:dark){:root{--paper:#151816;--ink:#eceee9;--soft:#a5aca7;--link:#6fd0c8}}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:32px;box-sizing:border-box;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;text-align:center}
h1{margin:0 0 8px;font-size:20px}p{margin:0 0 12px;max-width:42ch;color:var(--soft)}a{color:var(--link)}`;

const script = readFileSync(new URL('entry-page.js', import.meta.url), 'utf8');

/** Whether a person looks: a browser that follows a link asks for HTML, and a program for JSON or for anything. */
export function wantsPage({ headers }: FastifyRequest): boolean {
  const accept = headers.accept ?? '';
  return /\btext\/html\b/i.test(accept) && !/\bapplication\/json\b/i.test(accept);
}

/**
 * A page that performs the entry. To look at it spends nothing: what fetches links ahead of a person (mail filters,
 * previews) runs no scripts.
 */
export function sendEntryPage(request: FastifyRequest, reply: FastifyReply): void {
  const isGerman = /^\s*de\b/i.test(request.headers['accept-language'] ?? '');
  const language = isGerman ? 'de' : 'en';
  const { title, wait, failed, signIn } = texts[language];
  const nonce = randomBytes(18).toString('base64');
  reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    .header('x-frame-options', 'DENY')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('x-robots-tag', 'noindex')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head><body><main><h1>${title}</h1><p role="status" data-failed="${failed}">${wait}</p><a href="../../console" hidden>${signIn}</a></main><script type="module" nonce="${nonce}">${script}</script></body></html>`,
    );
}
