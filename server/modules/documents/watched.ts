import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Format, ParsedDocument } from './document.ts';
import { DocumentFault, isDocumentFaultCode } from './faults.ts';
import { residentBytes } from './resident.ts';

export type ReadingLimits = {
  /** Of the V8 heap. */
  heapMegabytes: number;
  /** Of the whole process: buffers lie outside the heap. */
  residentBytes: number;
  timeoutMs: number;
  outputBytes: number;
  lookEveryMs: number;
  /** Told how much memory it had at each look. */
  onLook?: (residentBytes: number) => void;
};

export const readingLimits: ReadingLimits = {
  heapMegabytes: 256,
  residentBytes: 500_000_000,
  timeoutMs: 30_000,
  outputBytes: 16_000_000,
  lookEveryMs: 40,
};

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');

/** Its own code and that of the libraries: not the data folder, which holds secrets and other people's files. */
const readable = [here, join(root, 'node_modules'), join(root, 'package.json')];

export type Reading = { format: Format; bytes: Buffer; charset?: string | undefined };

function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // The group: whatever it may have started goes with it.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** Reads a file in a process of its own, which is ended when it takes too long, too much memory, or says too much. */
export function readWatched({ format, bytes, charset }: Reading, limits: ReadingLimits): Promise<ParsedDocument> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${limits.heapMegabytes}`,
      '--disable-warning=ExperimentalWarning',
      '--permission',
      ...readable.map((path) => `--allow-fs-read=${path}`),
      join(here, 'reader.ts'),
      format,
      ...(charset ? [charset] : []),
    ],
    { cwd: here, env: {}, detached: true, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const stop = () => end(child);
  process.once('exit', stop);

  return new Promise<ParsedDocument>((done, fail) => {
    const output: Buffer[] = [];
    let size = 0;
    let reason: DocumentFault | undefined;
    const give = (code: ConstructorParameters<typeof DocumentFault>[0]) => {
      reason ??= new DocumentFault(code);
      stop();
    };
    const timer = setTimeout(() => give('file_too_slow'), limits.timeoutMs);
    const watch = setInterval(() => {
      const resident = child.pid === undefined ? undefined : residentBytes(child.pid);
      if (resident === undefined) return;
      limits.onLook?.(resident);
      if (resident > limits.residentBytes) give('file_too_heavy');
    }, limits.lookEveryMs);

    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.outputBytes) give('file_too_long');
      else output.push(chunk);
    });
    // It may be gone before it has taken everything; how it ended is told below.
    child.stdin.on('error', () => {});
    child.once('error', (error) => {
      settle();
      fail(error);
    });
    child.once('close', (status, signal) => {
      settle();
      if (reason) return fail(reason);
      // V8 aborts where its heap is full.
      if (signal || (status !== 0 && status !== 3)) return fail(new DocumentFault('file_too_heavy'));
      if (status === 3) return fail(new DocumentFault('file_damaged'));
      try {
        const told = JSON.parse(Buffer.concat(output).toString()) as { document?: ParsedDocument; fault?: unknown };
        if (told.document) done(told.document);
        else fail(new DocumentFault(isDocumentFaultCode(told.fault) ? told.fault : 'file_damaged'));
      } catch {
        fail(new DocumentFault('file_damaged'));
      }
    });
    child.stdin.end(bytes);

    function settle(): void {
      clearTimeout(timer);
      clearInterval(watch);
      process.off('exit', stop);
    }
  });
}
