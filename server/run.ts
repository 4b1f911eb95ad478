import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { systemClock } from '#platform/clock.ts';
import { connectDatabase, migrate, takeDataDirLock } from '#platform/database/index.ts';
import type { Log } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { StartupError } from '#platform/startup-error.ts';
import { openApp } from './app.ts';
import { DEMO_HOOK_PATH, firstRun, laterStart } from './first-run/index.ts';
import type { Settings } from './settings.ts';

const migrations = fileURLToPath(new URL('./migrations', import.meta.url));

function readPem(setting: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new StartupError(
      `${setting} names ${path}, which cannot be read (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: Settings): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(`port ${port} is taken on ${host}: stop what listens there, or set PORT to another one.`);
  }
  if (error.code === 'EACCES')
    return new StartupError(`port ${port} may not be used by this user: set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL') return new StartupError(`HOST is ${host}, which is no address of this machine.`);
  return error;
}

/** Starts everything, says where it is, and stops it in order when told to. */
export async function run({ settings, log }: { settings: Settings; log: Log }): Promise<void> {
  const tls =
    settings.tlsCert && settings.tlsKey
      ? { cert: readPem('TLS_CERT', settings.tlsCert), key: readPem('TLS_KEY', settings.tlsKey) }
      : undefined;
  const lock = settings.databaseUrl ? undefined : await takeDataDirLock(settings.dataDir);
  const opened: (() => Promise<unknown> | unknown)[] = [];
  if (lock) opened.push(() => lock.release());
  try {
    const secrets = openSecrets({ dataDir: settings.dataDir, masterKey: settings.masterKey });
    const database = await connectDatabase({
      ...(settings.databaseUrl
        ? { databaseUrl: settings.databaseUrl }
        : { embedded: { dataDir: settings.dataDir, ...(lock && { lock }) } }),
      poolSize: settings.databasePoolSize,
      log,
    });
    opened.push(() => database.close());
    const { applied } = await migrate({ connection: database.connection, folder: migrations, log });
    if (applied.length > 0) log.info('the database was migrated', { count: applied.length });

    const app = await openApp({
      settings,
      database,
      secrets,
      log,
      tls,
      manyProcesses: settings.databaseUrl !== undefined,
    });
    opened.push(() => app.stop());
    const stop = stopOnce({ close: () => closeAll(opened), settings, log });
    process.on('SIGTERM', () => stop('SIGTERM'));
    process.on('SIGINT', () => stop('SIGINT'));
    let said = '';
    const url = await app
      .listen(settings, async (address) => {
        app.outbound.allow(address + DEMO_HOOK_PATH);
        const start = {
          ...app.modules,
          database: database.kysely,
          secrets,
          clock: systemClock,
          log,
          url: () => address,
          dataDir: settings.dataDir,
        };
        const first = await firstRun({ ...start, sampleData: settings.sampleData });
        said = first?.welcome ?? (await laterStart(start));
      })
      .catch((error) => {
        throw listenFault(error, settings);
      });
    process.stdout.write(said);
    // The page opens on this machine alone, so its address is of use to nobody elsewhere.
    if (app.mailsPath && !settings.publicUrl) {
      process.stdout.write(`    ${'Mails that wait here'.padEnd(30)}${url}${app.mailsPath}\n\n`);
    }
    log.info('Switchboard is ready', { url });
  } catch (error) {
    await closeAll(opened).catch(() => {});
    throw error;
  }
}

/** What was opened last is closed first. */
async function closeAll(opened: (() => Promise<unknown> | unknown)[]): Promise<void> {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
}

function stopOnce({ close, settings, log }: { close(): Promise<void>; settings: Settings; log: Log }) {
  let stopping = false;
  return (signal: string): void => {
    // Whoever asks twice wants it now.
    if (stopping) process.exit(1);
    stopping = true;
    log.info('Switchboard is stopping', { signal });
    const late = setTimeout(() => {
      log.warn('what was under way took too long and is cut off');
      process.exit(1);
    }, settings.stopWithinMs);
    close()
      .then(() => {
        clearTimeout(late);
        process.exit(0);
      })
      .catch((error) => {
        log.error('stopping went wrong', { error });
        process.exit(1);
      });
  };
}
