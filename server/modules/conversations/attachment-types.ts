import { invalid, Refusal } from '#platform/refusal.ts';
import type { AttachmentKind } from './attachment.ts';
import { extensionOf, withExtension } from './attachment-names.ts';

type FileKind = {
  /** The first is given to a name that has none of them. */
  extensions: readonly string[];
  kind: AttachmentKind;
  /** What the bytes of such a file show; by default its own type. Text shows nothing. */
  shows?: readonly string[];
};

const office = 'application/vnd.openxmlformats-officedocument';
const text = { kind: 'file', shows: [] } as const;

/** What people send each other, as far as it can be told from its bytes and runs nothing where it is opened. */
const types: Record<string, FileKind> = {
  'image/png': { extensions: ['png'], kind: 'image', shows: ['image/png', 'image/apng'] },
  'image/jpeg': { extensions: ['jpg', 'jpeg', 'jfif'], kind: 'image' },
  'image/gif': { extensions: ['gif'], kind: 'image' },
  'image/webp': { extensions: ['webp'], kind: 'image' },
  'image/avif': { extensions: ['avif'], kind: 'file' },
  'image/heic': { extensions: ['heic', 'heif'], kind: 'file', shows: ['image/heic', 'image/heif'] },
  'application/pdf': { extensions: ['pdf'], kind: 'file' },
  [`${office}.wordprocessingml.document`]: { extensions: ['docx'], kind: 'file' },
  [`${office}.spreadsheetml.sheet`]: { extensions: ['xlsx'], kind: 'file' },
  [`${office}.presentationml.presentation`]: { extensions: ['pptx'], kind: 'file' },
  'application/vnd.oasis.opendocument.text': { extensions: ['odt'], kind: 'file' },
  'application/vnd.oasis.opendocument.spreadsheet': { extensions: ['ods'], kind: 'file' },
  'application/vnd.oasis.opendocument.presentation': { extensions: ['odp'], kind: 'file' },
  'text/plain': { extensions: ['txt', 'log'], ...text },
  'text/csv': { extensions: ['csv', 'tsv'], ...text },
  'text/markdown': { extensions: ['md'], ...text },
  'audio/mpeg': { extensions: ['mp3'], kind: 'voice' },
  // Browsers record into the containers of video.
  'audio/mp4': { extensions: ['m4a', 'mp4'], kind: 'voice', shows: ['audio/mp4', 'audio/x-m4a', 'video/mp4'] },
  'audio/webm': { extensions: ['webm', 'weba'], kind: 'voice', shows: ['video/webm', 'audio/webm'] },
  'audio/ogg': { extensions: ['ogg', 'oga', 'opus'], kind: 'voice' },
  'audio/wav': { extensions: ['wav'], kind: 'voice' },
  'audio/aac': { extensions: ['aac'], kind: 'voice' },
  'audio/flac': { extensions: ['flac'], kind: 'voice' },
};

const aliases: Record<string, string> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/heif': 'image/heic',
  'application/csv': 'text/csv',
  'text/tab-separated-values': 'text/csv',
  'text/x-markdown': 'text/markdown',
  'audio/mp3': 'audio/mpeg',
  'audio/m4a': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-aac': 'audio/aac',
  'audio/x-flac': 'audio/flac',
};

/** By own keys alone: "constructor" is no type. */
const typeOf = (type: string): FileKind | undefined => (Object.hasOwn(types, type) ? types[type] : undefined);
const canonical = (type: string): string => (Object.hasOwn(aliases, type) ? aliases[type]! : type);

const TAKEN = 'pictures (PNG, JPEG, GIF, WebP), PDF, documents of Office and OpenDocument, text, CSV or audio';

const bare = (type: string): string => type.split(';', 1)[0]!.trim().toLowerCase();

const refused = (where: string, what: string): Refusal =>
  new Refusal('invalid', 'unsupported_media_type', `${where} ${what}.`, {
    faults: [`${where} ${what}: it should be one of ${TAKEN}.`],
  });

/** Undefined where nothing in particular was declared. */
export function declaredType(contentType: string | undefined, filename: string): string | undefined {
  const type = bare(contentType ?? '');
  if (type === '' || type === 'application/octet-stream') return undefined;
  // Windows says so of every CSV.
  if (type === 'application/vnd.ms-excel' && extensionOf(filename) === 'csv') return 'text/csv';
  const known = canonical(type);
  if (typeOf(known)) return known;
  throw refused('The file', `is declared as ${JSON.stringify(type.slice(0, 100))}, which is not taken here`);
}

/** What a name alone lets expect, where nothing was declared. */
const typeOfName = (filename: string): string | undefined =>
  Object.entries(types).find(([, { extensions }]) => extensions.includes(extensionOf(filename)))?.[0];

/** What is taken, with or without recordings. */
export const takenTypes = (withVoice: boolean): string[] =>
  Object.keys(types).filter((type) => withVoice || types[type]?.kind !== 'voice');

export const kindOf = (contentType: string): AttachmentKind => typeOf(contentType)?.kind ?? 'file';

/** Whether a browser may show it in its place: nothing of these can carry a script. */
export const isShownInPlace = (contentType: string): boolean => kindOf(contentType) !== 'file';

export type Seen = {
  /** The type that the bytes show; undefined where they show none. */
  shown: string | undefined;
  /** Whether they are plain text; asked only where they show no type. */
  isText: boolean;
};

/** The type that a file is kept under: declared, named and shown must agree. */
export function settleType(
  declared: string | undefined,
  filename: string,
  { shown, isText }: Seen,
): { contentType: string; kind: AttachmentKind; filename: string } {
  const seen = shown === undefined ? undefined : bare(shown);
  const settled = (contentType: string) => {
    const { kind, extensions } = typeOf(contentType)!;
    return { contentType, kind, filename: withExtension(filename, extensions) };
  };
  const showsOf = (type: string): readonly string[] => typeOf(type)?.shows ?? [type];

  if (seen === undefined) {
    if (!isText) throw refused('The file', 'is of no kind that is known here');
    const expected = declared ?? typeOfName(filename) ?? 'text/plain';
    if (showsOf(expected).length === 0) return settled(expected);
    if (declared === undefined) return settled('text/plain');
    throw new Refusal('invalid', 'unsupported_media_type', `The file is declared as ${declared} and is not one.`, {
      faults: [`The file holds plain text: it should be declared as text/plain, not ${declared}.`],
    });
  }
  if (declared !== undefined) {
    if (showsOf(declared).includes(seen)) return settled(declared);
    throw new Refusal('invalid', 'unsupported_media_type', `The file is declared as ${declared} and is not one.`, {
      faults: [`The file holds ${seen}: what is declared and what is sent should be the same.`],
    });
  }
  const named = typeOfName(filename);
  if (named !== undefined && showsOf(named).includes(seen)) return settled(named);
  const known = canonical(seen);
  if (typeOf(known) && showsOf(known).includes(seen)) return settled(known);
  throw refused('The file', `is ${seen}, which is not taken here`);
}

/** The size as somebody announces it. */
export function checkSize(size: number | undefined, most: number): void {
  if (size === undefined) return;
  if (!Number.isSafeInteger(size) || size < 1)
    throw invalid('body.size', 'is no size of a file', 'its length in bytes');
  if (size > most) throw tooLarge(most);
}

export const tooLarge = (most: number): Refusal =>
  new Refusal('invalid', 'payload_too_large', `The file is larger than ${Math.floor(most / 1_000_000)} MB.`, {
    faults: [`The file is too large: it should have at most ${most} bytes.`],
    facts: { mostBytes: most },
  });
