import { asker } from './proofs/exchange.ts';
import { proofHouse } from './proofs/house.ts';
import { people } from './proofs/people.ts';
import { foreignIds, rightsAndRoles, undescribed } from './proofs/tenant-matrix.ts';
import { forbiddenFields, foreignNames } from './proofs/tenant-bodies.ts';
import { foreignFrames, undescribedFrames } from './proofs/tenant-frames.ts';
import { tryHoles } from './proofs/tenant-planted.ts';
const house = await proofHouse();
const own = await people(house); const foreign = await people(house, { mode: 'human_only' });
const asks = asker(house.url);
console.log(undescribed(), undescribedFrames());
await new Promise((d) => setTimeout(d, 1500));
for (const [n, f] of Object.entries({foreignIds, forbiddenFields, foreignNames, foreignFrames})) {
let t = performance.now();
const a = await f({ house, asks, own, foreign });
console.log(n, a.cells, performance.now() - t); console.log(a.findings.join('\n').slice(0,6000));
}
let t = performance.now();
console.log(await tryHoles({house,asks,own,foreign}), performance.now()-t);
console.log(house.faults);
await asks.close(); await house.close();
process.exit(0)
