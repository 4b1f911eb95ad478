import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { withDatabase } from './crash-remains.ts';
import type { Answer } from './exchange.ts';
import { type FaultStage, openFaultStage, until } from './fault-stage.ts';
import { envelopeFaults } from './fuzz-judge.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';

export type FullDiskReport = {
  asked: number;
  acknowledged: number;
  refusedFull: Record<string, number>;
  slowestBackMs: number;
  findings: string[];
  /** Why nothing was tried. */
  skipped?: string;
};

export type FullDiskInput = {
  rounds: number;
  /** Every so many rounds the database's own log runs out of room, and it goes down. */
  logEvery: number;
};

type Tried = { name: string; writes: boolean; answer?: Answer | undefined };

const MEGABYTES = 400;
const ROOM_FOR_ROWS = 300_000;
const FULL_WITHIN_MS = 30_000;
const BACK_WITHIN_MS = 30_000;

/** With no room left what reads is answered, and what writes is done whole or refused in words: with 507, or 503. */
export function judgeFull({ name, writes, answer }: Tried): string[] {
  if (!answer) return [`${name} had no answer`];
  const { status, text } = answer;
  if (status < 300) return [];
  if (status !== 507 && status !== 503) return [`${name} was answered with ${status}: ${text.slice(0, 200)}`];
  const { message = '' } = (answer.json ?? {}) as { message?: string };
  return [
    ...(writes || status === 503 ? [] : [`${name} reads, and was refused with ${status}`]),
    ...envelopeFaults('ringnity', answer).map((fault) => `${name}: ${fault}`),
    ...(status === 507 && !/storage is full/i.test(message) ? [`${name} does not say that the storage is full`] : []),
  ];
}

async function ask(url: string, name: string, path: string, options: RequestInit = {}): Promise<Tried> {
  const writes = options.method === 'POST';
  const startedAt = performance.now();
  try {
    const reply = await fetch(url + path, { ...options, signal: AbortSignal.timeout(15_000) });
    const text = await reply.text();
    const json: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
    const headers = Object.fromEntries(reply.headers);
    return {
      name,
      writes,
      answer: { status: reply.status, headers, text, json, durationMs: performance.now() - startedAt },
    };
  } catch {
    return { name, writes };
  }
}

function attempts({ url, stage }: FaultStage, disk: SmallDisk): (() => Promise<Tried>)[] {
  const { id, visitorToken } = stage.conversations[0]!;
  const [token = ''] = stage.staffTokens;
  const visitor = { 'x-ringnity-sdk-session': visitorToken };
  const person = { authorization: `Bearer ${token}` };
  const json = { 'content-type': 'application/json' };
  const thread = `/api/chat/visitor/conversations/${id}`;
  const file = () => {
    const form = new FormData();
    form.append('file', new Blob(['one line after the other\n'.repeat(20_000)], { type: 'text/plain' }), 'long.txt');
    return { method: 'POST', headers: visitor, body: form };
  };
  return [
    () => ask(url, 'a thread', thread, { headers: visitor }),
    () => ask(url, 'the inbox', '/api/agent-sdk/conversations', { headers: person }),
    () => ask(url, 'the widget’s beginning', '/api/sdk/bootstrap?slug=crash'),
    () => ask(url, 'an upload', `${thread}/attachments/upload`, file()),
    () => {
      // Room for rows, and none for the file: it breaks off where half of it is written.
      if (disk.isFilled()) disk.fill(ROOM_FOR_ROWS);
      return ask(url, 'a file', `${thread}/attachments/upload`, file());
    },
    () =>
      ask(url, 'an answer', `/api/agent-sdk/conversations/${id}/messages`, {
        method: 'POST',
        headers: { ...person, ...json },
        // Words that cannot be packed smaller.
        body: JSON.stringify({ body: randomBytes(1700).toString('hex') }),
      }),
    () =>
      ask(url, 'a contact', '/api/server/contacts', {
        method: 'POST',
        headers: { authorization: `Bearer ${stage.serverKey}`, ...json },
        body: JSON.stringify({ name: 'Carla', phone: `+49 341 ${Math.floor(Math.random() * 9e6) + 1e6}` }),
      }),
  ];
}

