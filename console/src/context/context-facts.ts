import type { Conversation } from '@switchboard/protocol';

const pageNames = ['pageUrl', 'page', 'url', 'referrer'];
const shownElsewhere = new Set([...pageNames, 'language', 'locale']);

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Where the visitor wrote from; only web addresses, since it becomes a link. */
export function visitedPage({ metadata = {} }: Conversation): string | undefined {
  return pageNames.map((name) => text(metadata[name])).find((page) => page && /^https?:\/\//.test(page));
}

export function languageName({ metadata = {}, visitor }: Conversation, shownIn: string): string | undefined {
  const tag = visitor?.language ?? text(metadata['language']) ?? text(metadata['locale']);
  if (!tag) return undefined;
  try {
    return new Intl.DisplayNames([shownIn], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

export function moreData({ metadata = {}, visitor }: Conversation): [string, string][] {
  return Object.entries({ ...visitor?.attributes, ...metadata }).flatMap(([name, value]) =>
    shownElsewhere.has(name) || value === null || value === ''
      ? []
      : [[name, typeof value === 'object' ? JSON.stringify(value) : String(value)] as [string, string]],
  );
}
