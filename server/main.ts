import module from 'node:module';
import { openLog } from '#platform/log.ts';
import { StartupError } from '#platform/startup-error.ts';
import { processSettings, type Settings } from './settings.ts';

module.enableCompileCache?.();

const say = (text: string) => process.stderr.write(`${text}\n`);

function settingsOrExit(): Settings {
  if (process.argv.length > 2) {
    say(
      `Switchboard takes no arguments, and got ${process.argv.slice(2).join(' ')}. Settings are environment variables or lines of .env; .env.example lists all of them.`,
    );
    process.exit(2);
  }
  const read = processSettings();
  if ('settings' in read) return read.settings;
  say(`Switchboard does not start: ${read.faults.length === 1 ? 'a setting is' : 'these settings are'} wrong.`);
  for (const fault of read.faults) say(`  ${fault}`);
  process.exit(2);
}

const settings = settingsOrExit();
const log = openLog({ level: settings.logLevel });

try {
  const { run } = await import('./run.ts');
  await run({ settings, log });
} catch (error) {
  if (error instanceof StartupError) say(`Switchboard does not start: ${error.message}`);
  else {
    log.error('Switchboard does not start', { error });
    say('Switchboard does not start. The line above says more.');
  }
  process.exit(1);
}
