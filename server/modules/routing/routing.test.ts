import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type Scene, scene } from './test-scene.ts';

let house: Scene;
before(async () => {
  house = await scene();
});
after(() => house.close());

const MINUTE_MS = 60_000;

test('of fifty who want a person at once, three people with room for five get fifteen, whichever process decides', async () => {
  const shop = await house.tenant();
  for (const name of ['Mira', 'Jonas', 'Omar']) await (await shop.person(name)).comes();
  await Promise.all(Array.from({ length: 50 }, () => shop.asks()));
  const { here, elsewhere } = house;
  const given = await Promise.all(
    Array.from({ length: 12 }, (_, index) => (index % 2 ? here : elsewhere).routing.give(shop.id)),
  );
  assert.equal(
    given.reduce((sum, some) => sum + some, 0),
    15,
  );
  const held = await here.conversations.heldBy(house.database, shop.id);
  assert.deepEqual([...held.values()], [5, 5, 5]);
  const queued = await here.conversations.queued(shop.id);
  assert.equal(queued.length, 35);
  assert.deepEqual(
    queued.map(({ position }) => position),
    queued.map((_, index) => index + 1),
  );
});

test('conversations go round, and each visitor is told by whom they are served', async () => {
  const shop = await house.tenant();
  const people = [await shop.person('Mira'), await shop.person('Jonas')];
  for (const { comes } of people) await comes();
  const asked = [await shop.asks(), await shop.asks(), await shop.asks(), await shop.asks()];
  assert.equal(await shop.route(), 4);
  const holders = await Promise.all(asked.map(shop.holderOf));
  assert.notEqual(holders[0], holders[1]);
  assert.deepEqual(holders.slice(2), holders.slice(0, 2));
  assert.deepEqual(
    (await shop.lines(asked[0]!)).map(({ body }) => body),
    [`${holders[0]} ist jetzt für Sie da.`],
  );
});

test('urgent ones come first, then who has waited longest', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  await house.here.routing.setCapacity(shop.owner, mira.id, 2);
  const [first, second, urgent] = [await shop.asks(), await shop.asks(), await shop.asks()];
  await sql`update conversations set priority = 'urgent' where id = ${urgent}`.execute(house.database);
  await mira.comes();
  await shop.route();
  assert.deepEqual(await Promise.all([first, second, urgent].map(shop.holderOf)), ['Mira', null, 'Mira']);
});

test('whoever becomes free gets who waits: by closing, by room, by coming, by an opening', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  const { routing, conversations } = house.here;
  await routing.setCapacity(shop.owner, mira.id, 1);
  const asked = [await shop.asks(), await shop.asks(), await shop.asks()];
  await mira.comes();
  await house.hearEvents();
  assert.deepEqual(await Promise.all(asked.map(shop.holderOf)), ['Mira', null, null], 'by coming');
  await conversations.close(mira.caller, asked[0]!);
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked[1]!), 'Mira', 'by closing');
  await routing.setCapacity(shop.owner, mira.id, 2);
  await routing.settled();
  assert.equal(await shop.holderOf(asked[2]!), 'Mira', 'by room');

  const later = await shop.asks();
  // Open at every time of day but this hour.
  const at = house.clock.now();
  const hour = at.getUTCHours();
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    weekday,
    opensAt: `${two((hour + 1) % 24)}:00`,
    closesAt: `${two(hour)}:00`,
  }));
  await house.openingTimes.setHours(shop.owner, { timeZone: 'UTC', hours });
  await routing.setCapacity(shop.owner, mira.id, 9);
  await routing.settled();
  assert.equal(await shop.holderOf(later), null, 'closed');
  house.clock.advance(60 * MINUTE_MS);
  await mira.comes();
  await routing.sweep();
  assert.equal(await shop.holderOf(later), 'Mira', 'by an opening');
});

