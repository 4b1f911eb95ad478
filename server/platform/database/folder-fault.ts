import { StartupError } from '../startup-error.ts';

const CAUSES: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it lies on a file system that is mounted read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'there is a file of that name',
  ENOENT: 'no folder can be made there',
};

/** Turns a file system's error code into the sentence that says what to do; other errors stay as they are. */
export function folderFault(folder: string, error: unknown): unknown {
  const cause = CAUSES[(error as NodeJS.ErrnoException).code ?? ''];
  if (!cause) return error;
  return new StartupError(
    `The data folder ${folder} cannot be used: ${cause}. Put that right, or set DATA_DIR to another folder.`,
    { cause: error },
  );
}

/** Whether a program's own words say so: some only notice that less was written than asked. */
export const saysDiskFull = (text: string): boolean =>
  /No space left|quota exceeded|free disk space|wrote only \d+ of \d+ bytes/i.test(text);

export const diskFull = (folder: string): StartupError =>
  new StartupError(
    `The disk is full: PostgreSQL cannot write to ${folder}. Free about 200 MB, or set DATA_DIR to another disk.`,
  );
