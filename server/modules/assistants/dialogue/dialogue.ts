import type { CountryCode } from 'libphonenumber-js';
import type { Visitor } from '#modules/conversations/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Intent } from '../intent.ts';
import type { Actions, Session } from './actions.ts';
import { carryOut, merged, nextQuestion, type Said, serviceIn } from './booking-dialogue.ts';
import type { DialoguesStore } from './dialogues.store.ts';
import { type Heard, hear } from './hearing.ts';
import type { DialogueState } from './state.ts';
import { type Wish, wishOf } from './wishes.ts';
import { phrase, timeText } from './wording.ts';

export type DialogueTurn = {
  session: Session;
  actions: Actions;
  message: string;
  intent: Intent;
  visitor: Visitor;
};

/** What the assistant says in a dialogue, and whether a person is wanted besides. */
export type DialogueStep = { text: string; handOver?: 'asked' };

/** After so many messages that told nothing a person takes over. */
const MOST_MISSES = 3;

/** Where a number without its country is dialled. */
const countries: Record<string, CountryCode> = {
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'America/New_York': 'US',
};

const isQuestion = (message: string): boolean =>
  /\?\s*$/.test(message) ||
  /^(?:wie|was|wer|wo|warum|welche|kostet|how|what|who|where|why|which|does|do)\b/i.test(message.trim());

const toldNothing = (heard: Heard): boolean =>
  !heard.phone && !heard.email && !heard.name && heard.choice === undefined && Object.keys(heard.when).length === 0;

