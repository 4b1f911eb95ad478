import type { Documents, ParsedDocument } from '#modules/documents/index.ts';
import type { Outbound } from '#platform/outbound/index.ts';
import { Unusable } from './unusable.ts';

export type Page = {
  title: string;
  text: string;
  language: string | null;
  /** What HTML says of itself and where it leads. */
  web: NonNullable<ParsedDocument['web']> | null;
};

export const pageLimits = { bytes: 2_000_000, timeoutMs: 10_000, redirects: 3 };
export const USER_AGENT = 'Switchboard/1.0 (knowledge)';

export type PageAnswer = Pick<
  Awaited<ReturnType<Outbound['request']>>,
  'status' | 'headers' | 'body' | 'truncated' | 'url'
>;

/** Refuses an answer that is no page to read, and says what would be one. */
function mustBePage({ status, truncated }: PageAnswer): void {
  if (status === 401 || status === 403) {
    throw new Unusable({
      code: 'page_needs_sign_in',
      en: `The page answered with status ${status}: it should be readable without signing in.`,
      de: `Die Seite antwortet mit Status ${status}: Sie sollte ohne Anmeldung lesbar sein.`,
    });
  }
  if (status < 200 || status > 299) {
    throw new Unusable({
      code: 'page_status',
      en: `The page answered with status ${status}: the address should lead to a page that opens in a browser.`,
      de: `Die Seite antwortet mit Status ${status}: Die Adresse sollte zu einer Seite führen, die sich im Browser öffnet.`,
    });
  }
  if (truncated) {
    throw new Unusable({
      code: 'page_too_large',
      en: 'The page is larger than 2 MB: it should be split, or added as text.',
      de: 'Die Seite ist größer als 2 MB: Teilen Sie sie auf, oder fügen Sie sie als Text hinzu.',
    });
  }
}

const charsetOf = (body: Buffer, contentType: string): string | undefined =>
  /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ??
  /<meta[^>]+charset=["']?([\w-]+)/i.exec(body.subarray(0, 2048).toString('latin1'))?.[1];

/** What a reader would read of an answer, headings included. HTML is read where it can do no harm. */
export async function pageOf(documents: Documents, answer: PageAnswer): Promise<Page> {
  mustBePage(answer);
  const contentType = (answer.headers['content-type'] ?? 'text/html').toLowerCase();
  const charset = charsetOf(answer.body, contentType);
  const lastStep = URL.parse(answer.url)?.pathname.split('/').at(-1) ?? '';
  const isHtml = /text\/html|application\/xhtml\+xml/.test(contentType);
  if (isHtml || /text\/(?:plain|markdown|x-markdown)/.test(contentType)) {
    const format = isHtml ? 'html' : 'markdown';
    const { title, language, pages, web } = await documents.read({ format, bytes: answer.body, charset });
    return {
      title: title ?? (isHtml ? '' : lastStep),
      text: pages.map(({ text }) => text).join('\n\n'),
      language,
      web: web ?? null,
    };
  }
  const type = contentType.split(';')[0];
  throw new Unusable({
    code: 'page_wrong_type',
    en: `The address leads to ${type}: it should be a web page (HTML), Markdown or plain text.`,
    de: `Die Adresse führt zu ${type}: Sie sollte eine Webseite (HTML), Markdown oder reiner Text sein.`,
  });
}

/** Fetches a page and keeps what a reader would read. */
export async function readPage(
  { outbound, documents }: { outbound: Pick<Outbound, 'request'>; documents: Documents },
  url: string,
): Promise<Page> {
  return pageOf(
    documents,
    await outbound.request({
      url,
      headers: { accept: 'text/html, text/markdown, text/plain;q=0.9', 'user-agent': USER_AGENT },
      timeoutMs: pageLimits.timeoutMs,
      maxResponseBytes: pageLimits.bytes,
      redirects: pageLimits.redirects,
    }),
  );
}
