// npm run bench                 the quick suite (some five minutes)
// npm run bench -- full         longer legs and more pairs (some 35 minutes)
// npm run bench -- quick 2      one benchmark of it; the results are printed and not kept
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { api } from './api/benchmark.ts';
import type { Benchmark } from './benchmark.ts';
import { proveDurability } from './durability.ts';
import { fanOut } from './fan-out/benchmark.ts';
import { openHouse } from './house.ts';
import { inbox } from './inbox/benchmark.ts';
import { Voided } from './ledger.ts';
import { logins } from './logins/benchmark.ts';
import { machine } from './machine.ts';
import { messages } from './messages/benchmark.ts';
import { type Chosen, choose } from './plan.ts';
import { missedGoals, report, type Told } from './report.ts';
import { reports } from './reports/benchmark.ts';
import { retrieval } from './retrieval/benchmark.ts';
import { idleSessions } from './sessions/idle.ts';
import { reconnectStorm } from './sessions/storm.ts';
import { widget } from './widget/benchmark.ts';

// Memory first: what other benchmarks leave behind would hide in it. The report is in the order of the numbers.
const benchmarks: Benchmark[] = [
  idleSessions,
  reconnectStorm,
  api,
  messages,
  fanOut,
  inbox,
  retrieval,
  logins,
  reports,
  widget,
];
const results = fileURLToPath(new URL('RESULTS.md', import.meta.url));

async function measure({ plan, numbers }: Chosen, command: string): Promise<{ told: Told[]; page: string }> {
  const startedAt = performance.now();
  const at = new Date();
  const house = await openHouse();
  try {
    const durability = await proveDurability(house);
    const facts = await machine(house.database);
    const told: Told[] = [];
    for (const benchmark of benchmarks.filter(({ number }) => numbers.includes(number))) {
      process.stdout.write(`${benchmark.number}. ${benchmark.title} …\n`);
      told.push({ benchmark, outcome: await benchmark.run(house, plan) });
    }
    told.sort((one, other) => one.benchmark.number - other.benchmark.number);
    const takenSeconds = (performance.now() - startedAt) / 1000;
    return { told, page: report({ told, command, machine: facts, durability, pairs: plan.pairs, takenSeconds, at }) };
  } finally {
    await house.close();
  }
}

async function main(words: readonly string[]): Promise<number> {
  if (process.platform !== 'linux') {
    console.error('The suite counts CPU seconds from /proc and uses many loopback addresses: run it on Linux.');
    return 2;
  }
  const chosen = choose(
    words,
    benchmarks.map(({ number }) => number),
  );
  if ('fault' in chosen) {
    console.error(chosen.fault);
    return 2;
  }
  try {
    const { told, page } = await measure(chosen, ['npm run bench --', ...words].join(' ').replace(/ --$/, ''));
    process.stdout.write(`\n${page}\n`);
    if (chosen.numbers.length === benchmarks.length) writeFileSync(results, page);
    return told.some((one) => missedGoals(one).length > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Voided)) throw error;
    console.error(`The run is void, and none of its figures counts. ${error.message}`);
    return 3;
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
process.exitCode = await main(process.argv.slice(2));
