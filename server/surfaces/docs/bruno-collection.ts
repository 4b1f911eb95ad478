import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipped } from '#platform/zip.ts';

const folder = fileURLToPath(new URL('../../../contracts/bruno/ringnity', import.meta.url));

/** The collection of `contracts/bruno` as a folder that Bruno opens once it is unpacked. */
export function brunoCollection(): Buffer {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return zipped(
    paths.map((path) => ({
      name: `${basename(folder)}/${relative(folder, path).replaceAll('\\', '/')}`,
      content: readFileSync(path),
    })),
  );
}
