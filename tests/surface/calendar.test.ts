import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId, show } from '#platform/ids.ts';
import { call } from '../app.ts';
import { houseOfFile, openConversation, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time } from './whole.ts';

const house = houseOfFile();
const ask = <Data = Record<string, unknown>>(who: string | undefined, method: string, path: string, body?: unknown) =>
  call<Data>(house().url, method, `/api/console/calendar/${path}`, {
    ...(who && { token: who }),
    ...(body !== undefined && { body }),
  });
const service = (over: object = {}) => ({
  id: idOf('service'),
  name: 'Beratung',
  durationMinutes: 30,
  bufferMinutes: 0,
  capacity: 1,
  isActive: true,
  createdAt: time,
  updatedAt: time,
  ...over,
});
/** Ten in the morning in Berlin, on a weekday of the coming month. */
function comingMorning(weeks = 3): string {
  const day = new Date(Date.now() + weeks * 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((10 - (day.getUTCDay() || 7)) % 7));
  return `${day.toISOString().slice(0, 10)}T09:00:00.000Z`;
}
type Made = { service: { id: string }; booking: { id: string } };

test('a service is added, changed, offered and booked; a booking is read, moved, taken as a file and cancelled', async () => {
  const shop = await house().tenant();
  const [anna, mira] = [await shop.signIn('anna'), await shop.signIn('mira')];
  const added = await ask<Made>(anna, 'POST', 'services', { name: 'Beratung', durationMinutes: 30 });
  assertAnswer(added, 201, { service: service() });
  const { id } = added.body.data.service;
  const changed = service({ id, description: 'Mit Kaffee', bufferMinutes: 15 });
  assertAnswer(await ask(anna, 'PATCH', `services/${id}`, { description: 'Mit Kaffee', bufferMinutes: 15 }), 200, {
    service: changed,
  });
  assertAnswer(await ask(mira, 'GET', 'services'), 200, { services: [changed] });

  const startsAt = comingMorning();
  const free = await ask<{ slots: string[] }>(mira, 'GET', `services/${id}/slots?from=${startsAt}&days=1`);
  assert.equal(free.body.data.slots[0], startsAt);
  const endsAt = startsAt.replace('09:00', '09:30');
  const booking = (over: object = {}) => ({
    id: idOf('booking'),
    serviceId: id,
    serviceName: 'Beratung',
    status: 'booked',
    startsAt,
    endsAt,
    name: 'Vera Vogt',
    phone: '+493415550100',
    email: 'vera@example.com',
    note: 'Zu zweit',
    source: 'staff',
    createdAt: time,
    updatedAt: time,
    ...over,
  });
  const made = await ask<Made>(mira, 'POST', 'bookings', {
    ...{ serviceId: id, startsAt, name: 'Vera Vogt', phone: '0341 5550100', email: 'vera@example.com' },
    note: 'Zu zweit',
  });
  assertAnswer(made, 201, { booking: booking() });
  const bookingId = made.body.data.booking.id;
  const again = await ask(mira, 'POST', 'bookings', { serviceId: id, startsAt, name: 'Otto' });
  assertRefused(again, 409, 'CONFLICT');
  assertAnswer(await ask(mira, 'GET', `bookings/${bookingId}`), 200, { booking: booking({ id: bookingId }) });
  assertAnswer(await ask(mira, 'GET', 'bookings'), 200, { bookings: [booking({ id: bookingId })] });
  assertAnswer(await ask(mira, 'GET', `bookings?to=${startsAt}`), 200, { bookings: [] });

  const later = { startsAt: startsAt.replace('09:00', '10:00'), endsAt: endsAt.replace('09:30', '10:30') };
  const moved = booking({ id: bookingId, ...later });
  assertAnswer(await ask(mira, 'POST', `bookings/${bookingId}/move`, { startsAt: later.startsAt }), 200, {
    booking: moved,
  });
  assertAnswer(await ask(mira, 'GET', `bookings/${bookingId}/ics`), 200, {
    fileName: `${bookingId}.ics`,
    text: /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Beratung: Tenant/,
  });
  assertAnswer(await ask(mira, 'POST', `bookings/${bookingId}/cancel`), 200, {
    booking: { ...moved, status: 'cancelled', cancelledAt: time },
  });
});

