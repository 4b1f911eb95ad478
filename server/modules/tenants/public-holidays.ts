import type { Holiday } from './opening-hours.ts';

/** The states of Germany by their codes of ISO 3166-2. */
export const germanStates = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;
export type GermanState = (typeof germanStates)[number];

/** `isPartial`: a holiday in some places of the state alone. */
export type PublicHoliday = Holiday & { isPartial: boolean };

type Rule = {
  de: string;
  en: string;
  on(year: number): string;
  /** Absent: in all of Germany. */
  states?: readonly GermanState[];
  partly?: readonly GermanState[];
  from?: number;
  years?: readonly number[];
};

const DAY_MS = 86_400_000;
const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876), at midnight UTC. */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}

const fixed = (monthAndDay: string) => (year: number) => `${year}-${monthAndDay}`;
const afterEaster = (days: number) => (year: number) => day(easter(year) + days * DAY_MS);

/** The Wednesday before 23 November. */
function repentance(year: number): string {
  const end = Date.UTC(year, 10, 22);
  return day(end - ((new Date(end).getUTCDay() + 4) % 7) * DAY_MS);
}

/** The holidays by law of the Federal Republic and its states, as they stand in 2026. */
const rules: readonly Rule[] = [
  { de: 'Neujahr', en: 'New Year’s Day', on: fixed('01-01') },
  { de: 'Heilige Drei Könige', en: 'Epiphany', on: fixed('01-06'), states: ['BW', 'BY', 'ST'] },
  { de: 'Internationaler Frauentag', en: 'International Women’s Day', on: fixed('03-08'), states: ['BE'], from: 2019 },
  { de: 'Internationaler Frauentag', en: 'International Women’s Day', on: fixed('03-08'), states: ['MV'], from: 2023 },
  { de: 'Karfreitag', en: 'Good Friday', on: afterEaster(-2) },
  { de: 'Ostersonntag', en: 'Easter Sunday', on: afterEaster(0), states: ['BB'] },
  { de: 'Ostermontag', en: 'Easter Monday', on: afterEaster(1) },
  { de: 'Tag der Arbeit', en: 'Labour Day', on: fixed('05-01') },
  { de: 'Tag der Befreiung', en: 'Liberation Day', on: fixed('05-08'), states: ['BE'], years: [2020, 2025] },
  { de: 'Christi Himmelfahrt', en: 'Ascension Day', on: afterEaster(39) },
  { de: 'Pfingstsonntag', en: 'Whit Sunday', on: afterEaster(49), states: ['BB'] },
  { de: 'Pfingstmontag', en: 'Whit Monday', on: afterEaster(50) },
  {
    de: 'Fronleichnam',
    en: 'Corpus Christi',
    on: afterEaster(60),
    states: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'],
    partly: ['SN', 'TH'],
  },
  {
    de: 'Jahrestag des Volksaufstandes von 1953',
    en: 'Anniversary of the Uprising of 1953',
    on: fixed('06-17'),
    states: ['BE'],
    years: [2028],
  },
  { de: 'Augsburger Friedensfest', en: 'Augsburg Peace Festival', on: fixed('08-08'), states: [], partly: ['BY'] },
  { de: 'Mariä Himmelfahrt', en: 'Assumption Day', on: fixed('08-15'), states: ['SL'], partly: ['BY'] },
  { de: 'Weltkindertag', en: 'Children’s Day', on: fixed('09-20'), states: ['TH'], from: 2019 },
  { de: 'Tag der Deutschen Einheit', en: 'German Unity Day', on: fixed('10-03') },
  {
    de: 'Reformationstag',
    en: 'Reformation Day',
    on: fixed('10-31'),
    states: ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH'],
  },
  { de: 'Allerheiligen', en: 'All Saints’ Day', on: fixed('11-01'), states: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { de: 'Buß- und Bettag', en: 'Day of Repentance and Prayer', on: repentance, states: ['SN'] },
  { de: '1. Weihnachtstag', en: 'Christmas Day', on: fixed('12-25') },
  { de: '2. Weihnachtstag', en: 'Boxing Day', on: fixed('12-26') },
];

/** The public holidays of a state, or those of all of Germany, in a year from 2020 on. */
export function publicHolidays(
  year: number,
  { state, language = 'de' }: { state?: GermanState; language?: 'de' | 'en' } = {},
): PublicHoliday[] {
  const found: PublicHoliday[] = [];
  for (const { on, states, partly, from = 0, years, ...name } of rules) {
    if (year < from || (years && !years.includes(year))) continue;
    const isWhole = !states || (state !== undefined && states.includes(state));
    const isPartial = !isWhole && state !== undefined && partly?.includes(state) === true;
    if (isWhole || isPartial) found.push({ day: on(year), name: name[language], isPartial });
  }
  return found.sort((one, other) => (one.day < other.day ? -1 : 1));
}
