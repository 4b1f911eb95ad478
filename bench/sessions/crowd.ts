import type { House } from '../house.ts';
import { type HttpLine, openLine } from '../http-line.ts';
import { Voided } from '../ledger.ts';
import type { Plan } from '../plan.ts';
import type { Target } from '../posting.ts';
import { startWorker, type Worker } from '../worker.ts';
import type { Resumed, Shift } from './load.ts';

/** 20,000 files is what a process may have open on many machines, and each session takes one of the server's. */
const SIZES = {
  quick: { sessions: 2000, processes: 2 },
  full: { sessions: 9000, processes: 3 },
} satisfies Record<Plan['name'], { sessions: number; processes: number }>;
const LINES = 16;
const COME_IN_WITHIN_MS = 60_000;

type Opened = { data?: { sessionToken?: string; conversation?: { conversationId?: string } } };

/** The visitors of one house, each with a conversation: gathered once, and as many as were asked for so far. */
const gathered = new WeakMap<House, Target[]>();

async function openSession(line: HttpLine, slug: string, number: number): Promise<Target> {
  const ask = async (path: string, headers: string, body: object): Promise<Opened> => {
    const answer = await line.post(path, headers, JSON.stringify(body));
    if (answer.status !== 201) throw new Voided(`session ${number}: ${answer.status} ${answer.body.slice(0, 300)}`);
    return JSON.parse(answer.body) as Opened;
  };
  const session = await ask(`/api/chat/visitor/sessions?slug=${slug}`, '', { visitor: { name: `Visitor ${number}` } });
  const token = session.data?.sessionToken ?? '';
  const opened = await ask('/api/chat/visitor/conversations', `authorization: Bearer ${token}\r\n`, {});
  return { token, conversationId: opened.data?.conversation?.conversationId ?? '' };
}

async function gather(house: House, count: number): Promise<Target[]> {
  const targets = gathered.get(house) ?? [];
  gathered.set(house, targets);
  const numbers = Array.from({ length: count - targets.length }, (_, index) => index).values();
  const open = async () => {
    const line = await openLine(house.port);
    for (const number of numbers) targets.push(await openSession(line, house.stage.website.slug, number));
    line.close();
  };
  await Promise.all(Array.from({ length: LINES }, open));
  return targets.slice(0, count);
}

export type Crowd = {
  size: number;
  processes: number;
  targets: Target[];
  /** The first `count` come in, or come back; how long until the last of them was in. */
  arrive(side: 'ours' | 'bare', count?: number): Promise<{ wallSeconds: number }>;
  beat(isOn: boolean): Promise<{ asked: number; answered: number }>;
  drop(side: 'ours' | 'bare'): Promise<void>;
  /** Waits until everything that was written has come, and says what has not, or twice. */
  heard(written: { conversationId: string; body: string }[]): Promise<Resumed>;
  stop(): void;
};

/** Widgets with a conversation open, in processes of their own. */
export async function gatherCrowd(house: House, plan: Plan, barePort: number): Promise<Crowd> {
  const { sessions, processes } = SIZES[plan.name];
  const targets = await gather(house, sessions);
  const workers: Worker[] = Array.from({ length: processes }, () => startWorker('./sessions/load.ts'));
  const share = Math.ceil(sessions / processes);
  const ofAll = <Answer>(name: string, inputOf: (number: number) => object) =>
    Promise.all(workers.map((worker, number) => worker.ask<Answer>(name, inputOf(number))));
  const sharesOf = (number: number): Shift => ({
    ports: { ours: house.port, bare: barePort },
    targets: targets.slice(number * share, (number + 1) * share),
    firstAddress: number * share,
  });
  await ofAll('hire', sharesOf);

  return {
    size: sessions,
    processes,
    targets,
    async arrive(side, count = sessions) {
      const startedAt = performance.now();
      const faults = await ofAll<string[]>('arrive', () => ({
        side,
        count: Math.ceil(count / processes),
        withinMs: COME_IN_WITHIN_MS,
      }));
      const wallSeconds = (performance.now() - startedAt) / 1000;
      const all = faults.flat();
      if (all.length > 0) throw new Voided(`${side}: ${all.length} sessions did not come in: ${all[0]}`);
      return { wallSeconds };
    },
    async beat(isOn) {
      const told = await ofAll<{ asked: number; answered: number; faults: string[] }>('beat', () => ({ isOn }));
      const faults = told.flatMap((one) => one.faults);
      if (faults.length > 0) throw new Voided(`${faults.length} sessions ended while they were idle: ${faults[0]}`);
      const sum = (of: (one: { asked: number; answered: number }) => number) =>
        told.reduce((total, one) => total + of(one), 0);
      return { asked: sum(({ asked }) => asked), answered: sum(({ answered }) => answered) };
    },
    async drop(side) {
      await ofAll('drop', () => ({ side }));
    },
    async heard(written) {
      const told = await ofAll<Resumed>('heard', () => ({ written }));
      const sum = (of: (one: Resumed) => number) => told.reduce((total, one) => total + of(one), 0);
      return {
        missed: sum(({ missed }) => missed),
        doubled: sum(({ doubled }) => doubled),
        repeated: sum(({ repeated }) => repeated),
      };
    },
    stop() {
      for (const worker of workers) worker.stop();
    },
  };
}
