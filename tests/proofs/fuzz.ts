import fc from 'fast-check';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import { type Asker, curl, type Exchange } from './exchange.ts';
import { judge } from './fuzz-judge.ts';
import { kindsFor, type Pool, properRequestsOf, requestsOf, type Sketch, toExchange } from './fuzz-requests.ts';
import type { People } from './people.ts';

export type FuzzFinding = { operation: string; faults: string[]; minimal: string; seed: number };
export type FuzzReport = {
  sent: number;
  statuses: Record<string, number>;
  findings: FuzzFinding[];
  /** Operations that refused all that was asked of them: behind the refusals nothing was tried. */
  neverSucceeded: string[];
  p50Ms: number;
  p99Ms: number;
  slowest: { operation: string; durationMs: number };
};

export type FuzzInput = {
  url: string;
  asker: Asker;
  operations: readonly DocumentOperation[];
  isAnswered(operation: DocumentOperation): boolean;
  of: Pick<People, 'tokens'>;
  pool: Pool;
  /** Makes things that were not closed, removed or handed to somebody by what was tried before. */
  prepare?(): Promise<void>;
  /** What the check inside the server has said since the last time; emptied by asking. */
  saidInside(): string[];
  seed: number;
  perOperation: number;
  withinMs: number;
};

const SHRINKING_MS = 10_000;
const MORE_TRIES = 12;
const seedOf = (seed: number, id: string): number =>
  [...id].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed);

/** Thinks up requests from the documents, sends them, holds every reply against its document, and shrinks what fails. */
export async function fuzz(input: FuzzInput): Promise<FuzzReport> {
  const { url, asker, operations, isAnswered, of, pool, seed, perOperation, withinMs } = input;
  const startedAt = performance.now();
  const statuses: Record<string, number> = {};
  const durations: number[] = [];
  const findings: FuzzFinding[] = [];
  const neverSucceeded: string[] = [];
  let slowest = { operation: '', durationMs: 0 };

  async function tryOut(operation: DocumentOperation, sketch: Sketch, onReply: (status: number) => void) {
    const exchange = toExchange(operation, sketch, { from: pool, of });
    input.saidInside();
    const answer = await asker.ask(exchange);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    durations.push(answer.durationMs);
    if (answer.durationMs > slowest.durationMs) slowest = { operation: operation.id, durationMs: answer.durationMs };
    if (answer.status < 300) pool.learn(answer.json);
    onReply(answer.status);
    const faults = judge(operation, answer, { isAnswered: isAnswered(operation), saidInside: input.saidInside() });
    return { exchange, faults };
  }

  // Reading uses nothing up.
  let isFresh = false;
  for (const operation of operations) {
    const answered = isAnswered(operation);
    let succeeded = false;
    let failed: { exchange: Exchange; faults: string[] } | undefined;
    const property = (arbitrary: fc.Arbitrary<Sketch>) =>
      fc.asyncProperty(arbitrary, async (sketch) => {
        const tried = await tryOut(operation, sketch, (status) => {
          succeeded ||= status < 300;
        });
        if (tried.faults.length === 0) return;
        failed = tried;
        throw new Error(tried.faults.join('; '));
      });
    const own = seedOf(seed, operation.id);
    const bounds = {
      seed: own,
      endOnFailure: false,
      interruptAfterTimeLimit: SHRINKING_MS,
      markInterruptAsFailure: false,
    };
    const kinds = kindsFor(operation);
    if (answered) {
      if (!isFresh) await input.prepare?.();
      isFresh = operation.method === 'GET';
      for (const kind of kinds) {
        if (!failed) await fc.check(property(properRequestsOf(operation, kind)), { ...bounds, numRuns: 1 });
      }
    }
    // Where time is short, what is proper is still asked of every operation, and nothing else.
    const isLate = performance.now() - startedAt > withinMs;
    if (!failed && !(answered && isLate)) {
      await fc.check(property(requestsOf(operation)), { ...bounds, numRuns: answered ? perOperation : 1 });
    }
    // Fields that may be left out have to fit each other: some operations are let in by luck, and get more of it.
    for (let more = 1; more <= MORE_TRIES && answered && !succeeded && !failed; more += 1) {
      const kind = kinds[more % kinds.length]!;
      await fc.check(property(properRequestsOf(operation, kind)), { ...bounds, seed: own + more, numRuns: 1 });
    }
    const last = failed as { exchange: Exchange; faults: string[] } | undefined;
    if (last) {
      findings.push({
        operation: `${operation.document}.${operation.id}`,
        faults: last.faults,
        minimal: curl(url, last.exchange, of.tokens),
        seed,
      });
    }
    if (answered && !succeeded) neverSucceeded.push(`${operation.document}.${operation.id}`);
  }
  durations.sort((left, right) => left - right);
  const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0;
  return { sent: durations.length, statuses, findings, neverSucceeded, p50Ms: at(0.5), p99Ms: at(0.99), slowest };
}

/** One text for each finding: what was wrong, the seed that finds it again, and the smallest request that shows it. */
export const toldOf = ({ findings }: FuzzReport): string[] =>
  findings.map(
    ({ operation, faults, minimal, seed }) => `${operation}: ${faults.join('; ')}\nSEED=${seed}\n${minimal}`,
  );
