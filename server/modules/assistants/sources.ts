import type { Passage } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';
import type { Source } from './assistants.tables.ts';

const MOST_SOURCES = 3;
const SNIPPET_CHARACTERS = 240;

const snippetOf = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= SNIPPET_CHARACTERS ? plain : `${plain.slice(0, SNIPPET_CHARACTERS - 1).trimEnd()}…`;
};

/** Each item once, by its best passage. */
export function sourcesOf(passages: readonly Passage[], linkOf?: (passage: Passage) => string): Source[] {
  const byItem = new Map<string, Source>();
  for (const passage of passages) {
    if (byItem.has(passage.itemId)) continue;
    byItem.set(passage.itemId, {
      id: show('knowledge', passage.itemId),
      title: passage.title,
      ...(passage.url && /^https?:/.test(passage.url) && { url: passage.url }),
      snippet: snippetOf(passage.text),
      score: passage.score,
      passageId: show('chunk', passage.chunkId),
      ...(passage.page !== null && { page: passage.page }),
      ...(linkOf && { link: linkOf(passage) }),
    });
  }
  return [...byItem.values()].slice(0, MOST_SOURCES);
}
