import { sentencesOf } from './sentences.ts';

export type Chunk = { heading: string | null; text: string };

export const chunkLimits = { characters: 900, chunks: 500 };
/** A sentence longer than this is not repeated in the next chunk. */
const LONGEST_OVERLAP = 220;

type Section = { heading: string | null; paragraphs: string[] };

const plain = (heading: string): string =>
  heading
    .replace(/\s#+\s*$/, '')
    .replace(/[*_`]+/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();

/** Cuts a Markdown text at its headings; each section knows the path of headings above it. */
function sectionsOf(markdown: string): Section[] {
  const sections: Section[] = [];
  const path: string[] = [];
  let lines: string[] = [];
  let isCode = false;

  function close(): void {
    const paragraphs = lines
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean);
    const heading = path.filter(Boolean).join(' › ');
    if (paragraphs.length > 0) sections.push({ heading: heading || null, paragraphs });
    lines = [];
  }
  function enter(level: number, title: string): void {
    close();
    path.length = level - 1;
    path[level - 1] = plain(title);
  }

  for (const line of markdown.replace(/\r\n?/g, '\n').split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? null : /^ {0,3}(#{1,6})\s+(.+)$/.exec(line);
    const underline = isCode ? null : /^ {0,3}(=+|-{2,})\s*$/.exec(line);
    const above = lines.at(-1)?.trim();
    if (heading) enter(heading[1]!.length, heading[2]!);
    else if (underline && above && !above.includes('|')) {
      lines.pop();
      enter(underline[1]!.startsWith('=') ? 1 : 2, above);
    } else lines.push(line);
  }
  close();
  return sections;
}

/** What is longer than a chunk is cut at sentences, and a sentence that still is, at words. */
function* pieces(paragraph: string, language: string): Generator<string> {
  if (paragraph.length <= chunkLimits.characters) {
    yield paragraph;
    return;
  }
  for (const sentence of sentencesOf(paragraph, language)) {
    let rest = sentence;
    while (rest.length > chunkLimits.characters) {
      const space = rest.lastIndexOf(' ', chunkLimits.characters);
      const at = space > chunkLimits.characters / 2 ? space : chunkLimits.characters;
      yield rest.slice(0, at).trim();
      rest = rest.slice(at).trim();
    }
    if (rest) yield rest;
  }
}

/** Chunks of about 600 to 900 characters that never cross a heading, each repeating the last sentence before it. */
export function chunksOf(markdown: string, language = 'de'): Chunk[] {
  const chunks: Chunk[] = [];
  for (const { heading, paragraphs } of sectionsOf(markdown)) {
    let text = '';
    for (const paragraph of paragraphs) {
      const isWhole = paragraph.length <= chunkLimits.characters;
      for (const piece of pieces(paragraph, language)) {
        if (text && text.length + piece.length + 2 > chunkLimits.characters) {
          chunks.push({ heading, text });
          const last = sentencesOf(text, language).at(-1) ?? '';
          const repeats = last.length <= LONGEST_OVERLAP && last.length + piece.length < chunkLimits.characters;
          text = repeats ? last : '';
        }
        text += text ? `${isWhole ? '\n\n' : ' '}${piece}` : piece;
      }
    }
    if (text) chunks.push({ heading, text });
  }
  return chunks;
}
