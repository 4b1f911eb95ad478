import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Health, verdictsOn } from './health-verdict.ts';

const checkedAt = '2026-11-21T12:00:00.000Z';
const before = (seconds: number) => new Date(Date.parse(checkedAt) - seconds * 1000).toISOString();
const calm: Health = {
  checkedAt,
  process: { startedAt: before(9000), node: 'v24.0.0', memoryBytes: 1, sockets: 0 },
  database: { version: '18.1', sizeBytes: 1, connections: 12, mostConnections: 100, answerMs: 0.4 },
  events: { waiting: 0, oldestAt: null, failing: 0 },
  jobs: [{ name: 'mail.send', waiting: 0, later: 4, active: 1, failed: 0 }],
  webhooks: { waiting: 3, oldestDueAt: null, delivered: 40, givenUp: 0, switchedOff: 0 },
  mails: { transport: 'smtp', queued: 0, sent: 12, failed: 0, bounced: 0 },
};

test('a house where nothing waits is well', () => {
  assert.deepEqual(verdictsOn(calm), {
    database: 'good',
    events: 'good',
    jobs: 'good',
    webhooks: 'good',
    mails: 'good',
  });
});

test('what waits for minutes is bad, and what fails now and then is worth watching', () => {
  const events = (seconds: number, failing = 0) =>
    verdictsOn({ ...calm, events: { waiting: 1, oldestAt: before(seconds), failing } }).events;
  assert.deepEqual([events(5), events(45), events(300), events(5, 1)], ['good', 'watch', 'bad', 'watch']);
  const webhooks = (more: object) => verdictsOn({ ...calm, webhooks: { ...calm.webhooks, ...more } }).webhooks;
  assert.equal(webhooks({ oldestDueAt: before(600) }), 'bad');
  assert.equal(webhooks({ givenUp: 2 }), 'watch');
  const mails = (more: object) => verdictsOn({ ...calm, mails: { ...calm.mails, ...more } }).mails;
  assert.equal(mails({ transport: 'local' }), 'unset');
  assert.equal(mails({ transport: 'local', failed: 1 }), 'watch');
  assert.equal(mails({ failed: 40 }), 'bad');
  assert.equal(verdictsOn({ ...calm, database: { ...calm.database, connections: 95 } }).database, 'bad');
});
