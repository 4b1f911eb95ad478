import mammoth from 'mammoth';
import readExcelFile from 'read-excel-file/node';
import { namesInArchive } from './archive.ts';
import type { ParsedDocument } from './document.ts';
import { DocumentFault } from './faults.ts';
import { markdownOfHtml } from './read-html.ts';
import { sentencesOfRows } from './rows.ts';

/** MS-OFFCRYPTO: a protected file is an old compound file with its content in a stream of this name. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

async function mustHold(bytes: Buffer, name: string, otherName: string): Promise<void> {
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw new DocumentFault(bytes.includes(PROTECTED) ? 'file_encrypted' : 'file_wrong_type');
  }
  if (bytes.readUInt16BE(0) !== 0x504b) throw new DocumentFault('file_wrong_type');
  const names = await namesInArchive(bytes);
  if (names.has(name)) return;
  throw new DocumentFault(names.has(otherName) ? 'file_wrong_type' : 'file_damaged');
}

const DOCUMENT = 'word/document.xml';
const WORKBOOK = 'xl/workbook.xml';

export async function readDocx(bytes: Buffer): Promise<ParsedDocument> {
  await mustHold(bytes, DOCUMENT, WORKBOOK);
  const noPicture = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage: noPicture }).catch(() => {
    throw new DocumentFault('file_damaged');
  });
  const text = markdownOfHtml(value).trim();
  const title = /^#{1,2}\s+(.+)$/m.exec(text)?.[1]?.trim() ?? null;
  return { title, language: null, pages: text ? [{ page: null, text }] : [] };
}

export async function readXlsx(bytes: Buffer): Promise<ParsedDocument> {
  await mustHold(bytes, WORKBOOK, DOCUMENT);
  const sheets = await readExcelFile(bytes).catch(() => {
    throw new DocumentFault('file_damaged');
  });
  const texts = sheets
    .map(({ sheet, data }) => ({ sheet, text: sentencesOfRows(data as Parameters<typeof sentencesOfRows>[0]) }))
    .filter(({ text }) => text !== '')
    .map(({ sheet, text }) => `# ${sheet.replace(/\s+/g, ' ')}\n\n${text}`);
  return { title: null, language: null, pages: texts.length > 0 ? [{ page: null, text: texts.join('\n\n') }] : [] };
}
