import { openHouse } from './house.ts';
import { fanOut } from './fan-out/benchmark.ts';
import { reconnectStorm } from './sessions/storm.ts';
import { idleSessions } from './sessions/idle.ts';
import { report } from './report.ts';
const house = await openHouse({});
const which = { '3': fanOut, '6': idleSessions, '7': reconnectStorm }[process.argv[2]!]!;
const t = performance.now();
try {
  const outcome = await which.run(house, { name: 'full', pairs: 2, legMs: 1200, warmUpMs: 1500, latencyMs: 1 });
  console.log(report({ told: [{ benchmark: which, outcome }], command: '', machine: {}, durability: {} as never, pairs: 2, takenSeconds: (performance.now() - t) / 1000, at: new Date() }));
} finally { await house.close(); }
