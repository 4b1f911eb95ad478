import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, localTime, momentOf, weekdayOf } from '#modules/calendar/index.ts';
import { call, type TestTenant } from '../app.ts';
import { addShipping, houseOfFile } from './scene.ts';

const house = houseOfFile();

/** The tenants here are in Berlin and named no hours: weekdays from nine to five. */
function coming(weekday: number, hour: number, minute = 0): Date {
  const today = localTime(new Date(), 'Europe/Berlin').day;
  const ahead = (weekday - weekdayOf(today) + 7) % 7 || 7;
  return momentOf({ day: dayAfter(today, ahead), minute: hour * 60 + minute }, 'Europe/Berlin');
}

async function practice(services = [{ name: 'Beratung', durationMinutes: 30 }]) {
  const shop = await house().tenant();
  await addShipping(house(), shop);
  for (const service of services) await house().app.modules.calendar.addService(shop.system, service);
  return shop;
}

type Answer = {
  conversationId: string;
  message: string;
  handoffRecommended: boolean;
  sources: unknown[];
  turnId: string;
  metadata: { outcome: string };
  session?: { sessionToken: string };
};

/** A visitor who chats: each line waits for its answer. */
function visitor(shop: TestTenant) {
  let session: string | undefined;
  let conversationId: string | undefined;
  return async (message: string): Promise<Answer> => {
    const reply = await call<Answer>(house().url, 'POST', `/api/ai/visitor/chat?slug=${shop.slug}`, {
      ...(session && { session }),
      body: { message, ...(conversationId && { conversationId }) },
    });
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    session ??= reply.body.data.session?.sessionToken;
    conversationId = reply.body.data.conversationId;
    return reply.body.data;
  };
}

const bookingsOf = async (shop: TestTenant) =>
  (await house().app.modules.calendar.list(shop.system, { limit: 50, from: new Date(0) })).bookings;

test('an appointment is asked for bit by bit, corrected, confirmed and stands in the timeline', async () => {
  const shop = await practice();
  const say = visitor(shop);
  assert.match(
    (await say('Ich möchte gern einen Termin vereinbaren')).message,
    /Wann passt es Ihnen für Beratung\? Frei ist .*1\)/,
  );
  assert.match((await say('nächsten Mittwoch um halb vier')).message, /Auf welchen Namen/);
  assert.match((await say('Vera Vogt')).message, /Telefonnummer oder E-Mail/);
  assert.match(
    (await say('0341 555 0100')).message,
    /Mittwoch, .* 15:30 Uhr für Vera Vogt \(\+493415550100\)\. Ist das richtig\?/,
  );
  assert.match((await say('nein, lieber Dienstag')).message, /Dienstag, .* 15:30 Uhr für Vera Vogt/);
  assert.deepEqual(await bookingsOf(shop), []);
  const booked = await say('Ja, genau');
  assert.match(booked.message, /^Gebucht: Beratung am Dienstag/);
  assert.equal(booked.metadata.outcome, 'dialogue');
  assert.deepEqual(booked.sources, []);
  const [booking] = await bookingsOf(shop);
  assert.equal(booking?.startsAt.toISOString(), coming(2, 15, 30).toISOString());
  assert.deepEqual([booking?.name, booking?.phone, booking?.source], ['Vera Vogt', '+493415550100', 'assistant']);

  const { conversations, contacts } = house().app.modules;
  const conversationId = booking!.conversationId!;
  const lines = await conversations.messages(shop.system, conversationId, { limit: 50 });
  const note = lines.find(({ metadata }) => metadata['event'] === 'booking_created');
  assert.match(note?.body ?? '', /^Termin gebucht: Beratung, Dienstag/);
  assert.equal(note?.metadata['startsAt'], booking?.startsAt.toISOString());
  const { visitor: known } = await conversations.get(shop.system, conversationId);
  assert.ok(known.contactId, 'who left name and phone is a contact');
  assert.equal((await contacts.get(shop.system, known.contactId)).name, 'Vera Vogt');
});

test('everything may come in one message and in any order, and only the confirmation is asked for', async () => {
  const shop = await practice();
  const say = visitor(shop);
  const asked = await say('Termin bitte! Vera Vogt, vera@example.com, Donnerstag um 10 Uhr – ich heiße Vera Vogt');
  assert.match(asked.message, /Ich buche Beratung am Donnerstag, .* 10:00 Uhr für Vera Vogt \(vera@example\.com\)/);
  assert.match((await say('passt')).message, /^Gebucht/);
  assert.equal((await bookingsOf(shop))[0]?.startsAt.toISOString(), coming(4, 10).toISOString());
});

