import { CsvError, parse } from 'csv-parse/sync';
import { invalid } from '#platform/refusal.ts';

export type TableFile = {
  encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  delimiter: string;
  header: string[];
  rows: string[][];
};

export const tableLimits = { bytes: 5 * 1024 * 1024, rows: 20_000, columns: 100, cell: 20_000 };

const DELIMITERS = [',', ';', '\t'];

function decode(bytes: Buffer): { text: string; encoding: TableFile['encoding'] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    // What an older Excel of western Europe writes; every byte of it is some letter.
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** The one that stands most often in the first line, outside of quotes. */
function delimiterOf(text: string): string {
  const line = (/[^\r\n]+/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: line.split(delimiter).length }));
  return counted.sort((one, other) => other.times - one.times)[0]!.delimiter;
}

const tooLarge = (where: string) =>
  invalid(where, 'is too large', `a file of at most ${tableLimits.bytes / 1024 / 1024} MB`);

/** A table as text, or as the bytes of a file in whatever encoding it was saved; where both are sent, the bytes count. */
export function readTable(file: { text?: string | undefined; base64?: string | undefined }): TableFile {
  const where = file.base64 === undefined ? 'body.text' : 'body.base64';
  if (file.text === undefined && file.base64 === undefined)
    throw invalid(where, 'is missing', 'the text of a CSV file');
  if (file.base64 !== undefined && !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(file.base64)) {
    throw invalid(where, 'is no base64', 'the bytes of a CSV file in base64');
  }
  const bytes = Buffer.from(file.base64 ?? file.text ?? '', file.base64 === undefined ? 'utf8' : 'base64');
  if (bytes.length > tableLimits.bytes) throw tooLarge(where);
  const { text, encoding } = decode(bytes);
  if (text.includes('\0')) throw invalid(where, 'is no text', 'a CSV file');
  const delimiter = delimiterOf(text);
  let all: string[][];
  try {
    all = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      max_record_size: tableLimits.columns * tableLimits.cell,
      // One more than may be: enough to know that there are too many.
      to: tableLimits.rows + 2,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? ` in line ${error.lines}` : '';
    throw invalid(where, `cannot be read${line}`, 'a CSV file, with every quotation mark closed');
  }
  const [header, ...rows] = all;
  if (!header || rows.length === 0) throw invalid(where, 'has no rows', 'a line of headers and at least one contact');
  if (rows.length > tableLimits.rows) {
    throw invalid(where, `has more than ${tableLimits.rows} rows`, 'parted into several files');
  }
  if (header.length > tableLimits.columns) {
    throw invalid(where, `has ${header.length} columns`, `at most ${tableLimits.columns}`);
  }
  return { encoding, delimiter, header, rows };
}
