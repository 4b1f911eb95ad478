import { type ZipEntry, zip } from './zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const types = (parts: string) =>
  `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`;
const root = (target: string) =>
  `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`;

export type Paragraph = string | { heading: number; text: string } | { rows: string[][] };

const textRun = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
function wordXml(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return `<w:p>${textRun(paragraph)}</w:p>`;
  if ('rows' in paragraph) {
    const cell = (text: string) => `<w:tc><w:p>${textRun(text)}</w:p></w:tc>`;
    return `<w:tbl>${paragraph.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  }
  const style = `<w:pPr><w:pStyle w:val="Heading${paragraph.heading}"/></w:pPr>`;
  return `<w:p>${style}${textRun(paragraph.text)}</w:p>`;
}

const styles = [1, 2, 3]
  .map(
    (level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('');

/** A document of a word processor. `documentXml` stands for its text where that is to be something else. */
export const docx = (paragraphs: readonly Paragraph[], { documentXml = '', more = [] as ZipEntry[] } = {}): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      content: types(
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>',
      ),
    },
    { name: '_rels/.rels', content: root('word/document.xml') },
    { name: 'word/styles.xml', content: `${XML}<w:styles xmlns:w="${WORD}">${styles}</w:styles>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content:
        documentXml ||
        `${XML}<w:document xmlns:w="${WORD}"><w:body>${paragraphs.map(wordXml).join('')}</w:body></w:document>`,
    },
    ...more,
  ]);

export type Sheet = { name: string; rows: (string | number)[][] };

const columnName = (index: number) => String.fromCharCode(65 + index);
const cellXml = (value: string | number, row: number, column: number) => {
  const at = `${columnName(column)}${row + 1}`;
  return typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};

export const sheetXml = (rows: Sheet['rows']): string =>
  `${XML}<worksheet xmlns="${SHEET}"><sheetData>${rows
    .map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cellXml(value, at, column)).join('')}</row>`)
    .join('')}</sheetData></worksheet>`;

/** A workbook. `firstSheetXml` stands for the first sheet where that is to be something else. */
export const xlsx = (sheets: readonly Sheet[], { firstSheetXml = '', more = [] as ZipEntry[] } = {}): Buffer =>
  zip([
    {
      name: '[Content_Types].xml',
      content: types(
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>',
      ),
    },
    { name: '_rels/.rels', content: root('xl/workbook.xml') },
    {
      name: 'xl/workbook.xml',
      content: `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets
        .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${XML}<Relationships xmlns="${RELATIONS}">${sheets
        .map(
          (_sheet, at) =>
            `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    ...sheets.map(({ rows }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: at === 0 && firstSheetXml ? firstSheetXml : sheetXml(rows),
    })),
    ...more,
  ]);
