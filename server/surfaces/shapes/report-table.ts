import { Readable } from 'node:stream';
import { conversationColumns, type ExportRow, type ExportSection } from '#modules/reports/index.ts';
import { show } from '#platform/ids.ts';
import { csvAnswer, delimiter, type TableLanguage } from './csv.ts';

type Column = { title: string; of(row: ExportRow): string | number | null };

const figures: Column[] = [
  { title: 'conversations', of: (row) => row.conversations },
  { title: 'conversations_open', of: (row) => row.open },
  { title: 'conversations_pending', of: (row) => row.pending },
  { title: 'conversations_resolved', of: (row) => row.resolved },
  { title: 'conversations_closed', of: (row) => row.closed },
  { title: 'resolution_rate', of: (row) => row.resolutionRate },
  { title: 'messages', of: (row) => row.messages },
  { title: 'visitor_messages', of: (row) => row.visitorMessages },
  { title: 'agent_messages', of: (row) => row.agentMessages },
  { title: 'ai_messages', of: (row) => row.aiMessages },
  { title: 'answered', of: (row) => row.answered },
  { title: 'answered_by_ai_alone', of: (row) => row.aiOnly },
  { title: 'with_ai', of: (row) => row.withAi },
  { title: 'handed_over', of: (row) => row.handedOver },
  { title: 'first_answers', of: (row) => row.firstAnswer.count },
  { title: 'first_answer_avg_seconds', of: (row) => row.firstAnswer.average },
  { title: 'first_agent_answers', of: (row) => row.firstAgentAnswer.count },
  { title: 'first_agent_answer_avg_seconds', of: (row) => row.firstAgentAnswer.average },
  { title: 'resolutions', of: (row) => row.resolution.count },
  { title: 'resolution_avg_seconds', of: (row) => row.resolution.average },
  { title: 'calls_total', of: (row) => row.calls.incoming },
  { title: 'calls_answered', of: (row) => row.calls.answered },
  { title: 'calls_missed', of: (row) => row.calls.missed },
  { title: 'calls_handled', of: (row) => row.calls.handled },
  { title: 'call_avg_seconds', of: (row) => row.calls.averageSeconds },
  { title: 'ratings', of: (row) => row.ratings.total },
  { title: 'rating_avg', of: (row) => (row.ratings.total > 0 ? row.ratings.average : null) },
];

const idIn =
  (noun: 'staff' | 'department') =>
  ({ key }: ExportRow) =>
    key === null ? null : show(noun, key);
const name = ({ name }: ExportRow) => name;

type Short = Exclude<ExportSection, 'conversations'>;
/** What stands before the figures. The columns of a section, and their order, stay as they are: programs read them. */
const subject: Record<Short, Column[]> = {
  days: [{ title: 'date', of: ({ date }) => date ?? null }],
  agents: [
    { title: 'agent_id', of: idIn('staff') },
    { title: 'agent', of: name },
  ],
  departments: [
    { title: 'department_id', of: idIn('department') },
    { title: 'department', of: name },
  ],
  channels: [{ title: 'channel', of: ({ key }) => key }],
};

async function* each<Row>(rows: readonly Row[]) {
  yield* rows;
}

/** The language is the spreadsheet's: what parts cells and decimals. Columns are called the same in each. */
export const shortTable = (section: Short, rows: readonly ExportRow[], language: TableLanguage) =>
  csvAnswer(each(rows), { name: `report-${section}`, language, columns: [...subject[section], ...figures] });

/** What a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection). */
const safe = (text: string): string => {
  const plain = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",;\r\n']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** How the lines of the long table are put together. */
export const linesIn = (language: TableLanguage) => ({
  separator: delimiter[language],
  cellOf: (noun: 'staff' | 'department', id: string, name: string): string =>
    `${show(noun, id)}${delimiter[language]}${safe(name)}`,
});

const BOM = '\uFEFF';

/** Lines that come ready, a piece at a time: no more than one piece is held. */
export function longTable(lines: AsyncIterable<string>, language: TableLanguage) {
  const pieces = async function* () {
    yield `${BOM}${conversationColumns.join(delimiter[language])}\r\n`;
    yield* lines;
  };
  return {
    status: 200 as const,
    body: Readable.from(pieces(), { objectMode: false, highWaterMark: 1 }) as unknown as string,
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="report-conversations.csv"',
      'cache-control': 'no-store',
    },
  };
}
