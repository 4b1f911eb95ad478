export type PdfLine = { text: string; size?: number };

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

const streamOf = (lines: readonly PdfLine[]) => {
  let y = 780;
  return lines
    .map(({ text, size = 11 }) => {
      y -= size * 1.5;
      return `BT /F1 ${size} Tf 60 ${y} Td (${escaped(text)}) Tj ET`;
    })
    .join('\n');
};

/** Objects numbered from 1, with a table of where each stands. `trailer` is added to the trailer. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  const parts: string[] = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(''), 'latin1');
}

/** A document of pages, each of lines from top to bottom. A page without lines is like a scanned one. */
export function pdf(pages: readonly (readonly PdfLine[])[], trailer = ''): Buffer {
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const stream = streamOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  return pdfOf(objects, trailer);
}

/** As an encrypting program leaves it: without the password not even the page tree can be read. */
export const encryptedPdf = (): Buffer =>
  pdf(
    [[{ text: 'Secret' }]],
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`,
  );
