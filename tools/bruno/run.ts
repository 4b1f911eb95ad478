// npm run bruno    starts a house with the demo shop, fills the collection's variables, and has Bruno send every request
// Bruno itself: npm --prefix tools/bruno install --ignore-scripts
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadDocument } from '../../server/surfaces/contract/index.ts';
import { startHouse } from '../../tests/tour/house.ts';
import { tourOf } from '../../tests/tour/journey.ts';
import { openOutside } from '../../tests/tour/outside.ts';
import { INSTALL } from './generate.ts';
import { expectedOf } from './requests.ts';
import { seed } from './seeds.ts';
import { plainVariables, secretVariables } from './values.ts';

const collection = fileURLToPath(new URL('../../contracts/bruno/ringnity', import.meta.url));
const program = fileURLToPath(new URL('node_modules/.bin/bru', import.meta.url));

type Sent = {
  request: { url: string; method: string };
  response: { status: number | string };
  name?: string;
  test?: { filename: string };
};
type Report = { results: Sent[] }[];

/** The report of a run of the whole collection, one entry for each request. */
async function runBruno(folder: string, variables: Record<string, string>): Promise<Sent[]> {
  const environment = join(folder, 'seeded.bru');
  const told = join(folder, 'report.json');
  const lines = Object.entries(variables).map(([name, value]) => `  ${name}: ${value}`);
  await writeFile(environment, `vars {\n${lines.join('\n')}\n}\n`);
  const args = ['run', '-r', '--env-file', environment, '--reporter-json', told, '--disable-cookies', '--noproxy'];
  const child = spawn(process.execPath, [program, ...args], { cwd: collection, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.resume();
  await new Promise((done) => child.once('close', done));
  const report = JSON.parse(await readFile(told, 'utf8')) as Report;
  return report.flatMap(({ results }) => results);
}

async function main(): Promise<number> {
  if (!existsSync(program)) {
    console.error(`Bruno is not installed: ${INSTALL}`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'switchboard-bruno-'));
  const outside = await openOutside();
  const house = await startHouse(outside.environment);
  try {
    const tour = await tourOf(house.keys.url, () => {});
    const unset = Object.fromEntries(
      [...Object.keys(plainVariables), ...secretVariables].map((name) => [name, 'none']),
    );
    const sent = await runBruno(folder, { ...unset, ...(await seed(tour, house.keys, outside)) });
    return judge(sent, (id) => tour.isAnswered(id as never));
  } finally {
    await house.stop();
    await outside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(sent: readonly Sent[], isAnswered: (id: string) => boolean): number {
  const { operations } = loadDocument('ringnity');
  const statuses = new Map(sent.map((one) => [idOf(one), Number(one.response.status)]));
  let [fine, notYet, wrong] = [0, 0, 0];
  for (const operation of operations) {
    const { id, method, path } = operation;
    const status = statuses.get(id);
    const expected = expectedOf(operation);
    if (status !== undefined && expected.includes(status)) fine += 1;
    else if (status === 501 && !isAnswered(id)) notYet += 1;
    else {
      wrong += 1;
      console.error(`✗ ${id} (${method} ${path}): ${status ?? 'not sent'} instead of ${expected.join(' or ')}`);
    }
  }
  console.log(
    `${sent.length} requests sent by Bruno: ${fine} answered as documented, ${notYet} not yet, ${wrong} wrong.`,
  );
  return wrong > 0 ? 1 : 0;
}

const idOf = ({ test, name }: Sent): string =>
  (test?.filename ?? name ?? '').replace(/^.*\//, '').replace(/\.bru$/, '');

process.exit(await main());
