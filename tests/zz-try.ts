import { asker } from './proofs/exchange.ts';
import { proofHouse } from './proofs/house.ts';
import { people } from './proofs/people.ts';
import { foreignIds, rightsAndRoles, undescribed } from './proofs/tenant-matrix.ts';
const house = await proofHouse();
const own = await people(house); const foreign = await people(house, { mode: 'human_only' });
const asks = asker(house.url);
console.log(undescribed());
await new Promise((d) => setTimeout(d, 1500));
let t = performance.now();
const a = await rightsAndRoles({ house, asks, own, foreign });
console.log('rights', a.cells, performance.now() - t); console.log(a.findings.join('\n'));
t = performance.now();
const b = await foreignIds({ house, asks, own, foreign });
console.log('foreign', b.cells, performance.now() - t); console.log(b.findings.join('\n'));
console.log(house.faults);
await asks.close(); await house.close();
process.exit(0)
