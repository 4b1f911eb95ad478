import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call, type TestTenant } from '../app.ts';
import { houseOfFile, openConversation, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
type Shown = { id: string; name: string; phone: string; externalId: string | null };
type One = { contact: Shown };
type Page = { contacts: Shown[]; isAlike: boolean; nextCursor: string | null };
type Import = { id: string; status: string; done: number; created: number };

const ask = <Data = Record<string, unknown>>(token: string, method: string, path = '', body?: unknown) =>
  call<Data>(house().url, method, `/api/console/contacts${path}`, { token, ...(body !== undefined && { body }) });

const shown = (over: object = {}) => ({
  id: idOf('contact'),
  externalId: null,
  name: 'Jana Petersen',
  phone: '+493415512',
  email: null,
  company: null,
  tags: [],
  notes: null,
  source: 'staff',
  blockedAt: null,
  createdAt: time,
  updatedAt: time,
  ...over,
});

async function put(token: string, body: object): Promise<Shown> {
  const reply = await ask<One>(token, 'POST', '', body);
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body.data.contact;
}
const found = async (token: string, query: string) =>
  (await ask<Page>(token, 'GET', query)).body.data.contacts.map(({ name }) => name);
const recorded = async (shop: TestTenant, action: string) =>
  (await house().app.modules.audit.list(shop.system, { limit: 100, action })).entries;

test('staff make, read, change and erase a contact', async () => {
  const shop = await house().tenant();
  const mira = await shop.signIn('mira');
  const made = await ask<One>(mira, 'POST', '', { name: 'Jana Petersen', phone: '0341 55 12', tags: ['VIP'] });
  assertAnswer(made, 200, { contact: shown({ tags: ['vip'] }) });
  const { id } = made.body.data.contact;
  assertAnswer(await ask(mira, 'GET', `/${id}`), 200, { contact: shown({ id, tags: ['vip'] }) });
  assertAnswer(await ask(mira, 'PATCH', `/${id}`, { company: 'Lampen GmbH', tags: [] }), 200, {
    contact: shown({ id, company: 'Lampen GmbH' }),
  });
  assertAnswer(await ask(mira, 'DELETE', `/${id}`), 200, { deleted: true, id });
  assertRefused(await ask(mira, 'GET', `/${id}`), 404, 'NOT_FOUND');
  assert.equal((await recorded(shop, 'contact.deleted')).length, 1);
});

test('a number without its country is one of the workspace’s country', async () => {
  const shop = await house().tenant();
  const [mira, anna] = [await shop.signIn('mira'), await shop.signIn('anna')];
  assertAnswer(await ask(mira, 'GET', '/settings'), 200, { country: 'DE' });
  assertRefused(await ask(mira, 'PATCH', '/settings', { country: 'US' }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'admin:tenant:write' },
  });
  assertAnswer(await ask(anna, 'PATCH', '/settings', { country: 'US' }), 200, { country: 'US' });
  assert.equal((await put(mira, { name: 'Joe', phone: '(212) 555-0123' })).phone, '+12125550123');
  assertAnswer(await ask(anna, 'PATCH', '/settings', { country: null }), 200, { country: 'DE' });
  assert.equal((await put(mira, { name: 'Jo', phone: '0341 5512 ext. 7' })).phone, '+493415512;ext=7');
});

