import { parse } from 'csv-parse';
import type { ParsedDocument } from './document.ts';
import { DocumentFault } from './faults.ts';
import { rowLimits, sentencesOfRows } from './rows.ts';

const LONGEST_ROW = 500_000;

/** The sign that parts the head's columns: German programs write semicolons. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const counts = [';', ',', '\t', '|'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.sort((left, right) => right.count - left.count)[0]!.sign;
}

export async function readTable(text: string): Promise<ParsedDocument> {
  const rows: string[][] = [];
  const parser = parse({
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
  });
  const reading = (async () => {
    for await (const row of parser as AsyncIterable<string[]>) {
      rows.push(row);
      if (rows.length > rowLimits.rows) throw new DocumentFault('file_too_long');
    }
  })();
  parser.end(text);
  await reading.catch((error: { code?: string }) => {
    if (error instanceof DocumentFault) throw error;
    throw new DocumentFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'file_too_long' : 'file_damaged');
  });
  const sentences = sentencesOfRows(rows);
  return { title: null, language: null, pages: sentences ? [{ page: null, text: sentences }] : [] };
}
