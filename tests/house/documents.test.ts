import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { newSecret, signedHeaders } from '../../server/modules/webhooks/signature.ts';

const house = fileURLToPath(new URL('../..', import.meta.url));
const documents = globSync(['*.md', 'docs/**/*.md', 'contracts/*.md', 'bench/*.md'], { cwd: house });
const read = (path: string) => readFileSync(join(house, path), 'utf8');

const withoutCode = (text: string) => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');

test('every link from one document to another leads somewhere', () => {
  const dead = documents.flatMap((path) =>
    [...withoutCode(read(path)).matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(house, dirname(path), target)))
      .map((target) => `${path} → ${target}`),
  );
  assert.deepEqual(dead, []);
});

test('every npm script that a document names exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const unknown = documents.flatMap((path) =>
    [...read(path).matchAll(/npm run ([a-z]+(?::[a-z]+)*)/g)]
      .map(([, name]) => name!)
      .filter((name) => !scripts[name])
      .map((name) => `${path} → ${name}`),
  );
  assert.deepEqual(unknown, []);
});

test('every file that the security page rests on exists', () => {
  const named = [...read('SECURITY.md').matchAll(/`((?:server|tests|widget)\/[^`*]+\.ts)`/g)].map(([, path]) => path!);
  assert.ok(named.length > 5);
  assert.deepEqual(
    named.filter((path) => !existsSync(join(house, path))),
    [],
  );
});

type Verify = (secret: string, headers: Record<string, string>, body: string, now?: number) => boolean;

async function exampleOf(name: string): Promise<Verify> {
  const code = new RegExp(`<!-- example: ${name} -->\\n\`\`\`js\\n([\\s\\S]*?)\`\`\``).exec(
    read('docs/webhooks.md'),
  )?.[1];
  assert.ok(code, `docs/webhooks.md has no example "${name}"`);
  const { isGenuine } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { isGenuine: Verify };
  return isGenuine;
}

for (const name of ['standard', 'timestamped']) {
  test(`the example "${name}" on the webhooks page accepts a delivery, and refuses what was changed, foreign or old`, async () => {
    const isGenuine = await exampleOf(name);
    const [secret, former] = [newSecret(), newSecret()];
    const body = '{"event":"webhook.test","data":{"text":"Grüße"}}';
    const at = new Date();
    const signed = signedHeaders({
      vocabulary: 'ringnity',
      secrets: [secret, former],
      eventId: 'evt_1',
      deliveryId: 'dlv_1',
      event: 'webhook.test',
      body,
      at,
    });
    const headers = Object.fromEntries(Object.entries(signed).map(([key, value]) => [key.toLowerCase(), value]));
    assert.equal(isGenuine(secret, headers, body), true);
    assert.equal(isGenuine(former, headers, body), true);
    assert.equal(isGenuine(secret, headers, `${body} `), false);
    assert.equal(isGenuine(newSecret(), headers, body), false);
    assert.equal(isGenuine(secret, headers, body, at.getTime() + 600_000), false);
    assert.equal(isGenuine(secret, {}, body), false);
  });
}
