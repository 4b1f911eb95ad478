import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './outcome.ts';

const PATIENCE_MS = 300_000;
/** How a test that tries its own proof is called. */
const PLANTED = /planted|proof notices/;

type Told = {
  name: string;
  skip?: string | boolean;
  details: { type?: string | undefined; error?: Error | undefined };
};

const reasonOf = (error: Error | undefined): string => {
  const cause = error?.cause;
  return cause instanceof Error ? cause.message : (error?.message ?? 'it failed');
};

/** A file of attacks as a suite of proofs: the same tests that `npm test` runs. */
export async function attackFile(path: string): Promise<Outcome> {
  const outcome: Outcome & { remarks: string[] } = { cases: 0, findings: [], planted: [], remarks: [] };
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url));
  const note = ({ name, skip, details }: Told, isPassed: boolean) => {
    if (details.type === 'suite') return;
    if (skip !== undefined) outcome.remarks.push(`not tried: ${name} (${String(skip)})`);
    else if (PLANTED.test(name)) outcome.planted.push({ name, isFound: isPassed });
    else {
      outcome.cases += 1;
      if (!isPassed) outcome.findings.push(`${name}: ${reasonOf(details.error)}`);
    }
  };
  const events = run({ files: [file], concurrency: 1, timeout: PATIENCE_MS });
  for await (const { type, data } of events as AsyncIterable<{ type: string; data: Told }>) {
    if (type === 'test:pass' || type === 'test:fail') note(data, type === 'test:pass');
  }
  if (outcome.cases === 0 && outcome.remarks.length === 0) outcome.findings.push(`${path} tried nothing`);
  return outcome;
}
