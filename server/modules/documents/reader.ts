import dns from 'node:dns';
import net from 'node:net';
import { type Format, formats } from './document.ts';
import { DocumentFault } from './faults.ts';
import { parse } from './parse.ts';

/**
 * The process that reads one file: bytes in by standard input, an answer out by standard output, and nothing else. It
 * has no secrets, may read the program's own files alone, and is ended from outside when it takes too much.
 */
const refuse = () => {
  throw new Error('a reader of files opens no connection');
};
net.Socket.prototype.connect = refuse;
Object.assign(dns, { lookup: refuse, resolve: refuse });

async function input(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const isFormat = (text: string | undefined): text is Format => formats.includes(text as Format);

async function answer(): Promise<object> {
  const [, , format, charset] = process.argv;
  if (!isFormat(format)) throw new Error('unknown format');
  try {
    return { document: await parse(format, await input(), charset) };
  } catch (error) {
    if (error instanceof DocumentFault) return { fault: error.code };
    // Stack and heap run out in libraries that recurse; what else they throw, they throw at a broken file.
    return { fault: error instanceof RangeError ? 'file_too_heavy' : 'file_damaged' };
  }
}

// What a library throws where nobody waits for it.
process.on('uncaughtException', () => process.exit(3));
process.on('unhandledRejection', () => process.exit(3));
const text = JSON.stringify(await answer());
process.stdout.write(text, () => process.exit(0));
