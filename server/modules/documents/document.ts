/** One page of a document; `page` is its number where the format has pages. `text` is Markdown. */
export type DocumentPage = { page: number | null; text: string };

/** What a reader would read of a file, headings, pages and tables included. */
export type ParsedDocument = {
  title: string | null;
  language: string | null;
  pages: DocumentPage[];
  /** Of HTML: what it says of itself and where it leads. */
  web?: { links: string[]; canonical: string | null; noindex: boolean };
};

export const formats = ['pdf', 'docx', 'xlsx', 'html', 'markdown', 'text', 'csv'] as const;
export type Format = (typeof formats)[number];

const byEnding: Record<string, Format> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  csv: 'csv',
  tsv: 'csv',
};

export const endings: readonly string[] = Object.keys(byEnding);

/** By the ending of its name, which is also what a person sees; what is inside is held against it later. */
export const formatOf = (fileName: string): Format | undefined =>
  byEnding[/\.([a-z]{1,8})$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''];

const contentTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
  markdown: 'text/markdown',
  text: 'text/plain',
  csv: 'text/csv',
};

export const contentTypeOf = (format: Format): string => contentTypes[format];
