import { randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { makeFolder } from '../make-folder.ts';
import { toNodemailer } from './message.ts';
import type { MailTransport } from './transport.ts';

export type LocalOutbox = MailTransport & {
  kind: 'local';
  /** The mail as it would have left; undefined where it has made room for newer ones. */
  read(messageId: string): Promise<Buffer | undefined>;
};

const KEPT = 500;
const FILE = /^[a-z0-9-]+\.eml$/;

const fileOf = (messageId: string): string => `${messageId.replace(/^<|@.*$/g, '').replace(/[^a-z0-9-]/g, '')}.eml`;

/** Where no mail server is set: mails become files that their reader alone may open, the newest 500 of them. */
export function localOutbox({ folder }: { folder: string }): LocalOutbox {
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

  /** Message ids are made of UUIDv7: the oldest sort first. */
  async function makeRoom(): Promise<void> {
    const files = (await readdir(folder)).filter((name) => FILE.test(name)).sort();
    for (const name of files.slice(0, -KEPT)) await rm(join(folder, name), { force: true });
  }

  return {
    kind: 'local',
    async send(message) {
      makeFolder(folder);
      const { message: content } = await composer.sendMail(toNodemailer(message));
      const draft = join(folder, `.${randomBytes(8).toString('hex')}`);
      await writeFile(draft, content as Buffer, { mode: 0o600, flag: 'wx', flush: true });
      await rename(draft, join(folder, fileOf(message.messageId)));
      await makeRoom();
    },
    async read(messageId) {
      try {
        return await readFile(join(folder, fileOf(messageId)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async close() {},
  };
}