test('contacts are found by name, mail, digits, company and tag, and in spite of typing errors', async () => {
  const shop = await house().tenant();
  const mira = await shop.signIn('mira');
  await put(mira, { name: 'Jürgen Meier', phone: '0341 5512', email: 'jm@example.com', tags: ['vip', 'neu'] });
  await put(mira, { name: 'Carla Thal', phone: '0341 7788', company: 'Lampenladen', tags: ['neu'] });
  assert.deepEqual(await found(mira, '?search=jurgen'), ['Jürgen Meier']);
  assert.deepEqual(await found(mira, '?search=JM%40example'), ['Jürgen Meier']);
  assert.deepEqual(await found(mira, '?search=0341%2F77-88'), ['Carla Thal']);
  assert.deepEqual(await found(mira, '?search=lampenl'), ['Carla Thal']);
  assert.deepEqual(await found(mira, '?tags=neu'), ['Carla Thal', 'Jürgen Meier']);
  assert.deepEqual(await found(mira, '?tags=neu,vip'), ['Jürgen Meier']);
  const alike = await ask<Page>(mira, 'GET', '?search=Meyer');
  assert.deepEqual(
    [alike.body.data.isAlike, alike.body.data.contacts.map(({ name }) => name)],
    [true, ['Jürgen Meier']],
  );
  assertAnswer(await ask(mira, 'GET', '?search=zzzzzz'), 200, { contacts: [], isAlike: true, nextCursor: null });
  assertAnswer(await ask(mira, 'GET', '/tags'), 200, {
    tags: [
      { tag: 'neu', contacts: 2 },
      { tag: 'vip', contacts: 1 },
    ],
  });
});

test('a long list is read page by page, also one that is only alike', async () => {
  const shop = await house().tenant();
  const mira = await shop.signIn('mira');
  for (let n = 1; n <= 5; n += 1) await put(mira, { name: `Petersen ${n}`, phone: `0341 600${n}` });
  for (const search of ['', '&search=petersen', '&search=petersn']) {
    const names: string[] = [];
    for (let cursor = ''; ; ) {
      const { contacts, nextCursor } = (await ask<Page>(mira, 'GET', `?limit=2${search}${cursor}`)).body.data;
      names.push(...contacts.map(({ name }) => name));
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    assert.deepEqual(
      names,
      [5, 4, 3, 2, 1].map((n) => `Petersen ${n}`),
      search,
    );
  }
});

test('two contacts become one: chosen fields, conversations and notes move, old keys go on leading there', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const system = { token: shop.serverKey };
  const kept = await put(anna, {
    name: 'J. Petersen',
    phone: '0341 5512',
    externalId: 'c-1',
    notes: 'Eins',
    tags: ['a'],
  });
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Jana Petersen', phone: '0341 9900' } });
  const conversationId = await openConversation(house(), session, { subject: 'Lampe' });
  const other = (await ask<Page>(anna, 'GET', '?search=9900')).body.data.contacts[0]!;
  await ask(anna, 'PATCH', `/${other.id}`, {
    externalId: 'c-2',
    email: 'jana@example.com',
    notes: 'Zwei',
    tags: ['b'],
  });
  await ask(anna, 'POST', `/${other.id}/notes`, { body: 'Rief am Montag an.' });

  assertRefused(await ask(anna, 'POST', `/${kept.id}/merge`, { contactId: kept.id }), 400, 'VALIDATION_FAILED');
  assertRefused(
    await ask(anna, 'POST', `/${kept.id}/merge`, { contactId: show('contact', newId()) }),
    404,
    'NOT_FOUND',
  );
  const merged = await ask<One>(anna, 'POST', `/${kept.id}/merge`, { contactId: other.id, take: ['name', 'phone'] });
  const whole = shown({
    id: kept.id,
    externalId: 'c-1',
    name: 'Jana Petersen',
    phone: '+493419900',
    email: 'jana@example.com',
    tags: ['a', 'b'],
    notes: 'Eins\n\nZwei',
  });
  assertAnswer(merged, 200, { contact: whole });
  assertRefused(await ask(anna, 'GET', `/${other.id}`), 404, 'NOT_FOUND');

  const byOldKey = await call<One>(house().url, 'POST', '/api/server/contacts', {
    ...system,
    body: { externalId: 'c-2', name: 'Jana Petersen', phone: '0341 5512' },
  });
  assert.deepEqual([byOldKey.body.data.contact.id, byOldKey.body.data.contact.externalId], [kept.id, 'c-1']);
  const another = await put(anna, { name: 'Otto', phone: '0341 1111' });
  assertRefused(await ask(anna, 'PATCH', `/${another.id}`, { externalId: 'c-2' }), 409, 'CONFLICT');

  type Timeline = { entries: { conversation?: { preview: string | null } }[] };
  const timeline = await ask<Timeline>(anna, 'GET', `/${kept.id}/timeline`);
  // What the assistant has said by now is a matter of the moment.
  const preview = timeline.body.data.entries.at(-1)?.conversation?.preview ?? null;
  assertAnswer(timeline, 200, {
    entries: [
      {
        kind: 'merged',
        at: time,
        merged: { name: 'Jana Petersen', byId: staffId(shop, 'anna'), byName: 'Anna' },
      },
      {
        kind: 'note',
        at: time,
        note: { id: idOf('note'), body: 'Rief am Montag an.', authorId: staffId(shop, 'anna'), authorName: 'Anna' },
      },
      {
        kind: 'conversation',
        at: time,
        conversation: { conversationId, channel: 'chat', status: 'open', subject: 'Lampe', preview },
      },
    ],
    nextCursor: null,
  });
  const [entry] = await recorded(shop, 'contact.merged');
  assert.deepEqual(Object.keys(entry!.details).sort(), ['absorbed', 'fields']);
});

