import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { StartupError } from './startup-error.ts';

export type Secrets = {
  /** AES-256-GCM, bound to its place by `aad` (`tenant:row:column`): moved elsewhere, it does not open. */
  seal(plain: string, aad: string): string;
  /** Throws where the text was changed, moved, or sealed under a key that is not here. */
  open(sealed: string, aad: string): string;
  /** A 32-byte key for one purpose, such as the signing of tokens: always the same for the same master key. */
  derive(purpose: string): Buffer;
};

const KEY_BYTES = 32;
const VERSION = 'v1';

export const hashSecret = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `rn_sk_live_` + hex: safe in headers, URLs and double clicks. */
export const randomToken = (prefix: string, bytes = 32): string => prefix + randomBytes(bytes).toString('hex');

/** In constant time; texts are compared by their hashes, so that not even the length shows. */
export const sameSecret = (one: string | Buffer, other: string | Buffer): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());

function readKeys(text: string, source: string): Buffer[] {
  const keys = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some((key) => key.length !== KEY_BYTES)) {
    throw new StartupError(
      `${source} is not a master key: it should hold ${KEY_BYTES} bytes as base64 (44 characters), such as the output of "openssl rand -base64 32".`,
    );
  }
  return keys;
}

/** Made aside and linked into place, so that two processes starting at once agree on one key. */
function makeKeyFile(folder: string, file: string): void {
  makeFolder(folder);
  const draft = join(folder, `master.key.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function keysOfFile(dataDir: string): Buffer[] {
  const folder = join(dataDir, 'secrets');
  const file = join(folder, 'master.key');
  if (!statSync(file, { throwIfNoEntry: false })) makeKeyFile(folder, file);
  const { mode } = statSync(file);
  if ((mode & 0o077) !== 0) {
    throw new StartupError(
      `${file} can be read by other users of this machine (mode ${(mode & 0o777).toString(8)}): it should be readable by its owner alone. Run "chmod 600 ${file}", and think of the key as seen by others.`,
    );
  }
  return readKeys(readFileSync(file, 'utf8'), file);
}

const expand = (key: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, 'switchboard', purpose, KEY_BYTES));

/**
 * The newest key comes first, in the file as in the setting; older ones behind it still open what they sealed.
 * Without `masterKey`, the key is in `<dataDir>/secrets/master.key`, made on the first start.
 */
export function openSecrets({ dataDir, masterKey }: { dataDir: string; masterKey?: string | undefined }): Secrets {
  const masters = masterKey ? readKeys(masterKey, 'The setting MASTER_KEY') : keysOfFile(dataDir);
  const ring = masters.map((master) => ({
    id: expand(master, 'key id').subarray(0, 4).toString('hex'),
    key: expand(master, 'seal'),
  }));
  const [newest] = masters as [Buffer];
  const [current] = ring as [{ id: string; key: Buffer }];

  return {
    seal(plain, aad) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current.key, iv).setAAD(Buffer.from(aad));
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, current.id, iv.toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(sealed, aad) {
      const [version, id, iv, content, ...rest] = sealed.split('.');
      const entry = ring.find((one) => one.id === id);
      if (version !== VERSION || !iv || !content || rest.length > 0) throw new Error('This is not a sealed secret.');
      if (!entry) throw new Error(`This secret was sealed under the master key ${id}, which is not here.`);
      const bytes = Buffer.from(content, 'base64url');
      if (bytes.length < 16) throw new Error('This is not a sealed secret.');
      const decipher = createDecipheriv('aes-256-gcm', entry.key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(aad))
        .setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
    },
    derive: (purpose) => expand(newest, `derive ${purpose}`),
  };
}
