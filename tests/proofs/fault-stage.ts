import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { judgeCrash } from './crash-log.ts';
import { type Writer, writer } from './crash-people.ts';
import { postmasterOf, queuedMessages, storedMessages, withDatabase } from './crash-remains.ts';
import { type Stage, setStage } from './crash-stage.ts';
import { freePort, type Running, startProcess } from './process.ts';

/** The real process on a data folder of its own, with people writing, for whoever takes something away from it. */
export type FaultStage = {
  dataDir: string;
  url: string;
  stage: Stage;
  running: Running;
  acknowledged(): number;
  isReady(): Promise<boolean>;
  /** Lets the writers end, and holds what was acknowledged against what stands in the database. */
  remains(): Promise<string[]>;
  close(): Promise<void>;
};

const CONVERSATIONS = 2;
/** Nobody listens there: that webhooks are kept is proved elsewhere. */
const NOBODY = 'http://127.0.0.1:9/hook';

export async function until(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const end = performance.now() + withinMs; performance.now() < end; ) {
    if (await isSo()) return true;
    await pause(50);
  }
  return false;
}

export async function openFaultStage(
  dataDir: string,
  { writers: count = 4, environment = {} }: { writers?: number; environment?: Record<string, string> } = {},
): Promise<FaultStage> {
  const stage = await setStage(dataDir, { hookUrl: NOBODY, conversations: CONVERSATIONS });
  const running = startProcess({
    environment: {
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      ALLOW_PRIVATE_TARGETS: '1',
      REQUESTS_PER_HOUR: '10000000',
      VISITOR_REQUESTS_PER_MINUTE: '10000000',
      ...environment,
    },
  });
  const { url } = running;
  const writers: Writer[] = [];
  const isReady = () =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
      async (reply) => {
        await reply.arrayBuffer();
        return reply.ok;
      },
      () => false,
    );

  async function close(): Promise<void> {
    for (const { abandon } of writers) abandon();
    running.kill('SIGKILL');
    await running.exited;
    try {
      process.kill(postmasterOf(dataDir).pid, 'SIGQUIT');
      await pause(300);
    } catch {
      // It has stopped already.
    }
    await rm(dataDir, { recursive: true, force: true }).catch(() => {});
  }

  try {
    await running.ready(60_000);
  } catch (error) {
    await close();
    throw error;
  }
  for (let number = 0; number < count; number += 1) {
    const { id, visitorToken } = stage.conversations[number % CONVERSATIONS]!;
    const isStaff = number % 2 === 1;
    const token = isStaff ? stage.staffTokens[0]! : visitorToken;
    writers.push(writer({ url, name: `w${number}`, conversationId: id, token, isStaff, pauseMs: 25 }));
  }

  return {
    dataDir,
    url,
    stage,
    running,
    isReady,
    acknowledged: () => writers.reduce((sum, { promised }) => sum + promised.length, 0),
    async remains() {
      await Promise.race([Promise.all(writers.map(({ stop }) => stop())), pause(30_000)]);
      const log = {
        promised: writers.flatMap(({ promised }) => promised),
        stored: await withDatabase(dataDir, storedMessages),
        taken: [],
        heard: [],
        queued: await withDatabase(dataDir, queuedMessages),
      };
      return [
        ...writers.flatMap(({ refused }) => refused.map((what) => `refused: ${what}`)),
        ...judgeCrash(log),
        ...(log.promised.length < 20 ? [`only ${log.promised.length} messages were written: that proves nothing`] : []),
      ];
    },
    close,
  };
}