/** Files that were begun and not finished. */
const drafts = (dataDir: string): string[] => {
  const folder = join(dataDir, 'files', '.incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Takes all room from the running product, looks at what it says, gives the room back, and looks again. */
export async function fullDisk({ rounds, logEvery }: FullDiskInput): Promise<FullDiskReport> {
  const report: FullDiskReport = { asked: 0, acknowledged: 0, refusedFull: {}, slowestBackMs: 0, findings: [] };
  const disk = smallDisk(MEGABYTES);
  if (!disk) return { ...report, skipped: 'no small disk can be mounted here: it takes root' };
  mkdirSync(disk.folder, { mode: 0o755 });
  let scene: FaultStage | undefined;
  try {
    scene = await openFaultStage(disk.folder);
    const { url, dataDir } = scene;
    const tries = attempts(scene, disk);
    for (let round = 1; round <= rounds; round += 1) {
      const isLogRound = round % logEvery === 0;
      const before = scene.acknowledged();
      await until(() => (scene?.acknowledged() ?? 0) >= before + 20, 15_000);
      disk.fill();
      // Pages that stand half empty take some more; and the log is made in pieces ahead of what is written.
      if (isLogRound) {
        for (let piece = 0; piece < 40; piece += 1) {
          await withDatabase(dataDir, (client) =>
            client.query("select pg_logical_emit_message(false, 'proof', repeat('x', 4000000))"),
          ).catch(() => {});
          if (!(await scene.isReady())) break;
        }
      }
      const wanted = isLogRound ? ['an answer'] : ['an answer', 'an upload', 'a file'];
      const refusedNow = new Set<string>();
      await until(async () => {
        for (const attempt of tries) {
          disk.fill();
          const tried = await attempt();
          report.asked += 1;
          report.findings.push(...judgeFull(tried).map((what) => `round ${round}: ${what}`));
          const status = tried.answer?.status ?? 0;
          if (status !== 507 && !(isLogRound && status === 503)) continue;
          refusedNow.add(tried.name);
          report.refusedFull[tried.name] = (report.refusedFull[tried.name] ?? 0) + 1;
        }
        return wanted.every((name) => refusedNow.has(name));
      }, FULL_WITHIN_MS);
      for (const name of wanted.filter((one) => !refusedNow.has(one)))
        report.findings.push(`round ${round}: ${name} was never refused, so the disk was not full for it`);
      const live = await ask(url, 'livez', '/livez');
      if (live.answer?.status !== 200) report.findings.push(`round ${round}: livez answered ${live.answer?.status}`);
      if (drafts(dataDir).length > 0)
        report.findings.push(`round ${round}: ${drafts(dataDir).length} files lie there half written`);
      disk.makeRoom();
      const roomAt = performance.now();
      const since = scene.acknowledged();
      const isBack = await until(() => (scene?.acknowledged() ?? 0) > since, BACK_WITHIN_MS);
      report.slowestBackMs = Math.max(report.slowestBackMs, performance.now() - roomAt);
      if (!isBack) {
        report.findings.push(
          `round ${round}: nobody can write although there is room\n${scene.running.said().slice(-1500)}`,
        );
        break;
      }
      await pause(200);
      for (const attempt of tries) {
        const { name, answer } = await attempt();
        if (!answer || answer.status >= 400)
          report.findings.push(`round ${round}: with room again ${name} was answered with ${answer?.status}`);
      }
    }
    report.findings.push(...(await scene.remains()));
    report.acknowledged = scene.acknowledged();
  } finally {
    disk.makeRoom();
    await scene?.close();
    disk.close();
  }
  return report;
}

/** Answers that are wrong with a full disk. */
export function tryBrokenRefusals(): { name: string; isFound: boolean }[] {
  const answer = (status: number, message = 'The storage is full: nothing was saved.'): Answer => {
    const json = { success: false, code: 'STORAGE_FULL', message };
    return { status, headers: {}, text: JSON.stringify(json), json, durationMs: 5 };
  };
  const wrong: Record<string, Tried> = {
    'a fault of ours': { name: 'an upload', writes: true, answer: answer(500) },
    'no answer': { name: 'an upload', writes: true },
    'no word of the reason': { name: 'an upload', writes: true, answer: answer(507, 'Sorry.') },
    'reading that is refused': { name: 'a thread', writes: false, answer: answer(507) },
  };
  const right: Tried = { name: 'an upload', writes: true, answer: answer(507) };
  return [
    ...Object.entries(wrong).map(([name, tried]) => ({ name, isFound: judgeFull(tried).length > 0 })),
    { name: 'blames nothing else', isFound: judgeFull(right).length === 0 },
  ];
}
