import { type BookableService, dayAfter, localTime, momentOf, type Week } from '#modules/calendar/index.ts';
import { contentWords, foldedWords, type Language, likeness } from '#modules/knowledge/index.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Actions } from './actions.ts';
import type { Heard } from './hearing.ts';
import type { DialogueState } from './state.ts';
import { parts } from './when.ts';
import { listed, phrase, timeText } from './wording.ts';

/** What is said next, and how far the dialogue is then; without a state it has ended. */
export type Said = { text: string; state?: DialogueState; handOver?: 'asked' };

type Place = { actions: Actions; week: Week; services: BookableService[]; language: Language; now: Date };

const OFFERED = 3;
const LOOKED_AHEAD_DAYS = 28;
const MOST_LOOKED_AT = 400;

/** The service that a message names best, by its words. */
export function serviceIn(message: string, services: readonly BookableService[]): BookableService | undefined {
  const words = contentWords(message);
  const scored = services.map((service) => {
    const own = foldedWords(service.name);
    const score = own.reduce((sum, word) => sum + Math.max(0, ...words.map((asked) => likeness(asked, word))), 0);
    return { service, score: score / Math.max(own.length, 1) };
  });
  const [best, second] = scored.sort((left, right) => right.score - left.score);
  return best && best.score >= 0.3 && best.score > (second?.score ?? 0) ? best.service : undefined;
}

/** Settles what was heard; a new day or time takes the place of what had been settled on. */
export function merged(state: DialogueState, heard: Heard, week: Week): DialogueState {
  const next: DialogueState = { ...state };
  const { day, part, time } = heard.when;
  if (heard.choice !== undefined && state.offered?.[heard.choice - 1]) {
    next.startsAt = state.offered[heard.choice - 1]!;
  } else if (day ?? part ?? time) {
    const offered = time
      ? state.offered?.filter((slot) => {
          const local = localTime(new Date(slot), week.timeZone);
          return local.minute === time.hour * 60 + time.minute && (!day || local.day === day);
        })
      : [];
    delete next.startsAt;
    if (offered?.length === 1 && !state.startsAt) next.startsAt = offered[0]!;
    else {
      if (day) next.day = day;
      if (part) {
        next.part = part;
        if (!time) delete next.time;
      }
      if (time) {
        next.time = { hour: time.hour, minute: time.minute };
        if (!part) delete next.part;
      }
    }
  }
  if (heard.phone) next.phone = heard.phone;
  if (heard.email) next.email = heard.email;
  if (heard.name) next.name = heard.name;
  return next;
}

const spread = (slots: Date[]): Date[] => {
  if (slots.length <= OFFERED) return slots;
  const step = Math.floor(slots.length / OFFERED);
  return Array.from({ length: OFFERED }, (_, place) => slots[place * step]!);
};

function offer(
  place: Place,
  state: DialogueState,
  slots: Date[],
  line: 'askWhen' | 'offer' | 'offerInstead' | 'taken',
  service: BookableService,
): Said {
  const { week, language } = place;
  const list = listed(
    slots.map((slot, index) => `${index + 1}) ${timeText(slot, week.timeZone, language)}`),
    language,
  );
  return {
    text: phrase(line, language, { service: service.name, list }),
    state: { ...state, asked: 'when', offered: slots.map((slot) => slot.toISOString()) },
  };
}

/** Looks for a beginning that fits what is known of it; undefined once one is settled on. */
async function seekSlot(place: Place, state: DialogueState, service: BookableService): Promise<Said | DialogueState> {
  const { actions, week, now, language } = place;
  const { timeZone } = week;
  const minute = state.time && state.time.hour * 60 + state.time.minute;
  const from = state.day ? momentOf({ day: state.day, minute: 0 }, timeZone) : now;
  const slotsFrom = async (start: Date, days: number) => actions.slots(service.id, start, days, MOST_LOOKED_AT);
  const fits = (slot: Date) => {
    const local = localTime(slot, timeZone).minute;
    if (minute !== undefined) return local === minute;
    return !state.part || (parts[state.part].from <= local && local < parts[state.part].to);
  };
  const near = await slotsFrom(from, state.day ? 1 : LOOKED_AHEAD_DAYS);
  const wanted = near.filter(fits);
  if (state.day && minute !== undefined && wanted[0]) return { ...state, startsAt: wanted[0].toISOString() };
  if (wanted.length > 0) {
    const isOpen = !state.day && !state.part && minute === undefined;
    const first = state.day ? spread(wanted) : onePerDay(wanted, timeZone);
    return offer(place, state, first, isOpen ? 'askWhen' : 'offer', service);
  }
  const sameDay = near.length > 0 && state.day ? nearest(near, minute, timeZone) : [];
  const later =
    sameDay.length > 0
      ? sameDay
      : onePerDay(
          await slotsFrom(
            state.day ? momentOf({ day: dayAfter(state.day), minute: 0 }, timeZone) : now,
            LOOKED_AHEAD_DAYS,
          ),
          timeZone,
        );
  if (later.length === 0)
    return {
      text: phrase('full', language, { service: service.name }),
      state: { ...state, kind: 'callback', asked: 'confirm' },
    };
  const { day: _day, time: _time, part: _part, ...open } = state;
  return offer(place, open, later, 'offerInstead', service);
}

