import { invalid } from '#platform/refusal.ts';

export const textLimits = { bytes: 200_000, titleCharacters: 200, urlCharacters: 2048 };

/** Control characters do not belong in a text, and PostgreSQL refuses the null character. */
export const cleaned = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/\r\n?/g, '\n');

export function readTitle(value: unknown, where = 'body.title'): string {
  if (typeof value !== 'string' || !cleaned(value).trim()) throw invalid(where, 'is empty', 'a short name of the text');
  const title = cleaned(value).replace(/\s+/g, ' ').trim();
  if (title.length > textLimits.titleCharacters) {
    throw invalid(where, `has ${title.length} characters`, `at most ${textLimits.titleCharacters} characters`);
  }
  return title;
}

export function readBody(value: unknown, where = 'body.content'): string {
  if (typeof value !== 'string' || !cleaned(value).trim()) throw invalid(where, 'is empty', 'the text to answer from');
  const text = cleaned(value).trim();
  const bytes = Buffer.byteLength(text);
  if (bytes > textLimits.bytes) {
    throw invalid(
      where,
      `has ${Math.ceil(bytes / 1000)} kB`,
      'at most 200 kB; a longer text can be split into several',
    );
  }
  return text;
}

export function readLanguage(value: unknown, where = 'body.language'): 'de' | 'en' | null {
  if (value === undefined || value === null || value === '') return null;
  if (value === 'de' || value === 'en') return value;
  throw invalid(where, 'is not a language of the knowledge', 'de or en');
}

export function readUrl(value: unknown, where = 'body.url'): string {
  if (typeof value !== 'string' || !URL.canParse(value.trim())) {
    throw invalid(where, 'is not a complete web address', 'an address such as https://www.example.com/shipping');
  }
  if (value.length > textLimits.urlCharacters) {
    throw invalid(where, `has ${value.length} characters`, `at most ${textLimits.urlCharacters} characters`);
  }
  const url = new URL(value.trim());
  url.hash = '';
  return url.href;
}
