import type { Source } from '@switchboard/protocol';
import type { Passage } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';

const SNIPPET_CHARACTERS = 300;

/** Cut at a word, so that no half word ends the snippet. */
export const snippetOf = (text: string): string =>
  text.length <= SNIPPET_CHARACTERS ? text : `${text.slice(0, SNIPPET_CHARACTERS).replace(/\s+\S*$/, '')} …`;

export const showPassage = (passage: Passage): Source => ({
  id: show('knowledge', passage.itemId),
  title: passage.heading ? `${passage.title} › ${passage.heading}` : passage.title,
  snippet: snippetOf(passage.text),
  score: passage.score,
  ...(passage.url && { url: passage.url }),
});
