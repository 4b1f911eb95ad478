import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import TurndownService from 'turndown';
import type { Outbound } from '#platform/outbound/index.ts';
import { Refusal } from '#platform/refusal.ts';

export type Page = { title: string; text: string; language: string | null };

export const pageLimits = { bytes: 2_000_000, timeoutMs: 10_000, redirects: 3, elements: 20_000 };
/** An article shorter than this is rather a page that the reader mistook. */
const SHORT_ARTICLE = 250;

const unreadable = (message: string): Refusal => new Refusal('upstream', 'page_unreadable', message);

function markdownFrom(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
  service.addRule('links without their address', { filter: 'a', replacement: (content) => content });
  service.addRule('no pictures', { filter: ['img', 'picture', 'video', 'audio', 'canvas'], replacement: () => '' });
  service.addRule('cells apart', { filter: ['td', 'th'], replacement: (content) => ` ${content.trim()} |` });
  service.addRule('rows on lines', { filter: 'tr', replacement: (content) => `\n${content.trim()}\n` });
  service.escape = (text) => text;
  return service;
}

function readHtml(html: string): Page {
  const { document } = parseHTML(html);
  for (const node of document.querySelectorAll('script,style,noscript,template,svg,iframe,form,dialog')) node.remove();
  const title = document.querySelector('title')?.textContent?.trim() ?? '';
  const language = document.documentElement?.getAttribute('lang')?.toLowerCase().slice(0, 2) ?? null;
  const whole = document.cloneNode(true) as typeof document;
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    maxElemsToParse: pageLimits.elements,
    charThreshold: SHORT_ARTICLE,
  }).parse();
  const markdown = markdownFrom();
  let text = article?.content ? markdown.turndown(article.content) : '';
  if (text.length < SHORT_ARTICLE) {
    for (const node of whole.querySelectorAll('nav,header,footer,aside')) node.remove();
    const rest = markdown.turndown(whole.body?.innerHTML ?? '');
    if (rest.length > text.length) text = rest;
  }
  return { title: article?.title?.trim() || title, text: text.trim(), language };
}

const decoded = (body: Buffer, contentType: string): string => {
  const named = /charset=["']?([\w-]+)/i.exec(contentType)?.[1];
  const inside = /<meta[^>]+charset=["']?([\w-]+)/i.exec(body.subarray(0, 2048).toString('latin1'))?.[1];
  try {
    return new TextDecoder(named ?? inside ?? 'utf-8').decode(body);
  } catch {
    return body.toString('utf8');
  }
};

/** Fetches a page and keeps what a reader would read, headings included. Its refusals say what would be right. */
export async function readPage(outbound: Pick<Outbound, 'request'>, url: string): Promise<Page> {
  const answer = await outbound.request({
    url,
    headers: { accept: 'text/html, text/markdown, text/plain;q=0.9', 'user-agent': 'Switchboard/1.0 (knowledge)' },
    timeoutMs: pageLimits.timeoutMs,
    maxResponseBytes: pageLimits.bytes,
    redirects: pageLimits.redirects,
  });
  if (answer.status < 200 || answer.status > 299) {
    throw unreadable(
      answer.status === 401 || answer.status === 403
        ? `The page answered with status ${answer.status}: it should be readable without signing in.`
        : `The page answered with status ${answer.status}: the address should lead to a page that opens in a browser.`,
    );
  }
  if (answer.truncated) throw unreadable('The page is larger than 2 MB: it should be split, or added as text.');
  const contentType = (answer.headers['content-type'] ?? 'text/html').toLowerCase();
  const text = decoded(answer.body, contentType);
  const lastStep = URL.parse(answer.url)?.pathname.split('/').at(-1) ?? '';
  if (/text\/html|application\/xhtml\+xml/.test(contentType)) {
    const page = readHtml(text);
    if (!page.text) {
      throw unreadable(
        'The page has no text without its scripts: it should carry its text in HTML, or be added as text.',
      );
    }
    return page;
  }
  if (/text\/(?:plain|markdown|x-markdown)/.test(contentType)) {
    const heading = /^#\s+(.+)$/m.exec(text)?.[1]?.trim();
    return { title: heading ?? lastStep, text: text.trim(), language: null };
  }
  throw unreadable(
    `The address leads to ${contentType.split(';')[0]}: it should be a web page (HTML), Markdown or plain text.`,
  );
}