test('the timeline shows the conversations that one may see, page by page', async () => {
  const shop = await house().tenant();
  const [anna, omar] = [await shop.signIn('anna'), await shop.signIn('omar')];
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Vera', phone: '0341 2200' } });
  for (const subject of ['Eins', 'Zwei', 'Drei']) {
    const id = await openConversation(house(), session, { subject });
    await call(house().url, 'POST', `/api/agent-sdk/conversations/${id}/close`, { token: anna });
  }
  const { id } = (await ask<Page>(anna, 'GET', '?search=2200')).body.data.contacts[0]!;
  type Timeline = { entries: { conversation: { subject: string } }[]; nextCursor: string | null };
  const first = (await ask<Timeline>(anna, 'GET', `/${id}/timeline?limit=2`)).body.data;
  const rest = (await ask<Timeline>(anna, 'GET', `/${id}/timeline?limit=2&cursor=${first.nextCursor}`)).body.data;
  assert.deepEqual(
    [...first.entries, ...rest.entries].map(({ conversation }) => conversation.subject),
    ['Drei', 'Zwei', 'Eins'],
  );
  assert.equal(rest.nextCursor, null);
  const seen = await ask<Timeline>(omar, 'GET', `/${id}/timeline`);
  assert.deepEqual(seen.body.data.entries, [], 'another department’s');
});

test('notes are written and deleted; another’s only by who runs the workspace', async () => {
  const shop = await house().tenant();
  const [mira, omar, anna] = [await shop.signIn('mira'), await shop.signIn('omar'), await shop.signIn('anna')];
  const { id } = await put(mira, { name: 'Jana', phone: '0341 5512' });
  const note = async () => {
    const made = await ask<{ note: { id: string } }>(mira, 'POST', `/${id}/notes`, { body: '  Mag Lampen. ' });
    assertAnswer(made, 201, {
      note: { id: idOf('note'), body: 'Mag Lampen.', authorId: staffId(shop, 'mira'), authorName: 'Mira' },
    });
    return made.body.data.note.id;
  };
  const own = await note();
  assertRefused(await ask(omar, 'DELETE', `/${id}/notes/${own}`), 403, 'FORBIDDEN');
  assertAnswer(await ask(mira, 'DELETE', `/${id}/notes/${own}`), 200, { deleted: true, id: own });
  assertRefused(await ask(mira, 'DELETE', `/${id}/notes/${own}`), 404, 'NOT_FOUND');
  assert.equal((await ask(anna, 'DELETE', `/${id}/notes/${await note()}`)).status, 200);
  assertRefused(await ask(mira, 'POST', `/${id}/notes`, { body: '   ' }), 400, 'VALIDATION_FAILED');
});

