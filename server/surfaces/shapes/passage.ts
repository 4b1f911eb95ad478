import type { Source } from '@switchboard/protocol';
import type { Passage } from '#modules/knowledge/index.ts';
import { show } from '#platform/ids.ts';

const SNIPPET_CHARACTERS = 300;

/** Cut at a word, so that no half word ends the snippet. */
export const snippetOf = (text: string): string =>
  text.length <= SNIPPET_CHARACTERS ? text : `${text.slice(0, SNIPPET_CHARACTERS).replace(/\s+\S*$/, '')} …`;

/** A text usually opens with its own title: that is not told twice. */
function titleOf({ title, heading }: Passage): string {
  if (!heading) return title;
  return heading === title || heading.startsWith(`${title} › `) ? heading : `${title} › ${heading}`;
}

export const showPassage = (passage: Passage): Source => ({
  id: show('knowledge', passage.itemId),
  title: titleOf(passage),
  snippet: snippetOf(passage.text),
  score: passage.score,
  ...(passage.url && { url: passage.url }),
});
