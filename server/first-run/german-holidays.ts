import type { Holiday } from '#modules/tenants/index.ts';

const DAY_MS = 86_400_000;

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876). */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1));
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

/** The nine days that are holidays in all of Germany. */
function ofYear(year: number): Holiday[] {
  const sunday = easter(year).getTime();
  const after = (days: number) => day(new Date(sunday + days * DAY_MS));
  return [
    { day: `${year}-01-01`, name: 'Neujahr' },
    { day: after(-2), name: 'Karfreitag' },
    { day: after(1), name: 'Ostermontag' },
    { day: `${year}-05-01`, name: 'Tag der Arbeit' },
    { day: after(39), name: 'Christi Himmelfahrt' },
    { day: after(50), name: 'Pfingstmontag' },
    { day: `${year}-10-03`, name: 'Tag der Deutschen Einheit' },
    { day: `${year}-12-25`, name: '1. Weihnachtstag' },
    { day: `${year}-12-26`, name: '2. Weihnachtstag' },
  ];
}

/** Those of the twelve months from that day. */
export function germanHolidays(from: Date): Holiday[] {
  const [first, last] = [day(from), day(new Date(from.getTime() + 366 * DAY_MS))];
  const year = from.getUTCFullYear();
  return [...ofYear(year), ...ofYear(year + 1)].filter((holiday) => holiday.day >= first && holiday.day < last);
}
