import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../startup-error.ts';
import { type Binaries, programsIn } from './binaries.ts';

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own, where it is nobody but
 * still owns its files; where namespaces are forbidden (many containers), as the account that owns the data or nobody.
 */
export type Account = { kind: 'self' } | { kind: 'namespace' } | { kind: 'other'; uid: number; gid: number };

const NOBODY = 65534;

export type Command = { file: string; args: string[]; identity: { uid?: number; gid?: number } };

export function commandFor(account: Account, program: string, args: string[]): Command {
  if (account.kind === 'namespace') return { file: 'unshare', args: ['-U', program, ...args], identity: {} };
  if (account.kind === 'self') return { file: program, args, identity: {} };
  return { file: program, args, identity: { uid: account.uid, gid: account.gid } };
}

/** Nothing of our own environment reaches the server; its locale comes from its data. */
export const serverEnvironment = (): NodeJS.ProcessEnv => ({ PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' });

export function runAs(account: Account, program: string, args: string[]): SpawnSyncReturns<string> {
  const { file, args: all, identity } = commandFor(account, program, args);
  return spawnSync(file, all, { ...identity, cwd: '/', encoding: 'utf8', env: serverEnvironment() });
}

export function give(account: Account, path: string): void {
  if (account.kind === 'other') chownSync(path, account.uid, account.gid);
}

function giveTree(account: { uid: number; gid: number }, path: string): void {
  lchownSync(path, account.uid, account.gid);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) giveTree(account, inner);
    else lchownSync(inner, account.uid, account.gid);
  }
}

/** The programs where another account can read them: copied once beside the data when they lie in a closed folder. */
function reachable(account: Account, binaries: Binaries, dataDir: string): Binaries | undefined {
  const works = (candidate: Binaries) => runAs(account, candidate.postgres, ['-V']).status === 0;
  if (works(binaries)) return binaries;
  const copy = programsIn(join(dataDir, 'postgres-programs', binaries.version), binaries.version);
  if (!existsSync(copy.folder)) {
    const draft = `${copy.folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy.folder);
  }
  chmodSync(join(dataDir, 'postgres-programs'), 0o755);
  return works(copy) ? copy : undefined;
}

const openForPassing = (folder: string): void => chmodSync(folder, (statSync(folder).mode & 0o777) | 0o011);

export type Choice = { account: Account; binaries: Binaries };

/** A container may run under a bare number, for which initdb looks in vain: in a namespace it is called nobody. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** `without` leaves a way out that would work, so that tests can reach the next one. */
export function chooseAccount(places: {
  binaries: Binaries;
  dataDir: string;
  cluster: string;
  without?: 'namespace' | undefined;
}): Choice {
  const { binaries, dataDir, cluster, without } = places;
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  const own = process.getuid?.() ?? 0;
  const namespace: Account = { kind: 'namespace' };

  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new StartupError(
        `The database in ${cluster} belongs to user ${owner.uid}, this is user ${own}: start Switchboard as that user, or give the folder to this one (chown -R ${own} ${dataDir}).`,
      );
    }
    if (!hasName() && runAs(namespace, binaries.postgres, ['-V']).status === 0) return { account: namespace, binaries };
    return { account: { kind: 'self' }, binaries };
  }

  const ownedByRoot = !owner || owner.uid === 0;
  if (ownedByRoot && without !== 'namespace' && runAs(namespace, binaries.postgres, ['-V']).status === 0) {
    return { account: namespace, binaries };
  }
  const other = ownedByRoot
    ? ({ kind: 'other', uid: NOBODY, gid: NOBODY } as const)
    : ({ kind: 'other', uid: owner.uid, gid: owner.gid } as const);
  openForPassing(dataDir);
  const mayEnter = runAs(other, 'test', ['-x', dataDir]).status === 0;
  const programs = mayEnter ? reachable(other, binaries, dataDir) : undefined;
  if (!programs) {
    throw new StartupError(
      `PostgreSQL does not run as root, and user ${other.uid} cannot enter ${dataDir}: start Switchboard as an ordinary user, or set DATA_DIR to a folder that others may enter (such as /var/lib/switchboard).`,
    );
  }
  if (owner && ownedByRoot) giveTree(other, cluster);
  return { account: other, binaries: programs };
}
