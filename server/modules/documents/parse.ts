import type { Format, ParsedDocument } from './document.ts';
import { DocumentFault } from './faults.ts';
import { textOfBytes } from './text-of-bytes.ts';

const MOST_CHARACTERS = 2_000_000;

const isZip = (bytes: Buffer) => bytes.length > 3 && bytes.readUInt32BE(0) === 0x504b0304;
const isPdf = (bytes: Buffer) => bytes.subarray(0, 1024).includes('%PDF-');

async function read(format: Format, bytes: Buffer, charset: string | undefined): Promise<ParsedDocument> {
  // Each reader is loaded only where it is needed: the process lives for one file.
  if (format === 'pdf') {
    if (!isPdf(bytes)) throw new DocumentFault(isZip(bytes) ? 'file_wrong_type' : 'file_damaged');
    return (await import('./read-pdf.ts')).readPdf(bytes);
  }
  if (format === 'docx') return (await import('./read-office.ts')).readDocx(bytes);
  if (format === 'xlsx') return (await import('./read-office.ts')).readXlsx(bytes);
  if (isZip(bytes) || bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new DocumentFault('file_wrong_type');
  const text = textOfBytes(bytes, charset);
  if (format === 'html') return (await import('./read-html.ts')).readHtml(text);
  if (format === 'csv') return (await import('./read-table.ts')).readTable(text);
  const title = format === 'markdown' ? (/^#\s+(.+)$/m.exec(text)?.[1]?.trim() ?? null) : null;
  return { title, language: null, pages: text.trim() ? [{ page: null, text: text.trim() }] : [] };
}

/** To be called where it may fail in any way, or not end: in a process of its own. */
export async function parse(format: Format, bytes: Buffer, charset?: string): Promise<ParsedDocument> {
  if (bytes.length === 0) throw new DocumentFault('file_empty');
  if (bytes.length < 4 && format !== 'text' && format !== 'markdown' && format !== 'csv') {
    throw new DocumentFault('file_damaged');
  }
  const parsed = await read(format, bytes, charset);
  const characters = parsed.pages.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > MOST_CHARACTERS) throw new DocumentFault('file_too_long');
  if (characters === 0) throw new DocumentFault(format === 'html' ? 'page_without_text' : 'file_empty');
  return parsed;
}