test('in English, with a service to choose, a time that is taken and one of those offered instead', async () => {
  const shop = await practice([
    { name: 'Haircut', durationMinutes: 30 },
    { name: 'Colouring', durationMinutes: 60 },
  ]);
  const { calendar } = house().app.modules;
  const services = await calendar.services(shop.system);
  const haircut = services.find(({ name }) => name === 'Haircut')!;
  await calendar.book(shop.system, { serviceId: haircut.id, startsAt: coming(3, 15), name: 'Otto' });
  const say = visitor(shop);
  assert.match(
    (await say("Hello, I'd like to book an appointment please")).message,
    /What is it for\? You can book: Colouring or Haircut/,
  );
  assert.match((await say('a haircut')).message, /When would suit you for Haircut/);
  const taken = await say('Wednesday at 3pm');
  assert.match(taken.message, /nothing is free for Haircut then.*14:30.*15:30/);
  assert.match((await say('the second one')).message, /What name is it/);
  assert.match((await say('Tom Baker')).message, /phone number or e-mail/);
  assert.match((await say('+44 20 7946 0018')).message, /I will book Haircut on Wednesday .* for Tom Baker/);
  assert.match((await say('yes please')).message, /^Booked: Haircut on Wednesday/);
  assert.equal((await bookingsOf(shop)).length, 2);
});

test('a dialogue is left at any time, and nothing is booked', async () => {
  const shop = await practice();
  const say = visitor(shop);
  await say('Termin buchen');
  await say('Freitag um 11 Uhr');
  assert.match((await say('ach, vergessen Sie es')).message, /nichts geändert/);
  assert.match((await say('Was kostet der Versand?')).message, /4,90 Euro/);
  assert.deepEqual(await bookingsOf(shop), []);
});

test('a question in between is answered, and the dialogue goes on where it was', async () => {
  const shop = await practice();
  const say = visitor(shop);
  await say('Ich hätte gern einen Termin am Freitag um 11 Uhr');
  const between = await say('Was kostet eigentlich der Versand?');
  assert.match(between.message, /4,90 Euro/);
  assert.equal(between.metadata.outcome, 'answered');
  assert.match((await say('Ich heiße Vera Vogt')).message, /Telefonnummer oder E-Mail/);
});

test('an own appointment is moved and cancelled, another visitor’s is not found', async () => {
  const shop = await practice();
  const say = visitor(shop);
  await say('Termin am Dienstag um 9 Uhr, ich heiße Vera Vogt, 0341 5550100');
  await say('ja');
  assert.match((await visitor(shop)('Ich muss meinen Termin absagen')).message, /finde hier keinen Termin/);
  assert.match((await say('Kann ich den Termin verschieben?')).message, /Wann passt es Ihnen für Beratung/);
  assert.match((await say('Mittwoch um 10 Uhr')).message, /Ich verlege Beratung auf Mittwoch/);
  assert.match((await say('ja bitte')).message, /^Verlegt/);
  assert.equal((await bookingsOf(shop))[0]?.startsAt.toISOString(), coming(3, 10).toISOString());
  assert.match(
    (await say('Bitte sagen Sie meinen Termin wieder ab, absagen!')).message,
    /Soll ich Beratung am Mittwoch/,
  );
  assert.match((await say('ja')).message, /^Abgesagt/);
  assert.equal((await bookingsOf(shop))[0]?.status, 'cancelled');
});

test('who leaves a number becomes a contact and is passed on to a person', async () => {
  const shop = await practice([]);
  const say = visitor(shop);
  assert.match((await say('Können Sie mich zurückrufen?')).message, /Telefonnummer/);
  assert.match((await say('000000')).message, /kann ich nicht lesen/);
  assert.match((await say('0341 555 0199')).message, /Auf welchen Namen/);
  assert.match((await say('Mein Name ist Otto Ott')).message, /rufen Otto Ott unter \+493415550199 zurück/);
  const done = await say('ja');
  assert.match(done.message, /ruft Sie unter \+493415550199 zurück/);
  assert.equal(done.handoffRecommended, true);
  const { contacts } = house().app.modules;
  const { contacts: found } = await contacts.list(shop.system, { page: 1, limit: 10 });
  assert.deepEqual(
    found.map(({ name, phone }) => [name, phone]),
    [['Otto Ott', '+493415550199']],
  );
});

test('a workspace with nothing to book answers about appointments from its knowledge', async () => {
  const shop = await practice([]);
  const answer = await visitor(shop)('Kann ich einen Termin bekommen?');
  assert.notEqual(answer.metadata.outcome, 'dialogue');
});
