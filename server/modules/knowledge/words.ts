/**
 * Text as search sees it: lower case, without umlauts, accents and ß, and "ue" like "ü", because half the world types
 * it so. The folding loses a little ("Poet" and "Pot" meet) and is applied to both sides alike.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'a')
    .replace(/[øœ]/g, 'o')
    .replace(/(?<![aeq])ue|ae|oe/g, (pair) => pair.charAt(0));
}

/** Longer runs are no words but data; the index has a limit too. */
const LONGEST_WORD = 60;

export const foldedWords = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length <= LONGEST_WORD);

const endings =
  /(?:ungen|innen|lichen|liche|ingly|ings|ing|ung|ern|est|end|tes|ten|tet|en|em|er|es|et|ed|te|st|ly|e|n|s|t)$/;

const LONG_STEM = 7;

/** A light stem, the same for both languages: only good for telling whether two words are forms of one. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const short = word.replace(endings, '');
  if (short.length < 3) return word;
  // "Vergessenes" is "vergessen" with another end.
  return short.length >= LONG_STEM ? short.replace(/(?:en|er|e)$/, '') : short;
}