/** The dialogues of the built-in answerer: to book, to move, to cancel, and to leave a number. */
export function dialogues({ store, clock }: { store: DialoguesStore; clock: Clock }) {
  async function placeOf({ actions, session }: DialogueTurn) {
    const [week, services] = await Promise.all([actions.week(), actions.services()]);
    return { actions, week, services, language: session.language, now: clock.now() };
  }
  type Place = Awaited<ReturnType<typeof placeOf>>;

  function began(wish: Wish, visitor: Visitor): DialogueState {
    return {
      kind: wish,
      asked: wish === 'callback' ? 'reach' : 'when',
      misses: 0,
      ...(visitor.name && { name: visitor.name }),
      ...(visitor.phone && { phone: visitor.phone }),
      ...(visitor.email && { email: visitor.email }),
    };
  }

  function callback({ language }: Place, state: DialogueState): Said {
    if (!state.phone) return { text: phrase('askPhone', language), state: { ...state, asked: 'reach' } };
    if (!state.name) return { text: phrase('askName', language), state: { ...state, asked: 'name' } };
    const values = { name: state.name, phone: state.phone };
    return { text: phrase('confirmCallback', language, values), state: { ...state, asked: 'confirm' } };
  }

  /** Which of their own bookings a visitor means to move or cancel. */
  async function ownBooking(place: Place, given: DialogueState, heard: Heard): Promise<Said | DialogueState> {
    const { actions, week, language } = place;
    if (given.bookingId) return given;
    const own = await actions.own();
    if (own.length === 0) return { text: phrase('noBooking', language) };
    const chosen = own.length === 1 ? own[0] : own.find(({ id }) => id === given.choices?.[(heard.choice ?? 0) - 1]);
    if (!chosen) {
      const list = own.map(
        (each, index) => `${index + 1}) ${each.serviceName}, ${timeText(each.startsAt, week.timeZone, language)}`,
      );
      return {
        text: phrase('askWhich', language, { list: list.join('; ') }),
        state: { ...given, asked: 'which', choices: own.map(({ id }) => id) },
      };
    }
    return { ...given, bookingId: chosen.id, serviceId: chosen.serviceId };
  }

  async function question(place: Place, state: DialogueState, heard: Heard): Promise<Said> {
    const { actions, week, language } = place;
    if (state.kind === 'callback') return callback(place, state);
    if (state.kind === 'booking') return nextQuestion(place, state);
    const known = await ownBooking(place, state, heard);
    if ('text' in known) return known;
    if (known.kind === 'moving') return nextQuestion(place, known);
    const booking = (await actions.own()).find(({ id }) => id === known.bookingId);
    if (!booking) return { text: phrase('noBooking', language) };
    const time = timeText(booking.startsAt, week.timeZone, language);
    return {
      text: phrase('confirmCancel', language, { service: booking.serviceName, time }),
      state: { ...known, asked: 'confirm' },
    };
  }

  async function confirmed(place: Place, state: DialogueState): Promise<Said> {
    const { actions, week, language } = place;
    if (state.kind === 'callback') {
      if (!state.phone || !state.name) return callback(place, state);
      await actions.leaveNumber({ name: state.name, phone: state.phone, email: state.email });
      return { text: phrase('callback', language, { name: state.name, phone: state.phone }), handOver: 'asked' };
    }
    if (state.kind !== 'cancelling') return carryOut(place, state);
    const gone = await actions.cancel(state.bookingId!);
    const time = timeText(gone.startsAt, week.timeZone, language);
    return { text: phrase('cancelled', language, { service: gone.serviceName, time }) };
  }

  async function goOn(
    place: Place,
    turn: DialogueTurn,
    state: DialogueState,
    isNew: boolean,
  ): Promise<Said | undefined> {
    const { language, week, services } = place;
    const heard = hear(
      turn.message,
      {
        name: !isNew && state.asked === 'name',
        reach: !isNew && (state.asked === 'reach' || state.asked === 'confirm'),
      },
      { now: place.now, timeZone: week.timeZone, language, country: countries[week.timeZone] ?? 'DE' },
    );
    const next = merged(state, heard, week);
    const service = services.length > 1 && state.kind === 'booking' ? serviceIn(turn.message, services) : undefined;
    const isOtherService = service !== undefined && service.id !== state.serviceId;
    if (service && isOtherService) {
      next.serviceId = service.id;
      if (state.serviceId) delete next.startsAt;
    }
    const changed = isOtherService || !toldNothing(heard);
    if (isNew) return question(place, next, heard);
    if (heard.stops || (heard.isNo && !changed && state.kind === 'cancelling'))
      return { text: phrase('stopped', language) };
    if (heard.hasWrongPhone && !changed) return { text: phrase('wrongPhone', language), state };
    if (state.asked === 'confirm' && heard.isYes && !changed) return confirmed(place, next);
    // The only time that was offered is taken by a simple yes.
    if (state.asked === 'when' && heard.isYes && !changed && state.offered?.length === 1) {
      return question(place, { ...next, startsAt: state.offered[0]! }, heard);
    }
    if (changed) return question(place, { ...next, misses: 0 }, heard);
    if (state.asked === 'confirm' && heard.isNo) {
      return { text: phrase('whatInstead', language), state: { ...next, misses: state.misses + 1 } };
    }
    if (isQuestion(turn.message) || ['thanks', 'who', 'wellbeing', 'greeting'].includes(turn.intent)) return undefined;
    if (state.misses + 1 >= MOST_MISSES) return { text: '', handOver: 'asked' };
    const asked = await question(place, { ...next, misses: state.misses + 1 }, heard);
    return { ...asked, text: `${phrase('again', language)}${asked.text}` };
  }

  async function settle({ session }: DialogueTurn, said: Said): Promise<DialogueStep> {
    const { tenantId, conversationId } = session;
    if (said.state) await store.keep(tenantId, conversationId, said.state, clock.now());
    else await store.end(tenantId, conversationId);
    return { text: said.text, ...(said.handOver && { handOver: said.handOver }) };
  }

  return {
    /** The next step of a dialogue that is open or begins with this message; undefined where the message wants none. */
    async step(turn: DialogueTurn): Promise<DialogueStep | undefined> {
      const { tenantId, conversationId } = turn.session;
      const open = await store.of(tenantId, conversationId, clock.now());
      const wish = wishOf(turn.message);
      if (!open && !wish) return undefined;
      const place = await placeOf(turn);
      const isNew =
        !open || (wish !== undefined && wish !== open.kind && !(wish === 'booking' && open.kind === 'moving'));
      if (isNew && wish !== 'callback' && place.services.length === 0) return undefined;
      const state = isNew ? began(wish!, turn.visitor) : open;
      const said = await goOn(place, turn, state, isNew);
      return said && settle(turn, said);
    },

    /** What was asked last, for a visitor who asked something else in between that nobody could answer. */
    async again(turn: DialogueTurn): Promise<DialogueStep | undefined> {
      const { tenantId, conversationId, language } = turn.session;
      const open = await store.of(tenantId, conversationId, clock.now());
      if (!open) return undefined;
      const place = await placeOf(turn);
      const nothing = { when: {}, hasWrongPhone: false, isYes: false, isNo: false, stops: false };
      const said = await question(place, { ...open, misses: open.misses + 1 }, nothing);
      if (open.misses + 1 >= MOST_MISSES) return undefined;
      return settle(turn, { ...said, text: `${phrase('again', language)}${said.text}` });
    },

    end: (session: Session): Promise<void> => store.end(session.tenantId, session.conversationId),
  };
}

export type Dialogues = ReturnType<typeof dialogues>;
