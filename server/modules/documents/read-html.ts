import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import TurndownService from 'turndown';
import type { ParsedDocument } from './document.ts';
import { DocumentFault } from './faults.ts';

/** An article shorter than this is rather a page that the reader mistook. */
const SHORT_ARTICLE = 250;
const MOST_ELEMENTS = 20_000;
const DEEPEST = 500;
const MOST_LINKS = 1000;

function markdownFrom(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced' });
  service.addRule('links without their address', { filter: 'a', replacement: (content) => content });
  service.addRule('no pictures', { filter: ['img', 'picture', 'video', 'audio', 'canvas'], replacement: () => '' });
  service.addRule('cells apart', { filter: ['td', 'th'], replacement: (content) => ` ${content.trim()} |` });
  service.addRule('rows on lines', { filter: 'tr', replacement: (content) => `\n${content.trim()}\n` });
  service.escape = (text) => text;
  return service;
}

export const markdownOfHtml = (html: string): string => markdownFrom().turndown(html);

/** Nested deeper than any page that people write: the libraries behind recurse, and would run out of stack. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  const voids =
    /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|li|p|td|tr|th|dt|dd|option|!doctype)$/i;
  for (const [, closing, name, selfClosing] of html.matchAll(/<(\/?)([a-z!][a-z0-9-]{0,30})[^<>]{0,2000}?(\/?)>/gi)) {
    if (selfClosing || voids.test(name ?? '')) continue;
    depth += closing ? -1 : 1;
    if (depth > DEEPEST) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}

type Queried = {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
};

function webOf(document: Queried): NonNullable<ParsedDocument['web']> {
  const links = new Set<string>();
  for (const link of document.querySelectorAll('a[href]')) {
    if (links.size >= MOST_LINKS) break;
    const follows = !/\bnofollow\b/i.test(link.getAttribute('rel') ?? '');
    const href = link.getAttribute('href')?.trim() ?? '';
    if (follows && href && href.length <= 2048) links.add(href);
  }
  const robots = [...document.querySelectorAll('meta[name="robots" i]')].map((meta) => meta.getAttribute('content'));
  return {
    links: [...links],
    canonical: document.querySelector('link[rel="canonical" i]')?.getAttribute('href')?.trim() || null,
    noindex: robots.some((content) => /\b(?:noindex|none)\b/i.test(content ?? '')),
  };
}

/** What a reader would read of a page, headings included, without its menus. */
export function readHtml(html: string): ParsedDocument {
  if (isTooDeep(html)) throw new DocumentFault('file_too_heavy');
  const { document } = parseHTML(html);
  const web = webOf(document);
  for (const node of document.querySelectorAll('script,style,noscript,template,svg,iframe,form,dialog')) node.remove();
  const title = document.querySelector('title')?.textContent?.trim() ?? '';
  const language = document.documentElement?.getAttribute('lang')?.toLowerCase().slice(0, 2) ?? null;
  const whole = document.cloneNode(true) as typeof document;
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    maxElemsToParse: MOST_ELEMENTS,
    charThreshold: SHORT_ARTICLE,
  }).parse();
  const markdown = markdownFrom();
  let text = article?.content ? markdown.turndown(article.content) : '';
  if (text.length < SHORT_ARTICLE) {
    for (const node of whole.querySelectorAll('nav,header,footer,aside')) node.remove();
    const rest = markdown.turndown(whole.body?.innerHTML || whole.documentElement?.innerHTML || '');
    if (rest.length > text.length) text = rest;
  }
  return {
    title: article?.title?.trim() || title || null,
    language,
    pages: text.trim() ? [{ page: null, text: text.trim() }] : [],
    web,
  };
}