test('a contact is blocked and heard again, on record once', async () => {
  const shop = await house().tenant();
  const mira = await shop.signIn('mira');
  const { id } = await put(mira, { name: 'Jana Petersen', phone: '0341 5512' });
  for (let twice = 0; twice < 2; twice += 1) {
    assertAnswer(await ask(mira, 'POST', `/${id}/block`, { isBlocked: true }), 200, {
      contact: shown({ id, blockedAt: time }),
    });
  }
  assert.deepEqual(await found(mira, '?blocked=true'), ['Jana Petersen']);
  assert.deepEqual(await found(mira, '?blocked=false'), []);
  assertAnswer(await ask(mira, 'POST', `/${id}/block`, { isBlocked: false }), 200, { contact: shown({ id }) });
  assert.deepEqual(
    [(await recorded(shop, 'contact.blocked')).length, (await recorded(shop, 'contact.unblocked')).length],
    [1, 1],
  );
});

const windows1252 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const preview = (over: object = {}) => ({
  encoding: 'utf-8',
  delimiter: ',',
  columns: [
    { header: 'Name', field: 'name' },
    { header: 'Phone', field: 'phone' },
  ],
  rows: 1,
  faulty: 0,
  known: 0,
  faults: [],
  ...over,
});

test('a dry run says what a file would bring, and brings nothing', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  await put(anna, { name: 'Jürgen Müller', phone: '0341 5512' });
  const file =
    'Kunden-Nr.;Vorname;Nachname;Telefonnummer;E-Mail-Adresse;Farbe\r\n' +
    '7;Jürgen;Müller;0341/5512;;rot\r\n;Änne;;nichts;kein-at;\r\n;"Groß; Klein";;+49 341 77881;gk@example.com;\r\n';
  const seen = await ask(anna, 'POST', '/imports', { base64: windows1252(file), dryRun: true });
  assertAnswer(seen, 200, {
    preview: preview({
      encoding: 'windows-1252',
      delimiter: ';',
      columns: [
        { header: 'Kunden-Nr.', field: 'externalId' },
        { header: 'Vorname', field: 'firstName' },
        { header: 'Nachname', field: 'lastName' },
        { header: 'Telefonnummer', field: 'phone' },
        { header: 'E-Mail-Adresse', field: 'email' },
        { header: 'Farbe', field: null },
      ],
      rows: 3,
      faulty: 1,
      known: 1,
      faults: [
        { row: 2, field: 'phone', what: { de: /Telefonnummer/, en: /phone number/ } },
        { row: 2, field: 'email', what: { de: /E-Mail/, en: /e-mail/ } },
      ],
    }),
    import: null,
  });
  assert.deepEqual(await found(anna, ''), ['Jürgen Müller']);
});

const finished = (token: string, id: string) =>
  until(async () => {
    const reply = await ask<{ import: Import }>(token, 'GET', `/imports/${id}`);
    return reply.body.data.import.status === 'done' ? reply : undefined;
  }, 'the import');

test('a file is read in: new ones are made, known ones changed, wrong ones told', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  await put(anna, { name: 'Alt', phone: '0341 5512', company: 'Bleibt' });
  await put(anna, { name: 'Gleich', phone: '0341 5513' });
  await put(anna, { name: 'Dritte', phone: '0341 5514', email: 'dritte@example.com' });
  const text = [
    'Name\tPhone\tE-mail\tTags',
    'Neu\t0341 5512\tneu@example.com\tvip, Stammkunde',
    'Gleich\t0341 5513\t\t',
    'Streit\t0341 5513\tdritte@example.com\t',
    'Frisch\t0341 5599\t\t',
    '\t0341 5598\t\t',
  ].join('\n');
  const ordered = await ask<{ import: Import }>(anna, 'POST', '/imports', { text });
  assert.equal(ordered.status, 200, JSON.stringify(ordered.body));
  const done = await finished(anna, ordered.body.data.import.id);
  assertAnswer(done, 200, {
    import: {
      id: idOf('import'),
      status: 'done',
      total: 5,
      done: 5,
      created: 1,
      updated: 1,
      unchanged: 1,
      faulty: 2,
      faults: [
        { row: 5, field: 'name', what: { de: /Name fehlt/, en: /name is missing/ } },
        { row: 3, field: null, what: { de: /verschiedenen Kontakten/, en: /different contacts/ } },
      ],
      createdAt: time,
      finishedAt: time,
    },
  });
  const known = await ask<Page>(anna, 'GET', '?search=5512');
  assertAnswer(known, 200, {
    contacts: [shown({ name: 'Neu', company: 'Bleibt', email: 'neu@example.com', tags: ['vip', 'stammkunde'] })],
    isAlike: false,
    nextCursor: null,
  });
  const [entry] = await recorded(shop, 'contacts.imported');
  assert.deepEqual(entry!.details, { rows: 5, faulty: 1 });
});

