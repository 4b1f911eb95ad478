import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { type Account, give, runAs } from './account.ts';
import { type Binaries, MAJOR } from './binaries.ts';
import { diskFull, saysDiskFull } from './folder-fault.ts';

export const SUPERUSER = 'switchboard';

/** Trigram search asks the C library what a letter is: in plain "C", ä, ö, ü and ß are none. */
const LETTERS = ['C.UTF-8', 'en_US.UTF-8', 'de_DE.UTF-8'];

/** The folder of a database made earlier, if it is one that this PostgreSQL can read. */
export function checkCluster(cluster: string): 'ready' | 'absent' {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return 'absent';
  const file = join(cluster, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (version === MAJOR) return 'ready';
  throw new StartupError(
    version
      ? `The database in ${cluster} was written by PostgreSQL ${version}, this is PostgreSQL ${MAJOR}: start the Switchboard version that wrote it, make a backup there and restore it here.`
      : `${cluster} is not empty and is no PostgreSQL database: move what is in it elsewhere, or set DATA_DIR to another folder.`,
  );
}

/** Drafts of starts that were cut off. One that a left-over initdb still writes to stays until the next time. */
function clearDrafts(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(`${basename(cluster)}.draft`)) continue;
    try {
      rmSync(join(dirname(cluster), name), { recursive: true, force: true });
    } catch {}
  }
}

/** Made under another name first: a start that is cut off leaves nothing that looks like a database. */
export function createCluster(input: {
  account: Account;
  binaries: Binaries;
  cluster: string;
  durable: boolean;
}): void {
  const { account, binaries, cluster, durable } = input;
  clearDrafts(cluster);
  // A name of its own: the initdb of a start that was killed may still be writing to its draft.
  const draft = `${cluster}.draft-${randomBytes(4).toString('hex')}`;
  let said = '';
  for (const letters of LETTERS) {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    give(account, draft);
    const { status, stderr, error } = runAs(account, binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      '--auth=trust',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${letters}`,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    if (status === 0) {
      rmSync(cluster, { recursive: true, force: true });
      renameSync(draft, cluster);
      return;
    }
    said = error?.message ?? stderr.trim();
    if (!/locale/i.test(said)) break;
  }
  rmSync(draft, { recursive: true, force: true });
  if (saysDiskFull(said)) throw diskFull(cluster);
  throw new StartupError(`PostgreSQL could not create its database in ${cluster}: ${lastLine(said)}`);
}

const lastLine = (text: string): string =>
  text
    .split('\n')
    .filter((line) => /error|fatal|could not|not found|failed/i.test(line))
    .at(-1)
    ?.trim() ??
  (text.split('\n').at(-1) || 'it gave no reason');
