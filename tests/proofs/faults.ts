import { frozen } from './frozen.ts';
import { tryBrokenAnswers } from './frozen-judge.ts';
import { fullDisk, tryBrokenRefusals } from './full-disk.ts';
import type { Outcome } from './outcome.ts';
import { slowReceivers, trySharedPlaces } from './receivers.ts';
import { slowConnections, tryPatientServers } from './slow-connections.ts';

const ms = (value: number) => `${Math.round(value)} ms`;

/** What is taken away from the product at full length, as rows of the table. */
export const faults: [string, () => Promise<Outcome>][] = [
  [
    'receivers',
    async () => {
      const report = await slowReceivers({ queued: 10_000, ofEach: 9, messages: 200 });
      return {
        cases: report.heard,
        findings: report.findings,
        planted: await trySharedPlaces(),
        remarks: [
          `a healthy receiver heard after ${ms(report.p95Ms)} (p95), ${ms(report.slowestMs)} at most, beside ${report.tried} calls of sick ones`,
        ],
      };
    },
  ],
  [
    'frozen database',
    async () => {
      const report = await frozen({ rounds: 4, frozenMs: 6000 });
      return {
        cases: report.asked,
        findings: report.findings,
        planted: tryBrokenAnswers(),
        remarks: [
          `${report.acknowledged} acknowledged; slowest answer ${ms(report.slowestMs)}, back ${ms(report.slowestThawMs)} after the thaw`,
        ],
      };
    },
  ],
  [
    'full disk',
    async () => {
      const report = await fullDisk({ rounds: 4, logEvery: 2 });
      return {
        cases: report.asked,
        findings: report.findings,
        planted: tryBrokenRefusals(),
        skipped: report.skipped,
        remarks: [
          `${report.acknowledged} acknowledged; refused ${JSON.stringify(report.refusedFull)}; written again ${ms(report.slowestBackMs)} after there was room`,
        ],
      };
    },
  ],
  [
    'slow connections',
    async () => {
      const [report, planted] = await Promise.all([
        slowConnections({ sockets: 200, whole: true }),
        tryPatientServers(),
      ]);
      return {
        cases: report.sockets,
        findings: report.findings,
        planted,
        remarks: [
          `${report.asked} others asked meanwhile, p95 ${ms(report.p95Ms)}; gone after ${JSON.stringify(report.closedMs)}`,
        ],
      };
    },
  ],
];
