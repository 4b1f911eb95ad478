import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestApp, testApp } from '../app.ts';
import { detours, doors, hostileUrls, hostileZone, type Inside, inside, type Scene, sceneIn } from './ssrf-scene.ts';

let target: Inside;
let house: TestApp;
let scene: Scene;

before(async () => {
  target = await inside();
  // The port is opened up, so that only the address can be what is refused.
  const environment = { ALLOW_PRIVATE_TARGETS: '0', OUTBOUND_PORTS: `80,443,${target.port}` };
  house = await testApp(environment, { lookup: hostileZone() });
  scene = await sceneIn(house);
});
after(async () => {
  await scene?.website.close();
  await house?.close();
  await target?.close();
  assert.deepEqual(house.faults, [], 'every reply is as its document says');
});

const isSilent = (told: string, url: string) => {
  assert.ok(!told.includes(target.secret), `${url} was read: ${told}`);
  // What a name of an inner zone leads to is nobody's business.
  if (url.includes('attacker.example'))
    assert.doesNotMatch(told.replaceAll(scene.website.url, ''), /127\.0\.0\.1|169\.254|::1/, url);
};

for (const door of doors) {
  test(`${door.name} with an address that leads inside is refused where it is entered`, async () => {
    const urls = hostileUrls(target.port);
    assert.ok(urls.length > 60);
    for (const url of urls) {
      const { status, told } = await door.knock(scene, url);
      assert.equal(status, 400, `${url}: ${told}`);
      isSilent(told, url);
    }
    assert.equal(target.visits(), 0);
  });

  test(`${door.name} whose name turns inside after it was looked at is not called`, async () => {
    const name = `rebind-${door.name.replaceAll(/\W/g, '')}`;
    const url = `http://${name}.attacker.example:${target.port}/`;
    const { status, told } = await door.knock(scene, url);
    assert.ok(status < 300, `it passes the first look: ${told}`);
    isSilent(told, url);
    assert.equal(target.visits(), 0);
  });
}

for (const detour of detours) {
  test(`${detour.name} to an address inside is not followed there`, async () => {
    const { port } = target;
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `http://[::1]:${port}/`,
      `http://user@127.0.0.1:${port}/`,
      `http://loopback.attacker.example:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
    ]) {
      const { told } = await detour.knock(scene, url);
      isSilent(told, url);
    }
    assert.equal(target.visits(), 0);
  });
}

test('planted: with private targets allowed every door and every detour leads inside, and this proof notices', async () => {
  const open = await testApp({ ALLOW_PRIVATE_TARGETS: '1' }, { lookup: hostileZone() });
  const unguarded = await sceneIn(open);
  try {
    for (const door of [...doors, ...detours]) {
      const before = target.visits();
      await door.knock(unguarded, `http://127.0.0.1:${target.port}/`);
      assert.ok(target.visits() > before, `${door.name} was not noticed`);
    }
    for (const door of doors) {
      const before = target.visits();
      await door.knock(unguarded, `http://loopback.attacker.example:${target.port}/`);
      assert.ok(target.visits() > before, `${door.name} with a name was not noticed`);
    }
  } finally {
    await unguarded.website.close();
    await open.close();
  }
});