test('where people take conversations themselves, none is given', async () => {
  const shop = await house.tenant({ mode: 'manual' });
  await (await shop.person('Mira')).comes();
  const asked = await shop.asks();
  await house.hearEvents();
  await house.here.routing.sweep();
  assert.equal(await shop.holderOf(asked), null);
});

test('a returning visitor comes to the person they know, and to another where that one is not there', async () => {
  const shop = await house.tenant();
  const [mira, omar] = [await shop.person('Mira'), await shop.person('Omar', [shop.service])];
  const visitor = await shop.visitor();
  const first = await visitor.asks();
  await sql`update conversations set assigned_staff_id = ${omar.id}, status = 'closed' where id = ${first}`.execute(
    house.database,
  );
  await mira.comes();
  await omar.comes();
  const second = await visitor.asks();
  await shop.route();
  assert.equal(await shop.holderOf(second), 'Omar');
  await house.here.identity.gone(shop.id, omar.id);
  const third = await visitor.asks();
  await shop.route();
  assert.equal(await shop.holderOf(third), 'Mira');
});

test('what somebody lays back goes to another, and not straight back to them', async () => {
  const shop = await house.tenant();
  const [mira, jonas] = [await shop.person('Mira'), await shop.person('Jonas')];
  await mira.comes();
  const asked = await shop.asks();
  await shop.route();
  await house.here.conversations.assign(mira.caller, asked, { staffId: null });
  await shop.route();
  assert.equal(await shop.holderOf(asked), null);
  await jonas.comes();
  await shop.route();
  assert.equal(await shop.holderOf(asked), 'Jonas');
});

test('who vanishes gives back what is unanswered or fresh, at its old place, with words for both sides', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  const { conversations, identity } = house.here;
  const [unanswered, fresh, done] = [await shop.asks(), await shop.asks(), await shop.asks()];
  await mira.comes();
  await house.hearEvents();
  const since = (await conversations.view(shop.id, unanswered))?.handoffRequestedAt;
  for (const id of [fresh, done]) await conversations.send(mira.caller, id, { body: 'Ja, gern.' });
  const spokenOf = (id: string, minutesAgo: number) =>
    sql`update conversations set last_message_at = ${new Date(house.clock.now().getTime() - minutesAgo * MINUTE_MS)}
      where id = ${id}`.execute(house.database);
  await spokenOf(fresh, 29);
  await spokenOf(done, 31);
  // What nobody answered counts however long ago it was said.
  await spokenOf(unanswered, 31);
  await identity.gone(shop.id, mira.id);
  await house.hearEvents();
  assert.deepEqual(await Promise.all([unanswered, fresh, done].map(shop.holderOf)), [null, null, 'Mira']);
  const back = await conversations.view(shop.id, unanswered);
  assert.deepEqual(back?.handoffRequestedAt, since, 'the old place');
  assert.deepEqual(
    (await shop.lines(unanswered))
      .slice(-2)
      .map(({ messageType, visitorSeq, body }) => [messageType, visitorSeq === null, body]),
    [
      ['system', false, 'Mira ist gerade nicht mehr da. Sie bekommen hier so bald wie möglich eine Antwort.'],
      ['note', true, 'Mira ist nicht mehr da. Das Gespräch ist zurück in der Warteschlange.'],
    ],
  );
  const { rows } = await sql<{ staff_id: string | null; reason: string | null }>`
    select staff_id, reason from assignments where conversation_id = ${unanswered} order by created_at, id`.execute(
    house.database,
  );
  assert.deepEqual(rows, [
    { staff_id: mira.id, reason: 'routed' },
    { staff_id: null, reason: 'connection_lost' },
  ]);
});

test('who comes back before anybody was told keeps everything', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  await mira.comes();
  const asked = await shop.asks();
  await shop.route();
  await house.here.identity.gone(shop.id, mira.id);
  await mira.comes();
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked), 'Mira');
});