test('what was written down is put right, and a cancellation says why and can be taken back while its time is free', async () => {
  const shop = await house().tenant();
  const [anna, mira] = [await shop.signIn('anna'), await shop.signIn('mira')];
  const added = await ask<Made>(anna, 'POST', 'services', { name: 'Beratung', durationMinutes: 30 });
  const serviceId = added.body.data.service.id;
  const startsAt = comingMorning();
  const right = { serviceId, startsAt, name: 'Vera', phone: '0341 5550100', note: 'Zu zweit' };
  const made = await ask<Made>(mira, 'POST', 'bookings', right);
  const { id } = made.body.data.booking;
  const booking = {
    ...{ id, serviceId, serviceName: 'Beratung', status: 'booked', source: 'staff', createdAt: time, updatedAt: time },
    ...{ startsAt, endsAt: startsAt.replace('09:00', '09:30'), name: 'Vera Vogt', email: 'vera@example.com' },
  };
  const details = { name: 'Vera Vogt', phone: '', email: 'vera@example.com', note: '' };
  assertAnswer(await ask(mira, 'PATCH', `bookings/${id}`, details), 200, { booking });
  assertRefused(await ask(mira, 'PATCH', `bookings/${id}`, { name: ' ' }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.name is empty: /],
  });

  const cancelled = { ...booking, status: 'cancelled', note: 'Krank', cancelledAt: time };
  assertAnswer(await ask(mira, 'POST', `bookings/${id}/cancel`, { note: 'Krank' }), 200, { booking: cancelled });
  assertAnswer(await ask(mira, 'POST', `bookings/${id}/restore`, { note: '' }), 200, { booking });
  await ask(mira, 'POST', `bookings/${id}/cancel`, { note: 'Krank' });
  const other = await ask<Made>(mira, 'POST', 'bookings', { ...right, name: 'Otto' });
  assertRefused(await ask(mira, 'POST', `bookings/${id}/restore`), 409, 'CONFLICT');
  await ask(mira, 'POST', `bookings/${other.body.data.booking.id}/cancel`);
  assertAnswer(await ask(mira, 'POST', `bookings/${id}/restore`), 200, { booking: { ...booking, note: 'Krank' } });
});

test('bookings are found by person, number, state, who booked and conversation', async () => {
  const shop = await house().tenant();
  const [anna, mira] = [await shop.signIn('anna'), await shop.signIn('mira')];
  const added = await ask<Made>(anna, 'POST', 'services', { name: 'Beratung', durationMinutes: 30, capacity: 5 });
  const right = { serviceId: added.body.data.service.id, startsAt: comingMorning() };
  const visitor = await visitorOf(house(), shop, { visitor: { name: 'Vera Vogt', phone: '+49 341 5550100' } });
  const conversationId = await openConversation(house(), visitor.session);
  const vera = { ...right, name: 'Vera 100% Vogt', phone: '0341 5550100', email: 'vera@example.com' };
  const made = await ask<{ booking: { id: string; contactId: string } }>(anna, 'POST', 'bookings', {
    ...vera,
    conversationId,
  });
  const { contactId } = made.body.data.booking;
  await ask(anna, 'POST', 'bookings', { ...right, name: 'Otto' });
  const names = async (query: string) => {
    const { body } = await ask<{ bookings: { name: string }[] }>(mira, 'GET', `bookings?${query}`);
    return body.data.bookings.map(({ name }) => name).toSorted();
  };
  for (const query of [
    'search=vog',
    'search=0341%20555',
    'search=VERA%40',
    'search=100%25',
    `conversationId=${conversationId}`,
    `contactId=${contactId}`,
  ]) {
    assert.deepEqual(await names(query), ['Vera 100% Vogt'], query);
  }
  assert.deepEqual(await names('search=0_5'), []);
  assert.deepEqual(await names(`contactId=${show('contact', newId())}`), []);
  assert.deepEqual(await names('source=staff'), ['Otto', 'Vera 100% Vogt']);
  assert.deepEqual(await names('source=assistant'), []);
  await ask(mira, 'POST', `bookings/${made.body.data.booking.id}/cancel`);
  assert.deepEqual(await names('status=booked'), ['Otto']);
  assert.deepEqual(await names('status=cancelled'), ['Vera 100% Vogt']);
  const unknown = { ...right, name: 'Mia', conversationId: show('conversation', newId()) };
  assertRefused(await ask(anna, 'POST', 'bookings', unknown), 404, 'NOT_FOUND');
});

