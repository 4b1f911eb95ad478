export type { ReportsCounted } from './counter.ts';
export type { ReportedCall, ReportedRating } from './counting.ts';
export { type ExportRow, type ExportSection, exportSections } from './exporting.ts';
export type { Detail, DetailLine, HourOfWeek, Overview, Took } from './overview.ts';
export type { PeriodType } from './period.ts';
export type { ReportFilter, ReportInput } from './reading.ts';
export type { DayLine, Report, ReportSummary, StaffLine } from './report.ts';
export { type Reports, reports } from './reports.ts';
export { conversationColumns } from './rows.store.ts';
