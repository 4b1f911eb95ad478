import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { systemCaller } from '#modules/identity/caller.ts';
import { makeTenant, needsOf } from '#modules/knowledge/fixture-tenant.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { heldClock } from '#platform/clock.ts';
import { cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { isRefusal } from '#platform/refusal.ts';
import { type TestDatabase, testDatabase } from '#tests/database.ts';
import { calendar as calendarOf } from './calendar.ts';

let db: TestDatabase;
before(async () => {
  db = await testDatabase();
});
after(() => db.drop());

/** Saturday 21 November 2026, 13:00 in Berlin. */
const NOW = new Date('2026-11-21T12:00:00Z');
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '12:00' }));

async function open({ hours = weekdays, holidays = [] as { day: string; name: string }[] } = {}) {
  const tenantId = await makeTenant(db);
  const clock = heldClock(NOW);
  const { database, outbox } = needsOf(db);
  const tenant = { timeZone: 'Europe/Berlin', name: 'Praxis, am Bach' } as Tenant;
  const tenants = { byId: async () => tenant, hours: async () => ({ hours, holidays }) };
  const calendar = calendarOf({ database, outbox, clock, cursors: cursors(Buffer.alloc(32)), tenants });
  const caller = systemCaller(tenantId);
  const service = (more: object = {}) =>
    calendar.addService(caller, { name: 'Beratung', durationMinutes: 60, ...more });
  return { calendar, caller, clock, service, tenantId };
}
const refused = (code: string) => (error: unknown) => isRefusal(error) && error.code === code;
const hours = (slots: Date[]) => slots.map((slot) => slot.toISOString().slice(5, 16));

test('what is free are the opening hours in the tenant’s time zone, without holidays and what is booked', async () => {
  const { calendar, caller, service } = await open({ holidays: [{ day: '2026-11-24', name: 'Betriebsausflug' }] });
  const { id } = await service({ bufferMinutes: 30 });
  await calendar.book(caller, { serviceId: id, startsAt: new Date('2026-11-23T08:00:00Z'), name: 'Vera' });
  assert.deepEqual(hours(await calendar.slots(caller, id, { days: 5 })), [
    '11-23T09:30',
    '11-23T10:00',
    ...['08:00', '08:30', '09:00', '09:30', '10:00'].map((time) => `11-25T${time}`),
  ]);
});

test('in summer the same hour on the wall is another one of the world’s', async () => {
  const { calendar, caller, clock, service } = await open();
  clock.set(new Date('2026-06-29T00:00:00Z'));
  assert.equal(hours(await calendar.slots(caller, (await service()).id, { days: 1 }))[0], '06-29T07:00');
});

test('twenty who want the same hour at once get one booking and nineteen refusals', async () => {
  const { calendar, caller, service } = await open();
  const { id } = await service();
  const startsAt = new Date('2026-11-23T09:00:00Z');
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, number) => calendar.book(caller, { serviceId: id, startsAt, name: `V ${number}` })),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const each of tries) if (each.status === 'rejected') assert.ok(refused('slot_taken')(each.reason), each.reason);
  const { bookings } = await calendar.list(caller, { limit: 100 });
  assert.equal(bookings.length, 1);
});

test('a service for three takes three at a time', async () => {
  const { calendar, caller, service } = await open();
  const { id } = await service({ capacity: 3 });
  const startsAt = new Date('2026-11-23T09:00:00Z');
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => calendar.book(caller, { serviceId: id, startsAt, name: 'V' })),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 3);
});

test('a booking is moved and cancelled, and its time is free again', async () => {
  const { calendar, caller, service } = await open();
  const { id } = await service();
  const nine = new Date('2026-11-23T08:00:00Z');
  const booking = await calendar.book(caller, { serviceId: id, startsAt: nine, name: 'Vera', phone: '0341 5550100' });
  assert.equal(booking.phone, '+493415550100');
  const moved = await calendar.move(caller, booking.id, new Date('2026-11-23T10:00:00Z'));
  assert.equal(moved.endsAt.toISOString(), '2026-11-23T11:00:00.000Z');
  await calendar.book(caller, { serviceId: id, startsAt: nine, name: 'Otto' });
  await assert.rejects(calendar.move(caller, booking.id, nine), refused('slot_taken'));
  assert.equal((await calendar.cancel(caller, booking.id)).status, 'cancelled');
  assert.equal((await calendar.cancel(caller, booking.id)).status, 'cancelled', 'may be asked again');
  await assert.rejects(
    calendar.move(caller, booking.id, new Date('2026-11-25T10:00:00Z')),
    refused('booking_cancelled'),
  );
  await calendar.book(caller, { serviceId: id, startsAt: moved.startsAt, name: 'Mia' });
});

