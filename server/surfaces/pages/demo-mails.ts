import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Mail, MailListing } from '#modules/mails/index.ts';
import { read, show } from '#platform/ids.ts';
import { type Secrets, sameSecret } from '#platform/secrets.ts';
import { escaped, page, policyOf } from './assets/markup.ts';
import { pageAssets } from './assets/page-assets.ts';
import { languageOf } from './assets/reader.ts';

export const DEMO_MAILS_PATH = '/demo/mails';
const SHOWN = 100;

const words = {
  de: {
    title: 'Postausgang dieser Installation',
    lead: 'Es ist kein Mailserver gesetzt (SMTP_URL): Mails bleiben hier und gehen an niemanden.',
    none: 'Noch keine Mail.',
    to: 'An',
    back: 'Alle Mails',
    queued: 'wird geschrieben',
  },
  en: {
    title: 'The outbox of this installation',
    lead: 'No mail server is set (SMTP_URL): mails stay here and go to nobody.',
    none: 'No mail yet.',
    to: 'To',
    back: 'All mails',
    queued: 'being written',
  },
};

/** Opens the page: printed where the installation is started, and known to nobody else. */
export const demoMailsKey = (secrets: Pick<Secrets, 'derive'>): string =>
  createHmac('sha256', secrets.derive('local outbox')).update('page').digest('hex').slice(0, 32);

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** From this machine itself, and not by way of a proxy that runs on it. */
function isAtTheMachine({ socket, headers }: FastifyRequest['raw']): boolean {
  const host = headers.host?.replace(/:\d+$/, '') ?? '';
  return (
    LOOPBACK.has(socket.remoteAddress ?? '') &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host) &&
    headers['x-forwarded-for'] === undefined &&
    headers.forwarded === undefined &&
    headers['x-real-ip'] === undefined
  );
}

/** `/demo/mails?key=…`: what would have left, for whoever tries things out on their own machine. */
export function demoMails(
  fastify: FastifyInstance,
  { listing, key }: { listing: Pick<MailListing, 'newest' | 'read'>; key: string },
): void {
  const assets = pageAssets(fastify, ['product.css', 'mails.css']);

  const mayRead = (request: FastifyRequest): boolean => {
    const given = (request.query as { key?: unknown }).key;
    return isAtTheMachine(request.raw) && typeof given === 'string' && sameSecret(given, key);
  };

  function send(request: FastifyRequest, reply: FastifyReply, title: string, body: string, frames: string[] = []) {
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('vary', 'accept-language');
    reply.header('content-security-policy', policyOf(frames)).header('x-robots-tag', 'noindex');
    reply.header('referrer-policy', 'no-referrer');
    return reply.send(
      page({ language: languageOf(request), title, styles: [assets['product.css'], assets['mails.css']] }, body),
    );
  }

  const row = (mail: Mail, queued: string): string =>
    `<li><a href="${DEMO_MAILS_PATH}/${show('mail', mail.id)}?key=${key}">${escaped(mail.subject ?? queued)}</a> <small>${escaped(mail.to.address)} · ${mail.createdAt.toISOString().slice(0, 16).replace('T', ' ')}</small></li>`;

  fastify.get(DEMO_MAILS_PATH, async (request, reply) => {
    if (!mayRead(request)) return reply.callNotFound();
    const texts = words[languageOf(request)];
    const mails = await listing.newest(SHOWN);
    const list = mails.length > 0 ? `<ul>${mails.map((mail) => row(mail, texts.queued)).join('')}</ul>` : '';
    const body = `<main class="mails"><h1>${texts.title}</h1><p>${texts.lead}</p>${list || `<p>${texts.none}</p>`}</main>`;
    return send(request, reply, texts.title, body);
  });

  fastify.get<{ Params: { id: string } }>(`${DEMO_MAILS_PATH}/:id`, async (request, reply) => {
    const id = mayRead(request) ? read('mail', request.params.id) : undefined;
    const found = id && (await listing.read(id));
    if (!found) return reply.callNotFound();
    const texts = words[languageOf(request)];
    const { mail, content } = found;
    // As text: its links can be clicked, and nothing in it runs under our address.
    const linked = escaped(content.text).replace(
      /https?:\/\/[^\s<>"]+/g,
      (url) => `<a href="${url}" rel="noreferrer">${url}</a>`,
    );
    const body = `<main class="mails"><p><a href="${DEMO_MAILS_PATH}?key=${key}">${texts.back}</a></p><h1>${escaped(mail.subject ?? '')}</h1><p>${texts.to}: ${escaped(mail.to.address)}</p><pre>${linked}</pre></main>`;
    return send(request, reply, mail.subject ?? texts.title, body);
  });
}
