import { Refusal } from './refusal.ts';

/** PostgreSQL's word for a full disk, and the file system's. */
const CODES: ReadonlySet<unknown> = new Set(['53100', 'ENOSPC', 'EDQUOT']);

export const isStorageFull = (error: unknown): boolean => CODES.has((error as { code?: unknown } | null)?.code);

export const storageFull = (): Refusal =>
  new Refusal('unavailable', 'storage_full', 'The storage is full: nothing was saved. Reading still works.', {
    retryAfterSeconds: 30,
  });
