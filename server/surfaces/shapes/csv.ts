import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

export type TableLanguage = 'de' | 'en';

/** What a spreadsheet of that language takes apart by itself. */
export const delimiter: Record<TableLanguage, ',' | ';'> = { de: ';', en: ',' };
const decimal: Record<TableLanguage, string> = { de: ',', en: '.' };

/**
 * A table that is sent while it is read. A cell that a spreadsheet would take for a formula begins with an apostrophe
 * (OWASP, CSV injection); the mark at the start says that it is UTF-8.
 */
export function csvAnswer<Row>(
  rows: AsyncIterable<Row>,
  {
    name,
    language,
    columns,
  }: {
    name: string;
    language: TableLanguage;
    columns: readonly { title: string; of(row: Row): string | number | null }[];
  },
) {
  const told = (value: string | number | null) =>
    typeof value === 'number' ? String(value).replace('.', decimal[language]) : value;
  const cells = async function* () {
    for await (const row of rows) yield columns.map((column) => told(column.of(row)));
  };
  const table = Readable.from(cells()).compose(
    stringify({
      bom: true,
      header: true,
      columns: columns.map(({ title }) => title),
      delimiter: delimiter[language],
      escape_formulas: true,
      // By itself it looks for whole line ends alone, and a lone one parts rows as well.
      quoted_match: /[\r\n]/,
      record_delimiter: 'windows',
    }),
  );
  return {
    status: 200 as const,
    // The document calls it a text; it goes out as it is made.
    body: table as unknown as string,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  };
}
