import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

type SignIn = { email: string; password: string };

/** What the first start leaves for the one who started it. Nothing of it is kept elsewhere in readable form. */
export type FirstRunFile = {
  url: string;
  operator: SignIn;
  demo?: {
    tenantId: string;
    slug: string;
    publicKey: string;
    owner: SignIn;
    staff: { username: string; password: string; role: string }[];
    serverKey: string;
    echocallKey: string;
    echocallTestKey: string;
  };
  reseller?: SignIn & { echocallKey: string };
};

export const keysFileOf = (dataDir: string): string => join(dataDir, 'first-run.json');

/** Readable by its owner alone, and whole or not there at all. */
export async function writeKeysFile(dataDir: string, content: FirstRunFile): Promise<string> {
  const path = keysFileOf(dataDir);
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return path;
}

/** Undefined where nobody keeps it any more. */
async function readKeysFile(dataDir: string): Promise<FirstRunFile | undefined> {
  const text = await readFile(keysFileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as FirstRunFile);
}

/** Keys that open nothing any more need not lie about. */
export async function forgetSampleKeys(dataDir: string): Promise<void> {
  const kept = await readKeysFile(dataDir);
  if (kept) await writeKeysFile(dataDir, { url: kept.url, operator: kept.operator });
}

/** Another port, another address: who reads the file looks there. */
export async function moveKeysFile(dataDir: string, url: string): Promise<void> {
  const kept = await readKeysFile(dataDir);
  if (kept && kept.url !== url) await writeKeysFile(dataDir, { ...kept, url });
}