test('the assistant books within the hours, once for a turn, and lets a visitor change their own alone', async () => {
  const { calendar, caller, service, tenantId } = await open();
  const { id } = await service();
  const visitor = async () => {
    const visitorId = newId();
    const conversationId = newId();
    await sql`insert into visitors (id, tenant_id) values (${visitorId}, ${tenantId})`.execute(db.database.kysely);
    await sql`insert into conversations (id, tenant_id, visitor_id)
      values (${conversationId}, ${tenantId}, ${visitorId})`.execute(db.database.kysely);
    return { visitorId, conversationId, turnId: newId() };
  };
  const session = await visitor();
  const { forVisitor } = calendar;
  const input = { serviceId: id, startsAt: new Date('2026-11-23T08:00:00Z'), name: 'Vera' };
  await assert.rejects(
    forVisitor.book(tenantId, session, { ...input, startsAt: new Date('2026-11-23T20:00:00Z') }),
    refused('slot_closed'),
  );
  const booking = await forVisitor.book(tenantId, session, input);
  assert.equal((await forVisitor.book(tenantId, session, input)).id, booking.id);
  const stranger = await visitor();
  await assert.rejects(forVisitor.cancel(tenantId, stranger.visitorId, booking.id), refused('booking_not_found'));
  assert.deepEqual(await forVisitor.own(tenantId, stranger.visitorId), []);
  assert.equal((await forVisitor.own(tenantId, session.visitorId)).length, 1);
  assert.equal((await calendar.get(caller, booking.id)).source, 'assistant');
});

test('what lies in the past, too far ahead, or is no number is refused in words', async () => {
  const { calendar, caller, service } = await open();
  const { id: serviceId } = await service();
  const book = (more: object) =>
    calendar.book(caller, { serviceId, startsAt: new Date('2026-11-23T09:00:00Z'), name: 'Vera', ...more });
  for (const wrong of [
    { startsAt: new Date('2026-11-20T09:00:00Z') },
    { startsAt: new Date('2028-11-20T09:00:00Z') },
    { phone: 'call me' },
    { email: 'nowhere' },
    { name: '   ' },
  ]) {
    await assert.rejects(book(wrong), refused('validation_failed'), JSON.stringify(wrong));
  }
  await assert.rejects(book({ serviceId: newId() }), refused('service_not_found'));
});

test('a calendar file says when and what, with every sign escaped and no line too long', async () => {
  const { calendar, caller, service } = await open();
  const { id } = await service({
    name: 'Beratung; groß, mit Maßband und einer Vorstellung aller Stoffe dieses Herbstes',
  });
  const booking = await calendar.book(caller, {
    serviceId: id,
    startsAt: new Date('2026-11-23T09:00:00Z'),
    name: 'Vera',
    note: 'Zwei\nPersonen',
  });
  const file = await calendar.ics(caller, booking.id);
  assert.match(file, /DTSTART:20261123T090000Z\r\nDTEND:20261123T100000Z\r\n/);
  assert.match(
    file.replaceAll('\r\n ', ''),
    /SUMMARY:Beratung\\; groß\\, mit .*: Praxis\\, am Bach\r\nDESCRIPTION:Zwei Personen\r\n/,
  );
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test('bookings are listed page by page in their order, and another tenant’s not at all', async () => {
  const { calendar, caller, service } = await open();
  const other = await open();
  const { id } = await service({ capacity: 10 });
  for (const hour of ['10', '09', '09', '11']) {
    await calendar.book(caller, { serviceId: id, startsAt: new Date(`2026-11-23T${hour}:00:00Z`), name: hour });
  }
  const first = await calendar.list(caller, { limit: 3 });
  const second = await calendar.list(caller, { limit: 3, cursor: first.nextCursor });
  assert.deepEqual(
    [...first.bookings, ...second.bookings].map(({ name }) => name),
    ['09', '09', '10', '11'],
  );
  assert.equal(second.nextCursor, undefined);
  assert.deepEqual(await other.calendar.list(other.caller, { limit: 10 }), { bookings: [] });
  await assert.rejects(other.calendar.get(other.caller, first.bookings[0]!.id), refused('booking_not_found'));
});
