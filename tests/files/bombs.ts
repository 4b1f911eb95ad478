import { deflateRawSync } from 'node:zlib';
import { docx, xlsx } from './office.ts';
import { pdfOf } from './pdf.ts';
import { zip } from './zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Ten entities, each ten times the one before: a few hundred bytes that mean ten thousand million characters. */
const laughs = (root: string, inside: string): string => {
  const entities = Array.from({ length: 10 }, (_, depth) =>
    depth === 0 ? '<!ENTITY l0 "lol">' : `<!ENTITY l${depth} "${`&l${depth - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE ${root} [${entities.join('')}]>${inside.replace('TEXT', '&l9;')}`;
};

function pdfOfObjects(count: number): Buffer {
  const objects = Array.from({ length: count }, (_, index) =>
    index === 0
      ? '<< /Type /Catalog /Pages 2 0 R >>'
      : index === 1
        ? `<< /Type /Pages /Kids [${Array.from({ length: 2001 }, (_kid, kid) => `${kid + 3} 0 R`).join(' ')}] /Count 2001 >>`
        : '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  );
  return pdfOf(objects);
}

/** One page whose stream unpacks to many megabytes of text operators. */
function pdfOfOneHugeStream(): Buffer {
  const packed = deflateRawSync(Buffer.from('BT /F1 9 Tf 10 10 Td (lots of words here) Tj ET\n'.repeat(300_000)), {
    level: 9,
  });
  // A zlib header in front; nobody checks the sum behind.
  const stream = Buffer.concat([Buffer.from([0x78, 0xda]), packed, Buffer.alloc(4)]).toString('latin1');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
    `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n${stream}\nendstream`,
  ]);
}

const sheetOf = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="${SHEET}"><dimension ref="A1:XFD2147483647"/><sheetData>${rows}</sheetData></worksheet>`;

export type Bomb = { name: string; make: () => Buffer };

/** Files that are small and want everything. Each is made when it is needed. */
export const bombs: Bomb[] = [
  {
    name: 'zip-bomb.docx',
    make: () => docx(['x'], { more: [{ name: 'word/media/image1.bin', content: Buffer.alloc(400_000_000) }] }),
  },
  {
    name: 'lying-zip.docx',
    make: () =>
      docx(['x'], { more: [{ name: 'word/media/image1.bin', content: Buffer.alloc(150_000_000), declared: 1000 }] }),
  },
  {
    name: 'nested.docx',
    make: () => {
      let inner = zip([{ name: 'zeros', content: Buffer.alloc(50_000_000) }]);
      for (let depth = 0; depth < 5; depth += 1) {
        inner = zip(Array.from({ length: 10 }, (_, at) => ({ name: `${at}.zip`, content: inner })));
      }
      return inner;
    },
  },
  {
    name: 'billion-laughs.docx',
    make: () =>
      docx([], {
        documentXml: laughs(
          'w:document',
          `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>TEXT</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
  },
  {
    name: 'billion-laughs.xlsx',
    make: () =>
      xlsx([{ name: 'A', rows: [] }], {
        firstSheetXml: laughs(
          'worksheet',
          `<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>TEXT</t></is></c></row></sheetData></worksheet>`,
        ),
      }),
  },
  {
    name: 'rows.xlsx',
    make: () =>
      xlsx([{ name: 'A', rows: [] }], {
        firstSheetXml: sheetOf('<row r="2147483647"><c r="XFD2147483647"><v>1</v></c></row>'),
      }),
  },
  {
    name: 'wide.xlsx',
    make: () =>
      xlsx([{ name: 'A', rows: [] }], {
        firstSheetXml: sheetOf(
          Array.from({ length: 60_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
            '',
          ),
        ),
      }),
  },
  { name: 'objects.pdf', make: () => pdfOfObjects(150_000) },
  { name: 'stream.pdf', make: pdfOfOneHugeStream },
  { name: 'deep.html', make: () => Buffer.from(`<html><body>${'<div>'.repeat(300_000)}x`) },
  { name: 'wide.html', make: () => Buffer.from(`<html><body>${'<table><tr><td>x'.repeat(100_000)}</body></html>`) },
  { name: 'line.csv', make: () => Buffer.from(`a;b\n"${'x'.repeat(19_000_000)}`) },
  { name: 'columns.csv', make: () => Buffer.from(`${'a;'.repeat(1_000_000)}\n${'1;'.repeat(1_000_000)}\n`.repeat(4)) },
];