test('everybody of the team sees when can be booked, and the time of what is to be moved counts as free', async () => {
  const shop = await house().tenant();
  const [anna, mira] = [await shop.signIn('anna'), await shop.signIn('mira')];
  assertAnswer(await ask(mira, 'GET', 'hours'), 200, {
    timeZone: 'Europe/Berlin',
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '17:00' })),
    holidays: [],
  });
  const added = await ask<Made>(anna, 'POST', 'services', { name: 'Beratung', durationMinutes: 60 });
  const serviceId = added.body.data.service.id;
  const startsAt = comingMorning();
  const made = await ask<Made>(mira, 'POST', 'bookings', { serviceId, startsAt, name: 'Vera' });
  const first = async (more = '') =>
    (await ask<{ slots: string[] }>(mira, 'GET', `services/${serviceId}/slots?from=${startsAt}&days=1${more}`)).body
      .data.slots[0];
  assert.equal(await first(), startsAt.replace('09:00', '10:00'));
  assert.equal(await first(`&exceptBookingId=${made.body.data.booking.id}`), startsAt);
});

test('a wrong booking says what would be right', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const added = await ask<Made>(anna, 'POST', 'services', { name: 'Beratung', durationMinutes: 30 });
  const serviceId = added.body.data.service.id;
  const right = { serviceId, startsAt: comingMorning(), name: 'Vera' };
  const wrong: [object, RegExp][] = [
    [{ startsAt: 'tomorrow' }, /^body\.startsAt is no time: it should be a time such as/],
    [{ startsAt: '2020-01-01T10:00:00Z' }, /^body\.startsAt lies in the past: /],
    [{ phone: 'none' }, /^body\.phone is no telephone number: /],
    [{ email: 'none' }, /^body\.email is no address: /],
    [{ name: ' ' }, /^body\.name is empty: /],
  ];
  for (const [over, fault] of wrong) {
    const reply = await ask(anna, 'POST', 'bookings', { ...right, ...over });
    assertRefused(reply, 400, 'VALIDATION_FAILED', { details: [fault] });
  }
  assertRefused(await ask(anna, 'POST', 'services', { name: 'x', durationMinutes: 1 }), 400, 'VALIDATION_FAILED', {
    details: [/^body\.durationMinutes/],
  });
});

test('another workspace’s services and bookings are as unknown as what nobody has', async () => {
  const [shop, other] = [await house().tenant(), await house().tenant()];
  const [anna, foreign] = [await shop.signIn('anna'), await other.signIn('anna')];
  const added = await ask<Made>(foreign, 'POST', 'services', { name: 'Beratung', durationMinutes: 30 });
  const serviceId = added.body.data.service.id;
  const made = await ask<Made>(foreign, 'POST', 'bookings', { serviceId, startsAt: comingMorning(), name: 'Vera' });
  for (const id of [made.body.data.booking.id, show('booking', newId()), 'nonsense']) {
    assertRefused(await ask(anna, 'GET', `bookings/${id}`), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'GET', `bookings/${id}/ics`), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'POST', `bookings/${id}/cancel`), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'POST', `bookings/${id}/restore`), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'PATCH', `bookings/${id}`, { note: 'x' }), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'POST', `bookings/${id}/move`, { startsAt: comingMorning() }), 404, 'NOT_FOUND');
  }
  for (const id of [serviceId, show('service', newId()), 'nonsense']) {
    assertRefused(await ask(anna, 'PATCH', `services/${id}`, { capacity: 2 }), 404, 'NOT_FOUND');
    assertRefused(await ask(anna, 'GET', `services/${id}/slots`), 404, 'NOT_FOUND');
    const booked = await ask(anna, 'POST', 'bookings', { serviceId: id, startsAt: comingMorning(), name: 'Vera' });
    assertRefused(booked, 404, 'NOT_FOUND');
  }
});

test('only who runs the workspace changes what can be booked', async () => {
  const shop = await house().tenant();
  for (const who of ['mira', 'jonas']) {
    const token = await shop.signIn(who);
    const reply = await ask(token, 'POST', 'services', { name: 'Beratung', durationMinutes: 30 });
    assertRefused(reply, 403, 'FORBIDDEN', { facts: { requiredScope: 'calendar:services:write' } });
  }
  assertRefused(await ask(undefined, 'GET', 'services'), 401, 'AUTH_SESSION_INVALID');
  assertRefused(await ask((await house().tenant()).serverKey, 'GET', 'bookings'), 401, 'AUTH_SESSION_INVALID');
});
