import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { call, testApp } from '#tests/app.ts';
import { asked, type StatementName, statements } from './statements.ts';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nameOf = new Map(Object.entries(statements).map(([name, text]) => [plain(text), name as StatementName]));

/** Of the same connection as one of ours: whatever else the house does meanwhile is on another. */
function listen() {
  const said: { client: unknown; text: string }[] = [];
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [config] = args as [string | { text?: string } | undefined];
    const text = typeof config === 'string' ? config : config?.text;
    if (text) said.push({ client: this, text: plain(text) });
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
  return {
    said,
    stop() {
      pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
    },
  };
}

test('the denominator of benchmark 1 asks of the database what the product asks', async () => {
  const ear = listen();
  const here = await testApp();
  try {
    const { serverKey } = await here.tenant();
    const contact = { externalId: 'c-1', name: 'Ada', phone: '+493012345678', email: 'ada@example.com' };
    const add = (externalId: string, phone: string) =>
      call<{ contact: { id: string } }>(here.url, 'POST', '/api/server/contacts', {
        token: serverKey,
        body: { ...contact, externalId, phone, email: `${externalId}@example.com`, company: 'Lamps', tags: ['vip'] },
      });
    const first = await add('c-1', '+493012345678');

    const saidDuring = async (work: () => Promise<{ status: number }>): Promise<StatementName[]> => {
      ear.said.length = 0;
      assert.equal((await work()).status, 200);
      const said = ear.said.map(({ text }) => text);
      // Statements about contacts and keys that are not ours would be work that the denominator leaves out.
      // The queue of jobs looks round by the clock, and one of its names has the word.
      const strange = said.filter(
        (text) => /contact|credentials/.test(text) && !text.includes('pgboss.') && !nameOf.has(text),
      );
      assert.deepEqual(strange, []);
      const holder = ear.said.find(({ text }) => text === plain(statements.hold))?.client;
      return ear.said
        .filter(({ client, text }) =>
          /^(?:begin|commit)$|into outbox/.test(text) ? client === holder : nameOf.has(text),
        )
        .map(({ text }) => nameOf.get(text)!);
    };
    const path = '/api/server/contacts';
    const one = () => call(here.url, 'GET', `${path}/${first.body.data.contact.id}`, { token: serverKey });
    const page = () => call(here.url, 'GET', `${path}?page=1&limit=50`, { token: serverKey });
    assert.deepEqual(await saidDuring(one), asked.one);
    assert.deepEqual(await saidDuring(page), asked.page);
    const written = await saidDuring(() => add('c-2', '+493012345679'));
    assert.deepEqual(written.slice(0, asked.written.length), asked.written);
  } finally {
    await here.close();
    ear.stop();
  }
});
