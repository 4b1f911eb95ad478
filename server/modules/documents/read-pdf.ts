import { getDocumentProxy } from 'unpdf';
import type { DocumentPage, ParsedDocument } from './document.ts';
import { DocumentFault } from './faults.ts';

export const pdfLimits = { pages: 2000, characters: 2_000_000 };

type Line = { text: string; height: number };
type Item = { str?: string; height?: number; hasEOL?: boolean; transform?: number[] };

/** A line this much taller than the text around it is a heading. */
const TALLER = 1.18;
const LONGEST_HEADING = 120;

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let text = '';
  let height = 0;
  const close = () => {
    lines.push({ text: text.replace(/\s+/g, ' ').trim(), height });
    text = '';
    height = 0;
  };
  let lastY: number | undefined;
  for (const item of items) {
    if (typeof item.str !== 'string') continue;
    const y = item.transform?.[5];
    const size = item.height || Math.abs(item.transform?.[3] ?? 0);
    if (text && y !== undefined && lastY !== undefined && Math.abs(y - lastY) > Math.max(size, 4) * 0.6) close();
    // A gap of more than a line parts paragraphs.
    if (lines.length > 0 && y !== undefined && lastY !== undefined && lastY - y > Math.max(size, 4) * 1.9)
      lines.push({ text: '', height: 0 });
    if (y !== undefined && item.str.trim()) lastY = y;
    text += item.str;
    if (item.str.trim()) height = Math.max(height, size);
    if (item.hasEOL) close();
  }
  if (text) close();
  return lines;
}

/** The height that most characters have. */
function usualHeight(pages: readonly Line[][]): number {
  const characters = new Map<number, number>();
  for (const { text, height } of pages.flat()) {
    const key = Math.round(height * 2) / 2;
    if (key > 0) characters.set(key, (characters.get(key) ?? 0) + text.length);
  }
  return [...characters].sort((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

function markdownOf(lines: readonly Line[], usual: number): string {
  const out: string[] = [];
  for (const { text, height } of lines) {
    const isHeading =
      usual > 0 && height >= usual * TALLER && text.length > 1 && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
    if (isHeading) out.push('', `${height >= usual * 1.6 ? '#' : '##'} ${text}`, '');
    // A word that was divided at the end of a line is put together again.
    else if (out.at(-1)?.endsWith('-') && /^\p{Ll}/u.test(text)) out.push(out.pop()!.slice(0, -1) + text);
    else out.push(text);
  }
  return out
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const isPasswordWanted = (error: unknown) => (error as { name?: string }).name === 'PasswordException';

export async function readPdf(bytes: Buffer): Promise<ParsedDocument> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw new DocumentFault(isPasswordWanted(error) ? 'file_encrypted' : 'file_damaged');
  });
  if (pdf.numPages > pdfLimits.pages) throw new DocumentFault('file_too_long');
  const lines: Line[][] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => {
      throw new DocumentFault('file_damaged');
    });
    const content = await page.getTextContent();
    const own = linesOf(content.items as Item[]);
    characters += own.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > pdfLimits.characters) throw new DocumentFault('file_too_long');
    lines.push(own);
    page.cleanup();
  }
  if (characters === 0) throw new DocumentFault('file_scanned');
  const usual = usualHeight(lines);
  const pages: DocumentPage[] = lines.map((own, index) => ({ page: index + 1, text: markdownOf(own, usual) }));
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const title = (info as { Title?: unknown }).Title;
  return { title: typeof title === 'string' && title.trim() ? title.trim() : null, language: null, pages };
}
