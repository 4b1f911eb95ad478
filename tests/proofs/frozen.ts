import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postmasterOf } from './crash-remains.ts';
import { PASSWORD } from './crash-stage.ts';
import { type FaultStage, openFaultStage, until } from './fault-stage.ts';
import { type Asked, judgeFrozen } from './frozen-judge.ts';

export type FrozenReport = {
  asked: number;
  acknowledged: number;
  slowestMs: number;
  slowestThawMs: number;
  findings: string[];
};

const GIVE_UP_MS = 15_000;
const BACK_WITHIN_MS = 15_000;
const AT_ONCE = 3;

function childrenOf(pid: number): number[] {
  const table: (readonly [number, number])[] = existsSync('/proc/self/stat')
    ? readdirSync('/proc').flatMap((name) => {
        if (!/^\d+$/.test(name)) return [];
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
          return [[Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])] as const];
        } catch {
          return [];
        }
      })
    : execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  return table.flatMap(([child, parent]) => (parent === pid ? [child] : []));
}

function freeze(dataDir: string): () => void {
  const { pid } = postmasterOf(dataDir);
  // The one that makes new ones first.
  process.kill(pid, 'SIGSTOP');
  const stopped = [pid, ...childrenOf(pid)];
  const send = (one: number, signal: NodeJS.Signals) => {
    try {
      process.kill(one, signal);
    } catch {
      // It has ended.
    }
  };
  for (const child of stopped.slice(1)) send(child, 'SIGSTOP');
  return () => {
    for (const one of stopped.reverse()) send(one, 'SIGCONT');
  };
}

type Question = { path: string; token?: string; session?: string; slug?: string; body?: object };

/** What people and programs ask for, each by another way to the database. */
function questions({ stage }: FaultStage): Record<string, Question> {
  const { id, visitorToken } = stage.conversations[0]!;
  const [token = ''] = stage.staffTokens;
  return {
    'a visitor’s thread': { path: `/api/chat/visitor/conversations/${id}`, session: visitorToken },
    'a visitor’s message': {
      path: `/api/chat/visitor/conversations/${id}/messages`,
      session: visitorToken,
      body: { body: 'Is anybody there?' },
    },
    'a new conversation': { path: '/api/chat/visitor/conversations', session: visitorToken, body: {} },
    'the inbox': { path: '/api/agent-sdk/conversations', token },
    'an answer': { path: `/api/agent-sdk/conversations/${id}/messages`, token, body: { body: 'Here I am.' } },
    'a server’s request': { path: '/api/server/health', token: stage.serverKey },
    'a sign-in': {
      path: '/api/auth/workspace-login',
      slug: 'crash',
      body: { username: 'mira', password: PASSWORD },
    },
    'the widget’s beginning': { path: `/api/sdk/bootstrap?slug=crash` },
  };
}

async function ask(url: string, name: string, { path, token, session, slug, body }: Question): Promise<Asked> {
  const startedAt = performance.now();
  const took = () => performance.now() - startedAt;
  try {
    const reply = await fetch(url + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(session && { 'x-ringnity-sdk-session': session }),
        ...(slug && { 'x-tenant-slug': slug }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(GIVE_UP_MS),
    });
    const text = await reply.text();
    const json: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
    const durationMs = took();
    return {
      name,
      durationMs,
      answer: { status: reply.status, headers: Object.fromEntries(reply.headers), text, json, durationMs },
    };
  } catch {
    return { name, durationMs: took() };
  }
}

/** Stops the database where it stands, again and again, and looks at what callers get meanwhile and afterwards. */
export async function frozen({ rounds, frozenMs }: { rounds: number; frozenMs: number }): Promise<FrozenReport> {
  const report: FrozenReport = { asked: 0, acknowledged: 0, slowestMs: 0, slowestThawMs: 0, findings: [] };
  const scene = await openFaultStage(await mkdtemp(join(tmpdir(), 'switchboard-frozen-')));
  const { url, dataDir } = scene;
  const all = questions(scene);
  let thaw = () => {};
  const note = (asked: Asked) => {
    report.asked += 1;
    report.slowestMs = Math.max(report.slowestMs, asked.durationMs);
    report.findings.push(...judgeFrozen(asked));
  };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const before = scene.acknowledged();
      await until(() => scene.acknowledged() >= before + 20, 15_000);
      thaw = freeze(dataDir);
      const end = performance.now() + frozenMs;
      // A connection that was being lent out may end first; from then on nothing is ready.
      await pause(200);
      const asking: Promise<void>[] = [];
      while (performance.now() < end) {
        for (const [name, question] of Object.entries(all))
          for (let one = 0; one < AT_ONCE; one += 1) asking.push(ask(url, name, question).then(note));
        asking.push(ask(url, 'readyz', { path: '/readyz' }).then(note));
        asking.push(ask(url, 'livez', { path: '/livez' }).then(note));
        await pause(frozenMs / 3);
      }
      thaw();
      const thawedAt = performance.now();
      const isBack = await until(scene.isReady, BACK_WITHIN_MS);
      report.slowestThawMs = Math.max(report.slowestThawMs, performance.now() - thawedAt);
      if (!isBack) report.findings.push(`round ${round}: not ready again within ${BACK_WITHIN_MS / 1000} s`);
      await Promise.all(asking);
      const since = scene.acknowledged();
      if (!(await until(() => scene.acknowledged() > since, BACK_WITHIN_MS)))
        report.findings.push(`round ${round}: nobody can write any more`);
      for (const [name, question] of Object.entries(all)) {
        const { answer } = await ask(url, name, question);
        if (!answer || answer.status >= 500)
          report.findings.push(`round ${round}: afterwards ${name} was answered with ${answer?.status ?? 'nothing'}`);
      }
    }
    report.findings.push(...(await scene.remains()));
    report.acknowledged = scene.acknowledged();
    scene.running.kill('SIGTERM');
    const { code } = await scene.running.exited;
    if (code !== 0) report.findings.push(`it stopped with ${code} after all this`);
  } finally {
    thaw();
    await scene.close();
  }
  return report;
}
