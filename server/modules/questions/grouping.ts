import { contentWords, stem } from '#modules/knowledge/index.ts';

const MOST_WORDS = 24;

/** The stemmed words of a masked question in alphabetical order: two that ask the same look alike by these. */
export const wordsOf = (question: string): string =>
  [...new Set(contentWords(question.replace(/\[[^\]]*\]/g, ' ').replace(/\d+/g, ' ')).map(stem))]
    .sort()
    .slice(0, MOST_WORDS)
    .join(' ');
