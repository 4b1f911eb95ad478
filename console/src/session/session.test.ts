import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSession, sessionKey } from './session.ts';

const agent = { agentId: 'stf_1', username: 'mia', name: 'Mia', role: 'agent', clientId: 'ten_1', clientSlug: 'demo' };

function workspace(answer: (path: string, body: Record<string, string>) => [number, unknown]) {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const asked: string[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let time = 0;
  const tab = () =>
    createSession({
      slug: 'demo',
      storage,
      now: () => time,
      exclusively: <T>(_name: string, work: () => Promise<T>) => {
        const result = queue.then(work);
        queue = result.catch(() => undefined);
        return result;
      },
      fetch: async (url, init) => {
        const path = String(url).split('/').at(-1) ?? '';
        asked.push(path);
        const [status, body] = answer(path, JSON.parse(String(init?.body)));
        return new Response(JSON.stringify(body), { status });
      },
    });
  return { tab, kept, asked, pass: (ms: number) => (time += ms) };
}

function rotating() {
  let valid = 'r0';
  let count = 0;
  return (path: string, body: Record<string, string>): [number, unknown] => {
    if (path === 'workspace-logout') return [200, { success: true }];
    if (path === 'workspace-refresh' && body['refreshToken'] !== valid) {
      return [401, { success: false, code: 'session_invalid', message: 'spent' }];
    }
    count += 1;
    valid = `r${count}`;
    return [200, { success: true, data: { accessToken: `a${count}`, refreshToken: valid, expiresIn: 900, agent } }];
  };
}

test('a session renews its token shortly before it ends, once for many callers', async () => {
  const { tab, asked, pass } = workspace(rotating());
  const session = tab();
  await session.signIn('mia', 'secret');
  assert.equal(await session.token(), 'a1');
  pass(880_000);
  const tokens = await Promise.all([session.token(), session.token(), session.token()]);
  assert.deepEqual(tokens, ['a2', 'a2', 'a2']);
  assert.deepEqual(asked, ['workspace-login', 'workspace-refresh']);
});

test('two tabs that renew at once spend different refresh tokens', async () => {
  const { tab } = workspace(rotating());
  const first = tab();
  await first.signIn('mia', 'secret');
  const second = tab();
  const tokens = await Promise.all([first.token(true), second.token(true)]);
  assert.deepEqual(new Set(tokens).size, 2);
});

test('a refused refresh ends the session and says so; a lost connection does not', async () => {
  const { tab, kept } = workspace((path) =>
    path === 'workspace-login'
      ? [200, { success: true, data: { accessToken: 'a', refreshToken: 'r', expiresIn: 900, agent } }]
      : [401, { success: false, code: 'session_invalid', message: 'gone' }],
  );
  const session = tab();
  await session.signIn('mia', 'secret');
  await assert.rejects(session.token(true), { code: 'session_invalid' });
  assert.equal(session.hasEnded(), true);
  assert.equal(kept.has(sessionKey('demo')), false);
});

test('signing out in one tab signs out the others', async () => {
  const { tab } = workspace(rotating());
  const first = tab();
  await first.signIn('mia', 'secret');
  const second = tab();
  assert.equal(second.agent()?.name, 'Mia');
  await first.signOut();
  second.storageChanged();
  assert.equal(second.agent(), undefined);
});
