import { type HttpLine, openLine } from '../http-line.ts';
import { openLoop } from '../loops.ts';
import { postAsVisitor, type Target } from '../posting.ts';
import { takeOrders } from '../worker.ts';

/** People who may sign in, all with one password: which is whose is none of what is measured. */
export type People = { slug: string; password: string; usernames: string[] };
export type Logins = {
  sent: number;
  delivered: number;
  failed: number;
  faults: string[];
  /** From when it was sent, since the load may be late but nobody is refused before asking. */
  letInMs: number[];
  refusedMs: number[];
};
type Offer = { port: number; people: People };

/** Opened before the clock runs. */
async function withLines<Result>(
  port: number,
  count: number,
  work: (lines: HttpLine[]) => Promise<Result>,
): Promise<Result> {
  const lines = await Promise.all(Array.from({ length: count }, () => openLine(port)));
  try {
    return await work(lines);
  } finally {
    for (const line of lines) line.close();
  }
}

/** Lets in, or refuses with a time to come again: anything else is a fault. */
function signingIn({ slug, password, usernames }: People) {
  const waits = { letInMs: [] as number[], refusedMs: [] as number[] };
  const signIn = async (line: HttpLine, number: number): Promise<string | undefined> => {
    const username = usernames[number % usernames.length] ?? '';
    const sentAt = performance.now();
    const { status, body } = await line.post(
      '/api/auth/workspace-login',
      `x-tenant-slug: ${slug}\r\n`,
      JSON.stringify({ username, password }),
    );
    const tookMs = performance.now() - sentAt;
    if (status === 200 && body.includes(`"username":"${username}"`)) waits.letInMs.push(tookMs);
    else if (status === 429 && body.includes('"RATE_LIMITED"')) waits.refusedMs.push(tookMs);
    else return `${username}: ${status} ${body.slice(0, 300)}`;
    return undefined;
  };
  return { waits, signIn };
}

takeOrders({
  /** Somebody signs in so many times a second, whatever becomes of those before. */
  logins: ({ port, people, perSecond, forMs, count }: Offer & { perSecond: number; forMs: number; count: number }) =>
    withLines(port, count, async (lines): Promise<Logins> => {
      const { waits, signIn } = signingIn(people);
      const { latenciesMs: _, ...done } = await openLoop({ perSecond, forMs, workers: count }, (worker, number) =>
        signIn(lines[worker]!, number),
      );
      return { ...done, ...waits };
    }),

  /** All at the same moment. */
  burst: ({ port, people, count }: Offer & { count: number }) =>
    withLines(port, count, async (lines): Promise<Logins> => {
      const { waits, signIn } = signingIn(people);
      const told = await Promise.all(lines.map((line, number) => signIn(line, number)));
      const faults = told.flatMap((fault) => fault ?? []);
      return { sent: count, delivered: count - faults.length, failed: faults.length, faults, ...waits };
    }),

  chat: (asked: { port: number; perSecond: number; forMs: number; count: number; mark: string; targets: Target[] }) =>
    withLines(asked.port, asked.count, (lines) => {
      const { perSecond, forMs, count, mark, targets } = asked;
      return openLoop({ perSecond, forMs, workers: count }, async (worker, number) => {
        const sent = await postAsVisitor(lines[worker]!, targets[number % targets.length]!, mark, number);
        return 'fault' in sent ? sent.fault : undefined;
      });
    }),
});
