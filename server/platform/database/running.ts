import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { SUPERUSER } from './cluster.ts';
import type { EmbeddedConnection } from './embedded.ts';
import { runningServer } from './postmaster.ts';

/** Where the embedded database of a Switchboard that runs at this moment is reached; undefined where none runs. */
export function runningEmbedded(dataDir: string): EmbeddedConnection | undefined {
  const socketDir = runningServer(join(realpathSync(dataDir), 'postgres'));
  return socketDir === undefined
    ? undefined
    : { host: socketDir, port: 5432, user: SUPERUSER, database: 'switchboard' };
}