const nearest = (slots: Date[], minute: number | undefined, timeZone: string): Date[] =>
  minute === undefined
    ? spread(slots)
    : [...slots]
        .sort(
          (left, right) =>
            Math.abs(localTime(left, timeZone).minute - minute) - Math.abs(localTime(right, timeZone).minute - minute),
        )
        .slice(0, OFFERED)
        .sort((left, right) => left.getTime() - right.getTime());

function onePerDay(slots: Date[], timeZone: string): Date[] {
  const days = new Map<string, Date>();
  for (const slot of slots) {
    const { day } = localTime(slot, timeZone);
    if (!days.has(day)) days.set(day, slot);
  }
  return [...days.values()].slice(0, OFFERED);
}

/** Asks for the first thing that is missing; with everything known, whether it is right. */
export async function nextQuestion(place: Place, given: DialogueState): Promise<Said> {
  const { services, week, language } = place;
  let state = given;
  const service =
    services.find(({ id }) => id === state.serviceId) ?? (services.length === 1 ? services[0] : undefined);
  if (!service) {
    const list = listed(
      services.map(({ name }) => name),
      language,
    );
    return { text: phrase('askService', language, { list }), state: { ...state, asked: 'service' } };
  }
  state = { ...state, serviceId: service.id };
  if (!state.startsAt) {
    const sought = await seekSlot(place, state, service);
    if ('text' in sought) return sought;
    state = sought;
  }
  const time = timeText(new Date(state.startsAt!), week.timeZone, language);
  if (state.kind === 'moving') {
    return {
      text: phrase('confirmMove', language, { service: service.name, time }),
      state: { ...state, asked: 'confirm' },
    };
  }
  if (!state.name) return { text: phrase('askName', language), state: { ...state, asked: 'name' } };
  if (!state.phone && !state.email) return { text: phrase('askReach', language), state: { ...state, asked: 'reach' } };
  const reach = [state.phone, state.email].filter(Boolean).join(', ');
  return {
    text: phrase('confirm', language, { service: service.name, time, name: state.name, reach }),
    state: { ...state, asked: 'confirm' },
  };
}

/** Does what was confirmed. A time that somebody else took meanwhile is offered anew. */
export async function carryOut(place: Place, state: DialogueState): Promise<Said> {
  const { actions, week, language, services } = place;
  const startsAt = new Date(state.startsAt!);
  const service = services.find(({ id }) => id === state.serviceId)!;
  const time = timeText(startsAt, week.timeZone, language);
  try {
    if (state.kind === 'moving') {
      await actions.move(state.bookingId!, startsAt);
      return { text: phrase('moved', language, { service: service.name, time }) };
    }
    await actions.book({
      serviceId: service.id,
      startsAt,
      name: state.name!,
      phone: state.phone,
      email: state.email,
    });
    return { text: phrase('booked', language, { service: service.name, time, name: state.name! }) };
  } catch (error) {
    if (!isRefusal(error) || !['slot_taken', 'slot_closed', 'validation_failed'].includes(error.code)) throw error;
    const { startsAt: _startsAt, time: _time, offered: _offered, ...rest } = state;
    const near = await actions.slots(service.id, place.now, LOOKED_AHEAD_DAYS, MOST_LOOKED_AT);
    const day = near.filter((slot) => localTime(slot, week.timeZone).day === localTime(startsAt, week.timeZone).day);
    const left = day.length > 0 ? spread(day) : onePerDay(near, week.timeZone);
    if (left.length === 0)
      return {
        text: phrase('full', language, { service: service.name }),
        state: { ...rest, kind: 'callback', asked: 'confirm' },
      };
    return offer(place, rest, left, 'taken', service);
  }
}
