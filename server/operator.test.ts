import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newId } from '#platform/ids.ts';
import { call } from '#tests/app.ts';
import { freePort, startProcess } from '#tests/proofs/process.ts';
import { houseOfFile } from '#tests/surface/scene.ts';

const house = houseOfFile();
const PASSWORD = 'one long sentence of hers';
const program = fileURLToPath(new URL('./operator.ts', import.meta.url));

type Said = { code: number; text: string };
const command = (environment: Record<string, string>, ...args: string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    execFile(process.execPath, [program, ...args], { env, cwd: tmpdir() }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, text: stdout + stderr }),
    );
  });
const here = () => ({ DATABASE_URL: house().database.url, DATA_DIR: house().dataDir });
const passwordIn = ({ text }: Said): string => {
  const found = /One-time password, shown this once: (\S+)/.exec(text)?.[1];
  assert.ok(found, text);
  return found;
};

type Session = { accessToken: string };
const signIn = (url: string, email: string, password: string) =>
  call<Session>(url, 'POST', '/api/platform/auth/login', { body: { email, password } });

test('whoever holds the machine lets an operator in again, as an owner where that is asked for; both are on record', async () => {
  const { identity } = house().app.modules;
  const email = `${newId().slice(-12)}@platform.example`;
  const { id } = await identity.createOperator({ email, name: 'Olga', password: PASSWORD, role: 'platform_support' });
  const before = (await signIn(house().url, email, PASSWORD)).body.data.accessToken;
  await house().database.pool.query(
    `insert into second_factors (tenant_id, subject_kind, subject_id, secret_sealed, confirmed_at, last_step)
     values (null, 'operator', $1, 'x', now(), 0)`,
    [id],
  );
  await house().database.pool.query('update operators set is_active = false where id = $1', [id]);

  const listed = await command(here());
  assert.equal(listed.code, 0, listed.text);
  assert.match(listed.text, new RegExp(`${email} +support +Olga, disabled, last here \\d{4}`));
  const letIn = await command(here(), email.toUpperCase(), '--owner');
  assert.equal(letIn.code, 0, letIn.text);
  const reply = await signIn(house().url, email, passwordIn(letIn));
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  const token = reply.body.data.accessToken;
  const get = (path: string, by = token) => call(house().url, 'GET', `/api/console/platform/${path}`, { token: by });
  assert.equal((await get('me', before)).status, 401);
  const me = await call<{ operator: { role: string; hasOneTimePassword: boolean } }>(
    house().url,
    'GET',
    '/api/console/platform/me',
    { token },
  );
  assert.deepEqual([me.body.data.operator.role, me.body.data.operator.hasOneTimePassword], ['platform_owner', true]);
  type Entries = { entries: { action: string; actor: { kind: string }; details: object }[] };
  const audit = await call<Entries>(house().url, 'GET', '/api/console/platform/audit', { token });
  assert.deepEqual(
    audit.body.data.entries
      .filter(({ actor }) => actor.kind === 'system')
      .map(({ action, details }) => [action, details]),
    [
      ['operator.role_changed', { by: 'command', from: 'platform_support', to: 'platform_owner' }],
      ['operator.reactivated', { by: 'command' }],
      ['second_factor.disabled', { by: 'command' }],
      ['operator.password_renewed', { by: 'command' }],
    ],
  );
});

test('an address that nobody has and words that mean nothing are told, and change nothing', async () => {
  const unknown = await command(here(), 'nobody@platform.example');
  assert.equal(unknown.code, 1);
  assert.match(unknown.text, /No operator has this mail address\.\nWithout an address this command lists all of them/);
  for (const args of [['a@b.example', 'c@d.example'], ['--owner'], ['--ower']]) {
    const said = await command(here(), ...args);
    assert.equal(said.code, 2);
    assert.match(said.text, /npm run operator -- olga@example\.com/);
  }
});

test('it finds the embedded database while Switchboard runs, and while it does not', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'operator-'));
  const environment = { DATA_DIR: dataDir, PORT: String(await freePort()), HOST: '127.0.0.1' };
  const email = 'operator@switchboard.local';
  const product = startProcess({ environment });
  try {
    await product.ready();
    const running = passwordIn(await command({ DATA_DIR: dataDir }, email));
    assert.equal((await signIn(product.url, email, running)).status, 200);
  } finally {
    product.kill('SIGTERM');
    await product.exited;
  }
  const later = await command({ DATA_DIR: dataDir }, email);
  assert.match(passwordIn(later), /^[a-z0-9-]{23}$/);
  await rm(dataDir, { recursive: true, force: true });
});
