import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Attachments } from '#modules/conversations/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { read } from '#platform/ids.ts';
import { isRefusal, missing } from '#platform/refusal.ts';
import { languageOf } from './assets/reader.ts';
import { notePage } from './note-page.ts';

export type FilesNeeds = {
  attachments: Pick<Attachments, 'find' | 'read' | 'isShownInPlace'>;
  /** Reads the token of a program that fetches a file by its bare address. */
  callerOf(request: FastifyRequest): Promise<Caller>;
};

/** Nothing of a file may run, load or be framed with our origin's rights, whatever it turns out to be. */
const POLICY = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox";
const KEPT_SECONDS = 600;

type Query = { expires?: unknown; signature?: unknown; download?: unknown };

/** RFC 6266: the plain name for old programs, the whole one for the others. */
function disposition(filename: string, isInline: boolean): string {
  const plain = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(filename).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** RFC 9110, 14.1.2, one range alone: players of recordings jump, and some play nothing without it. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'none' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return 'none';
  const [first, last] = [match[1], match[2]];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? 'unsatisfiable' : { start, end };
}

const words = {
  en: {
    title: 'This file does not open',
    text: 'The link has expired, or the file was removed. Open the conversation once more: it has a fresh link.',
  },
  de: {
    title: 'Diese Datei öffnet sich nicht',
    text: 'Der Link ist abgelaufen, oder die Datei wurde entfernt. Öffnen Sie das Gespräch noch einmal: Dort steht ein neuer Link.',
  },
};

/** `/files/fil_…`: by a signed link, or by the token of somebody who may see its conversation. */
export function filePages(fastify: FastifyInstance, { attachments, callerOf }: FilesNeeds): void {
  async function find(request: FastifyRequest) {
    const id = read('attachment', (request.params as { id: string }).id);
    if (!id) throw missing('attachment');
    const { expires, signature } = request.query as Query;
    if (typeof signature === 'string' && typeof expires === 'string') {
      return attachments.find(id, { link: { expires: Number(expires), signature } });
    }
    return attachments.find(id, { caller: await callerOf(request) });
  }

  async function send(request: FastifyRequest, reply: FastifyReply) {
    const attachment = await find(request);
    const size = attachment.size ?? 0;
    const isInline = (request.query as Query).download === undefined && attachments.isShownInPlace(attachment);
    const isText = attachment.contentType.startsWith('text/');
    reply
      .header('content-type', isText ? `${attachment.contentType}; charset=utf-8` : attachment.contentType)
      .header('content-disposition', disposition(attachment.filename, isInline))
      .header('content-security-policy', POLICY)
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', `private, max-age=${KEPT_SECONDS}`)
      // Pages of the tenant's show it too: the link is the credential.
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('accept-ranges', 'bytes');
    const range = rangeOf(request.headers.range, size);
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
    if (range === 'none') {
      reply.header('content-length', size);
      return reply.send((await attachments.read(attachment)).stream);
    }
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${size}`);
    reply.header('content-length', range.end - range.start + 1);
    return reply.send((await attachments.read(attachment, range)).stream);
  }

  fastify.get('/files/:id', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      return await send(request, reply);
    } catch (error) {
      const isPage = /\btext\/html\b/i.test(request.headers.accept ?? '');
      if (!isPage || !isRefusal(error)) throw error;
      const { html, policy } = notePage(words[languageOf(request)], { language: languageOf(request) });
      reply.code(error.kind === 'missing' ? 404 : 403).header('content-security-policy', policy);
      return reply.type('text/html; charset=utf-8').send(html);
    }
  });
}
