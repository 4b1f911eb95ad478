import { type HttpLine, openLine } from '../http-line.ts';
import { closedLoop, openLoop, type Unit } from '../loops.ts';
import { postAsVisitor, type Target } from '../posting.ts';
import { latenciesOf } from '../statistics.ts';
import { takeOrders } from '../worker.ts';

type Asked = { port: number; count: number; forMs: number; mark: string; targets: Target[] };

/** Lines are opened before the clock runs: a browser keeps its connection as well. */
async function withLines<Result>(
  { port, count }: Asked,
  work: (lines: HttpLine[]) => Promise<Result>,
): Promise<Result> {
  const lines = await Promise.all(Array.from({ length: count }, () => openLine(port)));
  try {
    return await work(lines);
  } finally {
    for (const line of lines) line.close();
  }
}

function sending({ mark, targets }: Asked, lines: HttpLine[]): Unit {
  const ids = new Set<string>();
  return async (worker, number) => {
    const sent = await postAsVisitor(lines[worker]!, targets[number % targets.length]!, mark, number);
    if ('fault' in sent) return sent.fault;
    if (ids.has(sent.id)) return `message ${number} has the id of an earlier one`;
    ids.add(sent.id);
    return undefined;
  };
}

takeOrders({
  closed: (asked: Asked) => withLines(asked, (lines) => closedLoop(asked.count, asked.forMs, sending(asked, lines))),
  open: (asked: Asked & { perSecond: number }) =>
    withLines(asked, async (lines) => {
      const { perSecond, forMs, count } = asked;
      const { latenciesMs, ...done } = await openLoop({ perSecond, forMs, workers: count }, sending(asked, lines));
      return { ...done, ...latenciesOf(latenciesMs) };
    }),
});
