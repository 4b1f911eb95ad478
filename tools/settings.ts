// npm run settings             prints the table of the README and .env.example from server/settings.ts
// npm run settings -- --check  fails where one of them says something else
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { table } from '../server/settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const START = '<!-- settings: printed by "npm run settings" -->';
const END = '<!-- /settings -->';

const entries: { env: string; default: string; about: string }[] = Object.values(table);

const cell = (text: string) => text.replaceAll('|', '\\|');

export const settingsTable = (): string =>
  [
    '| Setting | Default | What it does |',
    '|---|---|---|',
    ...entries.map(
      ({ env, default: standard, about }) =>
        `| \`${env}\` | ${standard ? `\`${cell(standard)}\`` : '–'} | ${cell(about)} |`,
    ),
  ].join('\n');

export const exampleFile = (): string =>
  [
    '# Copy this file to .env and take the # away from what should differ. Nothing here is needed to start.',
    '# Environment variables count before this file. Printed by "npm run settings".',
    ...entries.map(({ env, default: standard, about }) => `\n# ${about}\n#${env}=${standard}`),
    '',
  ].join('\n');

/** The README with the table of today between its two marks. */
export function withTable(readme: string): string {
  const [start, end] = [readme.indexOf(START), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md needs the lines ${START} and ${END} around its settings.`);
  return `${readme.slice(0, start + START.length)}\n\n${settingsTable()}\n\n${readme.slice(end)}`;
}

const readIfThere = (file: string): string => {
  try {
    return readFileSync(root + file, 'utf8');
  } catch {
    return '';
  }
};

/** Names of the files that say something else than server/settings.ts. */
export function staleFiles({ write }: { write: boolean }): string[] {
  const wanted = { 'README.md': withTable(readIfThere('README.md')), '.env.example': exampleFile() };
  const stale = Object.entries(wanted).filter(([file, text]) => readIfThere(file) !== text);
  if (write) for (const [file, text] of stale) writeFileSync(root + file, text);
  return stale.map(([file]) => file);
}

export const settingsWithoutSentence = (): string[] =>
  entries.filter(({ about }) => !/\w.*[.]$/.test(about.trim())).map(({ env }) => env);

function main(options: readonly string[]): number {
  const unknown = options.filter((option) => option !== '--check');
  if (unknown.length > 0) {
    console.error(`Unknown option ${unknown.join(', ')}: use --check or none.`);
    return 2;
  }
  const check = options.includes('--check');
  const stale = staleFiles({ write: !check });
  if (stale.length === 0) console.log('settings: README.md and .env.example are up to date');
  else if (check)
    console.error(`settings: ${stale.join(' and ')} differ from server/settings.ts: run "npm run settings"`);
  else console.log(`settings: wrote ${stale.join(' and ')}`);
  return check && stale.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