test('who is busy keeps what they have and gets nothing new; who goes offline gives it back', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  await mira.comes();
  const asked = await shop.asks();
  await house.hearEvents();
  await house.here.identity.setPresence(mira.caller, 'busy');
  const next = await shop.asks();
  await house.hearEvents();
  assert.deepEqual(await Promise.all([asked, next].map(shop.holderOf)), ['Mira', null]);
  await house.here.identity.setPresence(mira.caller, 'offline');
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked), null);
});

test('who is away from the desk keeps what they have and gets nothing new, and gets what waits when they touch a key', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  await mira.comes();
  const asked = await shop.asks();
  await house.hearEvents();
  const { identity, routing } = house.here;
  await identity.seen(shop.id, mira.id, 60, { isIdle: true });
  const next = await shop.asks();
  await house.hearEvents();
  assert.deepEqual(await Promise.all([asked, next].map(shop.holderOf)), ['Mira', null]);
  assert.equal(await routing.unattended(shop.id), 'nobody_available');
  await identity.seen(shop.id, mira.id, 60);
  await house.hearEvents();
  assert.deepEqual(await Promise.all([asked, next].map(shop.holderOf)), ['Mira', 'Mira']);
});

test('who answers without a socket keeps everything, whatever they say of themselves but that they go', async () => {
  const shop = await house.tenant({ mode: 'manual' });
  const mira = await shop.person('Mira');
  const asked = await shop.asks();
  await house.here.conversations.assign(mira.caller, asked, {});
  for (const status of ['busy', 'available']) await house.here.identity.setPresence(mira.caller, status);
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked), 'Mira');
  await house.here.identity.setPresence(mira.caller, 'offline');
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked), null);
});

test('a visitor who writes to somebody who has left comes into the queue', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  const visitor = await shop.visitor();
  await mira.comes();
  const asked = await visitor.asks();
  await house.hearEvents();
  const { conversations, identity } = house.here;
  await conversations.send(mira.caller, asked, { body: 'Ja, gern.' });
  await sql`update conversations set last_message_at = ${new Date(house.clock.now().getTime() - 31 * MINUTE_MS)}
    where id = ${asked}`.execute(house.database);
  await identity.gone(shop.id, mira.id);
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked), 'Mira', 'answered, and long ago');
  await conversations.send(visitor.caller, asked, { body: 'Noch eine Frage.' });
  await house.hearEvents();
  assert.equal(await shop.holderOf(asked), null);
});

test('a visitor’s place and probable wait are told, the wait once three hand-overs were answered', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  const { conversations, routing } = house.here;
  const asked = await shop.asks();
  assert.deepEqual(await conversations.placeOf(shop.id, asked), { position: 1, estimatedWaitSeconds: null });
  await shop.asks();
  await shop.asks();
  await sql`update conversations set handoff_requested_at = now() - interval '95 seconds' where tenant_id = ${shop.id}`.execute(
    house.database,
  );
  await mira.comes();
  await routing.give(shop.id);
  await routing.setCapacity(shop.owner, mira.id, 0);
  const [first, second] = [await shop.asks(), await shop.asks()];
  assert.deepEqual(await conversations.placeOf(shop.id, first), { position: 1, estimatedWaitSeconds: 100 });
  assert.deepEqual(await conversations.placeOf(shop.id, second), { position: 2, estimatedWaitSeconds: 200 });
  assert.deepEqual(await conversations.nextPlace(shop.id, shop.sales), { position: 3, estimatedWaitSeconds: 290 });
  assert.equal(await conversations.placeOf(shop.id, asked), undefined);
});

test('whether somebody could answer counts presence, and room only where conversations are given', async () => {
  const shop = await house.tenant();
  const mira = await shop.person('Mira');
  const { routing } = house.here;
  assert.equal(await routing.unattended(shop.id), 'nobody_available');
  await mira.comes();
  assert.equal(await routing.unattended(shop.id), undefined);
  await routing.setCapacity(shop.owner, mira.id, 0);
  assert.equal(await routing.unattended(shop.id), 'at_capacity');
  await routing.updateSettings(shop.owner, { mode: 'manual' });
  assert.equal(await routing.unattended(shop.id), undefined);
});
