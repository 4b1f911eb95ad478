import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  rmdirSync,
  rmSync,
  statfsSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, so small that it can be filled. */
export type SmallDisk = {
  folder: string;
  freeBytes(): number;
  /** Takes all that is left, again where something was given back, but for so many bytes. */
  fill(leave?: number): void;
  isFilled(): boolean;
  /** Gives back what was taken. */
  makeRoom(): void;
  close(): void;
};

const PIECE = 1024 * 1024;

/** Undefined where nobody may mount one: it takes root, and a container that lets it. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const place = mkdtempSync(join(tmpdir(), 'switchboard-disk-'));
  const unmount = () => {
    try {
      execFileSync('umount', ['-l', place], { stdio: 'ignore' });
    } catch {
      // It was not mounted, or is gone already.
    }
  };
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'tmpfs', place], { stdio: 'ignore' });
  } catch {
    rmdirSync(place);
    return undefined;
  }
  process.once('exit', unmount);
  const ballast = join(place, 'ballast');
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  };
  return {
    folder: join(place, 'data'),
    freeBytes,
    fill(leave = 0) {
      for (let piece = PIECE; piece >= 512; ) {
        try {
          appendFileSync(ballast, Buffer.alloc(piece));
        } catch {
          piece /= 2;
        }
      }
      if (leave > 0) truncateSync(ballast, Math.max(0, statSync(ballast).size - leave));
    },
    isFilled: () => existsSync(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    close() {
      process.off('exit', unmount);
      unmount();
      rmSync(place, { recursive: true, force: true });
    },
  };
}
