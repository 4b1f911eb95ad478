import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Reply = { id: number; answer?: unknown; fault?: string };
type Order = { id: number; name: string; input: unknown };

/** A process of the suite's own: the load, or a denominator. What it costs is its own and nobody else's. */
export type Worker = {
  pid: number;
  ask<Answer>(name: string, input?: object): Promise<Answer>;
  stop(): void;
};

export function startWorker(file: string): Worker {
  const child: ChildProcess = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: 'inherit' });
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  child.on('message', ({ id, answer, fault }: Reply) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) asked?.resolve(answer);
    else asked?.reject(new Error(`${file}: ${fault}`));
  });
  child.once('exit', (code, signal) => {
    for (const asked of waiting.values()) asked.reject(new Error(`${file} ended (${code ?? signal}).`));
  });
  const atExit = () => child.kill('SIGKILL');
  process.once('exit', atExit);
  return {
    pid: child.pid ?? 0,
    ask: <Answer>(name: string, input: object = {}) =>
      new Promise<Answer>((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as (answer: unknown) => void, reject });
        child.send({ id: lastId, name, input } satisfies Order);
      }),
    stop() {
      process.off('exit', atExit);
      child.kill('SIGKILL');
    },
  };
}

/** The other side: what a worker does when it is asked. */
export function takeOrders(orders: Record<string, (input: never) => Promise<unknown>>): void {
  process.on('message', ({ id, name, input }: Order) => {
    const work = orders[name] ? orders[name](input as never) : Promise.reject(new Error(`there is no order ${name}`));
    work.then(
      (answer) => process.send?.({ id, answer } satisfies Reply),
      (error: Error) => process.send?.({ id, fault: error.stack ?? String(error) } satisfies Reply),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
