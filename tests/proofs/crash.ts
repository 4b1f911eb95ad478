import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { webhookReceiver } from '#tests/fakes/webhook-receiver.ts';
import { type CrashLog, type Heard, judgeCrash } from './crash-log.ts';
import { type Reader, reader, type Writer, writer } from './crash-people.ts';
import { postmasterOf, queuedMessages, storedMessages, withDatabase } from './crash-remains.ts';
import { setStage } from './crash-stage.ts';
import { freePort, type Running, startProcess } from './process.ts';

export type CrashReport = {
  rounds: number;
  acknowledged: number;
  unanswered: number;
  resumed: number;
  hooksHeard: number;
  slowestStartMs: number;
  findings: string[];
};

export type CrashInput = {
  rounds: number;
  /** Waits until every webhook has come, and not just until it stands in a queue: claims of the dead lapse in 30 s. */
  untilAllHeard: boolean;
  /** Every so many rounds it is the database that is killed, under the running product. */
  databaseEvery?: number;
  writerPauseMs?: number;
};

const CONVERSATIONS = 3;
const CATCH_UP_MS = 15_000;
const HEAR_MS = 60_000;

async function until(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    if (await isSo()) return true;
    await pause(100);
  }
  return false;
}

/** Kills the product again and again while people write and read, and holds what is left against what was promised. */
export async function crash({
  rounds,
  untilAllHeard,
  databaseEvery = 4,
  writerPauseMs = 12,
}: CrashInput): Promise<CrashReport> {
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-crash-'));
  const receiver = await webhookReceiver();
  const writers: Writer[] = [];
  const readers: Reader[] = [];
  const findings: string[] = [];
  let slowestStartMs = 0;
  let running: Running | undefined;
  try {
    const stage = await setStage(dataDir, { hookUrl: receiver.url, conversations: CONVERSATIONS });
    const environment = {
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      ALLOW_PRIVATE_TARGETS: '1',
      REQUESTS_PER_HOUR: '10000000',
      VISITOR_REQUESTS_PER_MINUTE: '10000000',
    };
    const start = async (): Promise<Running> => {
      const startedAt = performance.now();
      const started = startProcess({ environment });
      await started.ready(60_000);
      slowestStartMs = Math.max(slowestStartMs, performance.now() - startedAt);
      return started;
    };
    running = await start();
    const { url } = running;
    const [mira = '', jonas = ''] = stage.staffTokens;
    const at = (number: number) => stage.conversations[number % CONVERSATIONS]!;
    for (let number = 0; number < 8; number += 1) {
      const isStaff = number >= 5;
      const { id, visitorToken } = at(number);
      const token = isStaff ? (number % 2 ? mira : jonas) : visitorToken;
      writers.push(writer({ url, name: `w${number}`, conversationId: id, token, isStaff, pauseMs: writerPauseMs }));
    }
    for (const [number, { id, visitorToken }] of stage.conversations.entries()) {
      readers.push(
        reader({ url, name: `visitor ${number}`, conversationId: id, token: visitorToken, audience: 'visitor' }),
        reader({ url, name: `staff ${number}`, conversationId: id, token: mira, audience: 'staff' }),
      );
    }
    for (let round = 1; round <= rounds; round += 1) {
      await pause(randomInt(300, 1000));
      if (round % databaseEvery === 0) {
        process.kill(postmasterOf(dataDir).pid, 'SIGKILL');
        const { url: own } = running;
        const isBack = await until(
          () =>
            fetch(`${own}/readyz`).then(
              (reply) => reply.ok,
              () => false,
            ),
          15_000,
        );
        if (!isBack)
          findings.push(
            `round ${round}: not ready again within 15 s of the database’s death\n${running.said().slice(-2000)}`,
          );
      } else {
        running.kill('SIGKILL');
        await running.exited;
        running = await start();
      }
    }
    await pause(300);
    await Promise.all(writers.map(({ stop }) => stop()));
    for (const { refused } of writers) findings.push(...refused.map((what) => `refused: ${what}`));

    const stored = await withDatabase(dataDir, storedMessages);
    const longest = ({ taken }: Reader) =>
      stored.filter(
        (row) => row.conversationId === taken.conversationId && (taken.audience === 'staff' || row.visitorSeq !== null),
      ).length;
    await until(() => readers.every((one) => one.taken.messages.length >= longest(one)), CATCH_UP_MS);
    const told = stored.filter(({ messageType }) => messageType === 'text').length;
    if (untilAllHeard)
      await until(() => new Set(heardOf(receiver.received).map(({ messageId }) => messageId)).size >= told, HEAR_MS);
    const queued = untilAllHeard ? new Set<string>() : await withDatabase(dataDir, queuedMessages);
    const log: CrashLog = {
      promised: writers.flatMap(({ promised }) => promised),
      stored,
      taken: readers.map(({ taken }) => taken),
      heard: heardOf(receiver.received),
      queued,
    };
    findings.push(...judgeCrash(log));
    if (log.promised.length < rounds * 10)
      findings.push(`only ${log.promised.length} messages were written: that proves nothing`);

    for (const { stop } of readers) stop();
    running.kill('SIGTERM');
    const { code } = await running.exited;
    if (code !== 0) findings.push(`it stopped with ${code} after all this`);
    return {
      rounds,
      acknowledged: log.promised.length,
      unanswered: writers.reduce((sum, { unanswered }) => sum + unanswered, 0),
      resumed: readers.reduce((sum, { resumed }) => sum + resumed, 0),
      hooksHeard: log.heard.length,
      slowestStartMs,
      findings,
    };
  } finally {
    for (const { stop } of readers) stop();
    for (const { abandon } of writers) abandon();
    running?.kill('SIGKILL');
    await running?.exited;
    stopLeftOver(dataDir);
    await receiver.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const heardOf = (received: { headers: Record<string, string>; body: string }[]): Heard[] =>
  received.map(({ headers, body }) => {
    const { data } = JSON.parse(body) as { data: { message: { messageId: string; body: string } } };
    return { webhookId: headers['webhook-id'] ?? '', messageId: data.message.messageId, body: data.message.body };
  });

/** After a kill the database outlives its product; after an orderly stop there is none. */
function stopLeftOver(dataDir: string): void {
  try {
    process.kill(postmasterOf(dataDir).pid, 'SIGQUIT');
  } catch {
    // None is left.
  }
}
