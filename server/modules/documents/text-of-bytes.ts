import { DocumentFault } from './faults.ts';

/** Text as most programs of the last thirty years have written it: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function textOfBytes(bytes: Uint8Array, named?: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A text has no null characters: these are the bytes of something else.
  if (bytes.subarray(0, 65_536).includes(0)) throw new DocumentFault('file_wrong_type');
  if (named) {
    try {
      return new TextDecoder(named).decode(bytes);
    } catch {
      // A name that nobody knows is as good as none.
    }
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
