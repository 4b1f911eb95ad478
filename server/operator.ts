import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { audit as auditOf } from '#modules/audit/index.ts';
import { type Operator, operatorRescue } from '#modules/identity/index.ts';
import { systemClock } from '#platform/clock.ts';
import { cursors as cursorsOf } from '#platform/cursors.ts';
import { connectDatabase, type Database, migrate, runningEmbedded, socketUrl } from '#platform/database/index.ts';
import { openLog } from '#platform/log.ts';
import { isRefusal } from '#platform/refusal.ts';
import { openSecrets } from '#platform/secrets.ts';
import { StartupError } from '#platform/startup-error.ts';
import { processSettings, type Settings } from './settings.ts';

const USAGE = `Who runs this installation, and a way back in for who has lost theirs.

  npm run operator                                 lists them
  npm run operator -- olga@example.com             gives Olga a new one-time password, switches her second
                                                   factor off, ends her sessions and lets her in again
  npm run operator -- olga@example.com --owner     makes an owner of her besides

Whoever can run this holds the machine already. What it does is on the record that operators read under Audit.`;

const say = (text: string) => process.stdout.write(`${text}\n`);
const log = openLog({ level: 'error' });
const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

/** The database of a Switchboard that runs, or of one that does not: both are fine. */
async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<Database> {
  if (databaseUrl) return connectDatabase({ databaseUrl, log, poolSize: 2 });
  if (!existsSync(dataDir)) throw new StartupError(`There is no ${dataDir}: set DATA_DIR to the data of Switchboard.`);
  const running = runningEmbedded(dataDir);
  if (running) return connectDatabase({ databaseUrl: socketUrl(running), log, poolSize: 2 });
  const database = await connectDatabase({ embedded: { dataDir }, log, poolSize: 2 });
  await migrate({ connection: database.connection, folder: migrations, log });
  return database;
}

const roles = { platform_owner: 'owner', platform_admin: 'administrator', platform_support: 'support' } as const;

const line = ({ email, name, role, isActive, lastSignedInAt }: Operator): string =>
  [
    `  ${email.padEnd(36)} ${roles[role].padEnd(14)}`,
    `${name}${isActive ? '' : ', disabled'}, ${lastSignedInAt ? `last here ${lastSignedInAt.toISOString().slice(0, 10)}` : 'never here'}`,
  ].join(' ');

async function work(settings: Settings, email: string | undefined, asOwner: boolean): Promise<void> {
  const secrets = openSecrets({ dataDir: settings.dataDir, masterKey: settings.masterKey });
  const database = await openDatabase(settings);
  try {
    const rescue = operatorRescue({
      database: database.kysely,
      audit: auditOf({
        database: database.kysely,
        cursors: cursorsOf(secrets.derive('cursors')),
        clock: systemClock,
        addresses: settings.auditAddresses,
      }),
      clock: systemClock,
      log,
      refreshKey: secrets.derive('refresh tokens'),
    });
    if (email === undefined) {
      const all = await rescue.list();
      say(all.length > 0 ? all.map(line).join('\n') : 'There is no operator: the next start makes the first one.');
      return;
    }
    const { operator, password } = await rescue.letIn(email, { asOwner });
    say(`${line(operator)}\n\n  One-time password, shown this once: ${password}`);
    say('  Sign in with it under /console/platform, and choose another one there.');
  } finally {
    await database.close();
  }
}

function argumentsOrExit(): { email: string | undefined; asOwner: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { owner: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help || positionals.length > 1 || (values.owner && positionals.length === 0)) {
      say(USAGE);
      process.exit(values.help ? 0 : 2);
    }
    return { email: positionals[0], asOwner: values.owner ?? false };
  } catch {
    say(USAGE);
    process.exit(2);
  }
}

const { email, asOwner } = argumentsOrExit();
const read = processSettings();
if ('faults' in read) {
  for (const fault of read.faults) say(fault);
  process.exit(2);
}
try {
  await work(read.settings, email, asOwner);
} catch (error) {
  if (!isRefusal(error) && !(error instanceof StartupError)) throw error;
  say(error.message);
  if (isRefusal(error)) say('Without an address this command lists all of them.');
  process.exitCode = 1;
}
