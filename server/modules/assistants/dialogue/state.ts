import type { Day } from '#modules/calendar/index.ts';
import type { PartOfDay } from './when.ts';

/** How far a dialogue has come: what is known, and what was asked last. */
export type DialogueState = {
  kind: 'booking' | 'moving' | 'cancelling' | 'callback';
  asked: 'service' | 'when' | 'name' | 'reach' | 'confirm' | 'which';
  serviceId?: string;
  day?: Day;
  part?: PartOfDay;
  time?: { hour: number; minute: number };
  /** The beginning that was settled on, and those that were offered. */
  startsAt?: string;
  offered?: string[];
  bookingId?: string;
  /** Own bookings to choose from. */
  choices?: string[];
  name?: string;
  phone?: string;
  email?: string;
  /** Messages in a row that told nothing. */
  misses: number;
};

/** What an assistant did in a turn, as its receipt keeps it. */
export type Deed = { tool: string; outcome: 'done' | 'refused'; detail?: string };
