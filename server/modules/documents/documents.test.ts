import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docx, xlsx } from '#tests/files/office.ts';
import { encryptedPdf, pdf } from '#tests/files/pdf.ts';
import { zip } from '#tests/files/zip.ts';
import { type Format, formatOf } from './document.ts';
import { documents } from './documents.ts';
import { DocumentFault } from './faults.ts';

const read = (format: Format, bytes: Buffer | string) => documents().read({ format, bytes: Buffer.from(bytes) });
const fails = (code: string) => (error: unknown) => {
  assert.ok(error instanceof DocumentFault, String(error));
  assert.equal(error.code, code);
  return true;
};
const textOf = async (format: Format, bytes: Buffer | string) => (await read(format, bytes)).pages[0]?.text;

test('a PDF is read page by page, larger lines as headings', async () => {
  const document = await read(
    'pdf',
    pdf([
      [{ text: 'Pflege', size: 20 }, { text: 'Unsere Becher halten die Spülmaschine aus.' }],
      [{ text: 'Goldrand gehört von Hand gespült.' }],
    ]),
  );
  assert.deepEqual(document.pages, [
    { page: 1, text: '# Pflege\n\nUnsere Becher halten die Spülmaschine aus.' },
    { page: 2, text: 'Goldrand gehört von Hand gespült.' },
  ]);
});

test('a DOCX keeps its headings and its table', async () => {
  const bytes = docx([
    { heading: 1, text: 'Versand' },
    'Wir versenden nach Norwegen für 12 Euro.',
    { heading: 2, text: 'Preise' },
    {
      rows: [
        ['Land', 'Preis'],
        ['Island', '30 Euro'],
      ],
    },
  ]);
  const document = await read('docx', bytes);
  assert.equal(document.title, 'Versand');
  const text = document.pages[0]?.text ?? '';
  assert.match(text, /^# Versand\n\nWir versenden nach Norwegen für 12 Euro\.\n\n## Preise\n/);
  assert.match(text, /Island.*\|.*30 Euro/s);
});

test('rows of a workbook and of a CSV become sentences that name their columns', async () => {
  const rows = [
    ['Artikel', 'Preis in Euro'],
    ['Vase', 12],
    ['Krug', 9],
  ];
  assert.equal(
    await textOf(
      'xlsx',
      xlsx([
        { name: 'Preise 2026', rows },
        { name: 'Leer', rows: [] },
      ]),
    ),
    '# Preise 2026\n\nArtikel: Vase; Preis in Euro: 12.\n\nArtikel: Krug; Preis in Euro: 9.',
  );
  assert.equal(
    await textOf('csv', '\ufeffArtikel;Preis\n"Vase; groß";12,50\n\nKrug;\n'),
    'Artikel: Vase; groß; Preis: 12,50.\n\nArtikel: Krug.',
  );
});

test('texts are read in the encodings that programs write', async () => {
  const umlauts = 'Größe und Maße';
  assert.equal(await textOf('text', umlauts), umlauts);
  assert.equal(await textOf('text', Buffer.from(umlauts, 'latin1')), umlauts);
  assert.equal(
    await textOf('text', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(umlauts, 'utf16le')])),
    umlauts,
  );
  assert.equal((await read('markdown', '# Parken\n\nIm Hof.')).title, 'Parken');
});

test('HTML is read without its scripts and menus', async () => {
  const html = `<html lang="en"><head><title>Shop</title><script>alert(1)</script></head><body><nav>Home</nav>
    <article><h1>Shipping</h1><p>We ship to Norway for 12 euros. ${'Every parcel is wrapped by hand. '.repeat(12)}</p></article></body></html>`;
  const { language, pages } = await read('html', html);
  assert.equal(language, 'en');
  assert.match(pages[0]?.text ?? '', /We ship to Norway/);
  assert.doesNotMatch(pages[0]?.text ?? '', /alert|Home/);
});

test('what cannot be read fails with a reason of its own', async () => {
  await assert.rejects(read('text', ''), fails('file_empty'));
  await assert.rejects(read('csv', ' \n \n'), fails('file_empty'));
  await assert.rejects(read('docx', docx([])), fails('file_empty'));
  await assert.rejects(read('pdf', pdf([[], []])), fails('file_scanned'));
  await assert.rejects(read('pdf', encryptedPdf()), fails('file_encrypted'));
  await assert.rejects(read('pdf', '%PDF-1.4 and then nothing of the kind'), fails('file_damaged'));
  await assert.rejects(read('docx', docx(['x']).subarray(0, 300)), fails('file_damaged'));
  await assert.rejects(read('docx', zip([{ name: 'other.txt', content: 'x' }])), fails('file_damaged'));
  await assert.rejects(
    read('docx', zip([{ name: 'word/document.xml', content: 'x', encrypted: true }])),
    fails('file_encrypted'),
  );
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const protectedFile = Buffer.concat([compound, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  await assert.rejects(read('xlsx', protectedFile), fails('file_encrypted'));
});

test('an ending that does not fit what is inside is told', async () => {
  await assert.rejects(read('docx', xlsx([{ name: 'A', rows: [['x']] }])), fails('file_wrong_type'));
  await assert.rejects(read('xlsx', 'just text'), fails('file_wrong_type'));
  await assert.rejects(read('pdf', docx(['x'])), fails('file_wrong_type'));
  await assert.rejects(read('text', pdf([[{ text: 'x' }]])), fails('file_wrong_type'));
  await assert.rejects(read('markdown', Buffer.from([1, 0, 2, 0, 3])), fails('file_wrong_type'));
});

test('the format goes by the ending of the name', () => {
  assert.equal(formatOf('Preise.XLSX'), 'xlsx');
  assert.equal(formatOf('notes.tar.gz'), undefined);
  assert.equal(formatOf('README'), undefined);
});