test('columns can be named where no header is known', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const text = 'A,B,C\n0341 5512,x,Jana';
  assertRefused(await ask(anna, 'POST', '/imports', { text }), 400, 'VALIDATION_FAILED', {
    details: [/^body has no column with a name/],
  });
  const { body } = await ask<{ preview: { columns: { field: string | null }[] } }>(anna, 'POST', '/imports', {
    text,
    columns: ['phone', null, 'name'],
    dryRun: true,
  });
  assert.deepEqual(
    body.data.preview.columns.map(({ field }) => field),
    ['phone', null, 'name'],
  );
});

test('what is no table is refused with the reason', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const right: [object, RegExp][] = [
    [{}, /^body\.text is missing/],
    [{ base64: '!!' }, /^body\.base64 is no base64/],
    [{ base64: Buffer.from('a\0b').toString('base64') }, /^body\.base64 is no text/],
    [{ text: 'Name,Phone' }, /^body\.text has no rows/],
    [{ text: 'Name,Phone\n"Jana,0341' }, /^body\.text cannot be read/],
    [{ text: `Name,Phone\n${'a,1\n'.repeat(20_001)}` }, /more than 20000 rows/],
    [{ base64: Buffer.alloc(5_242_881, 'a').toString('base64') }, /at most 5 MB/],
  ];
  for (const [body, detail] of right) {
    const reply = await ask(anna, 'POST', '/imports', body);
    assertRefused(reply, 400, 'VALIDATION_FAILED', { details: [detail] });
  }
  const mira = await shop.signIn('mira');
  assertRefused(await ask(mira, 'POST', '/imports', { text: 'a' }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'contacts:import' },
  });
});

test('what was taken away as a table can be read in again, and holds no formula', async () => {
  const shop = await house().tenant();
  const other = await house().tenant();
  const [anna, olga] = [await shop.signIn('anna'), await other.signIn('anna')];
  await put(anna, { name: '=1+1', phone: '0341 5512', tags: ['a', 'b'], notes: 'Zeile\nzwei', company: '@SUM' });
  const reply = await fetch(`${house().url}/api/console/contacts/export?language=de`, {
    headers: { authorization: `Bearer ${anna}` },
  });
  const text = await reply.text();
  assert.equal(reply.headers.get('content-disposition'), 'attachment; filename="kontakte.csv"');
  const [header, row] = text.split('\r\n');
  assert.equal(header, 'Kundennummer;Name;Telefon;E-Mail;Firma;Schlagworte;Notizen;Quelle;Angelegt am');
  assert.ok(row?.startsWith(`;'=1+1;'+493415512;;'@SUM;a, b;"Zeile\nzwei";staff;`), row);
  const { body } = await ask<{ import: Import }>(olga, 'POST', '/imports', { text });
  await finished(olga, body.data.import.id);
  assertAnswer(await ask(olga, 'GET', ''), 200, {
    contacts: [shown({ name: '=1+1', company: '@SUM', tags: ['a', 'b'], notes: 'Zeile\nzwei', source: 'import' })],
    isAlike: false,
    nextCursor: null,
  });
  const [entry] = await recorded(shop, 'contacts.exported');
  assert.deepEqual(entry!.details, { filters: [] });
  assertRefused(await ask(await shop.signIn('mira'), 'GET', '/export'), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'contacts:export' },
  });
});
