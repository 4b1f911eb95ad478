// npm run tour:ringnity                                       starts a house with the demo shop, and travels through it
// npm run tour:ringnity -- http://127.0.0.1:8192 .data/first-run.json   travels through one that runs
import { readFile } from 'node:fs/promises';
import { startHouse } from './house.ts';
import { travel } from './journey.ts';
import type { Keys } from './keys.ts';
import { openOutside } from './outside.ts';
import type { Sum } from './tour.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What our document has beyond the contract. */
const ours = new Set([
  'listVisitorConversations',
  'createVisitorTicket',
  'getVisitorConversationAttachment',
  'fillVisitorConversationAttachment',
  'rateVisitorConversation',
  'sendVisitorTranscript',
]);

function tell({ known, answered, called, calls, asserted, notYet, faults }: Sum): void {
  const [theirs, own] = [(id: string) => !ours.has(id), (id: string) => ours.has(id)];
  const share = (of: (id: string) => boolean) => `${called.filter(of).length} of ${known.filter(of).length}`;
  print(`\n${'═'.repeat(94)}`);
  print(`${share(theirs)} called, and ${share(own)} of our own, in ${calls} requests; ${asserted} asserted.`);
  if (notYet.length > 0) {
    print(`${answered.length} of ${known.length} answer. Not yet:`);
    for (const id of notYet) print(`   ${id}`);
  }
  if (faults.length > 0) {
    print(`${faults.length} not as it should be:`);
    for (const sentence of faults) print(`   ✗ ${sentence}`);
  }
}

async function main([url, keysFile]: string[]): Promise<number> {
  if (url && !keysFile) {
    console.error('Beside the address of a house, the tour needs the path of its first-run.json.');
    return 2;
  }
  const outside = await openOutside();
  const house = url && keysFile ? undefined : await startHouse(outside.environment);
  try {
    const keys = house?.keys ?? (JSON.parse(await readFile(keysFile ?? '', 'utf8')) as Keys);
    const sum = await travel({ url: url ?? keys.url, keys, outside, knowsGoogle: house !== undefined, print });
    tell(sum);
    return sum.faults.length > 0 ? 1 : 0;
  } finally {
    await house?.stop();
    await outside.close();
  }
}

process.exit(await main(process.argv.slice(2)));
