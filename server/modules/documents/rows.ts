import { DocumentFault } from './faults.ts';

export const rowLimits = { rows: 20_000, columns: 200, cellCharacters: 2000, characters: 2_000_000 };

type Cell = string | number | boolean | Date | null | undefined;

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).replace(/\s+/g, ' ').trim().slice(0, rowLimits.cellCharacters);
}

/** Each row as a sentence that names its columns, because a search finds a row without its head. */
export function sentencesOfRows(rows: Iterable<readonly Cell[]>): string {
  let head: string[] | undefined;
  const sentences: string[] = [];
  let characters = 0;
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count > rowLimits.rows) throw new DocumentFault('file_too_long');
    const cells = row.slice(0, rowLimits.columns).map(textOf);
    if (cells.every((cell) => cell === '')) continue;
    if (!head) {
      head = cells;
      continue;
    }
    const names = head;
    const sentence = `${cells
      .map((cell, column) => (cell && names[column] ? `${names[column]}: ${cell}` : cell))
      .filter(Boolean)
      .join('; ')}.`;
    characters += sentence.length;
    if (characters > rowLimits.characters) throw new DocumentFault('file_too_long');
    sentences.push(sentence);
  }
  // A table of one row has no head: it is the content.
  if (sentences.length === 0) return head ? `${head.filter(Boolean).join('; ')}.` : '';
  return sentences.join('\n\n');
}
