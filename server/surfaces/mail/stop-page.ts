import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '#modules/desk/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import { escaped } from '#surfaces/pages/assets/markup.ts';
import { languageOf } from '#surfaces/pages/assets/reader.ts';

const words = {
  de: {
    ask: (name: string) => `Keine E-Mails mehr von ${name}?`,
    text: 'Antworten auf Ihre Nachrichten sehen Sie dann nur noch auf der Website.',
    button: 'Keine E-Mails mehr',
    done: 'Erledigt. Zu Gesprächen kommen keine E-Mails mehr.',
    gone: 'Dieser Link gilt nicht.',
  },
  en: {
    ask: (name: string) => `No more e-mails from ${name}?`,
    text: 'You will then see answers to your messages on the website alone.',
    button: 'No more e-mails',
    done: 'Done. There will be no more e-mails about conversations.',
    gone: 'This link does not hold.',
  },
};

const style = `
:root{color-scheme:light dark;--paper:#f6f4ef;--ink:#1b1f1d;--soft:#5a615d}
@media(prefers-color-scheme:dark){:root{--paper:#151816;--ink:#eceee9;--soft:#a5aca7}}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:32px;box-sizing:border-box;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;text-align:center}
h1{margin:0 0 8px;font-size:20px}p{margin:0 0 20px;max-width:44ch;color:var(--soft)}
button{font:inherit;font-weight:600;padding:12px 20px;border:0;border-radius:8px;background:#0c6b66;color:#fff;cursor:pointer}`;

type Asked = { Querystring: { token?: unknown } };

/** `/mail/stop`: ends the mails of conversations, by a mailbox's own button (RFC 8058) or by hand. Looking changes nothing. */
export function stopPage(
  fastify: FastifyInstance,
  { desk, tenants }: { desk: Pick<Desk, 'tenantOfStop' | 'stopMails'>; tenants: Pick<Tenants, 'byId'> },
): void {
  const tokenOf = ({ token }: Asked['Querystring']) => (typeof token === 'string' ? token.slice(0, 100) : '');

  const show = (language: 'de' | 'en', title: string, body: string) => {
    const nonce = randomBytes(16).toString('base64');
    return {
      policy: `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
      html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`,
    };
  };

  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 4096 }, (_request, _body, done) => done(null));

    scope.addHook('onSend', async (_request, reply) => {
      reply
        .header('cache-control', 'no-store')
        .header('referrer-policy', 'no-referrer')
        .header('vary', 'accept-language');
    });

    scope.get<Asked>('/mail/stop', async (request, reply) => {
      const language = languageOf(request);
      const texts = words[language];
      const tenantId = await desk.tenantOfStop(tokenOf(request.query));
      const tenant = tenantId ? await tenants.byId(tenantId) : undefined;
      const { html, policy } = tenant
        ? show(
            language,
            texts.ask(tenant.branding.displayName ?? tenant.name),
            `<p>${texts.text}</p><form method="post"><button>${texts.button}</button></form>`,
          )
        : show(language, texts.gone, '');
      reply.type('text/html; charset=utf-8').header('content-security-policy', policy);
      return reply.code(tenant ? 200 : 404).send(html);
    });

    scope.post<Asked>('/mail/stop', { bodyLimit: 4096 }, async (request, reply) => {
      const language = languageOf(request);
      const isDone = await desk.stopMails(tokenOf(request.query));
      const { html, policy } = show(language, isDone ? words[language].done : words[language].gone, '');
      reply.type('text/html; charset=utf-8').header('content-security-policy', policy);
      return reply.code(isDone ? 200 : 404).send(html);
    });
  });
}
