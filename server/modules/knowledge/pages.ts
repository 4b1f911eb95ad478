import type { DocumentPage } from '#modules/documents/index.ts';
import { type Chunk, chunksOf } from './chunker.ts';

export type PagedChunk = Chunk & { page: number | null };

const HEADING = /^ {0,3}(#{1,6})\s+(.+)$/;

/** Cuts page by page, so that each passage knows its page; what headings are open goes on to the next. */
export function chunksOfPages(pages: readonly DocumentPage[], language: string): PagedChunk[] {
  const open: (string | undefined)[] = [];
  return pages.flatMap(({ page, text }) => {
    const above = open.filter((line) => line !== undefined).join('\n\n');
    const lines = text.split('\n');
    for (const line of pages.length > 1 ? lines : []) {
      const level = HEADING.exec(line)?.[1]?.length;
      if (level === undefined) continue;
      open.length = level - 1;
      open[level - 1] = line.trim();
    }
    return chunksOf(above ? `${above}\n\n${text}` : text, language).map((chunk) => ({ ...chunk, page }));
  });
}
