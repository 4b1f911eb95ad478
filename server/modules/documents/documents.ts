import type { ParsedDocument } from './document.ts';
import { type Reading, type ReadingLimits, readingLimits, readWatched } from './watched.ts';

export type DocumentsNeeds = { limits?: Partial<ReadingLimits> };

/** Reads files and pages that strangers made. One at a time in each process, so that memory has one bound. */
export function documents({ limits }: DocumentsNeeds = {}) {
  const own: ReadingLimits = { ...readingLimits, ...limits };
  let last: Promise<unknown> = Promise.resolve();

  return {
    /** Throws a `DocumentFault` where nothing can be read. */
    read(reading: Reading): Promise<ParsedDocument> {
      const turn = last.then(() => readWatched(reading, own));
      last = turn.catch(() => {});
      return turn;
    },
  };
}

export type Documents = ReturnType<typeof documents>;
