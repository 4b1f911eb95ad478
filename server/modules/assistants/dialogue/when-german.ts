import { type Day, dayAfter, weekdayOf } from '#modules/calendar/index.ts';
import type { PartOfDay, When } from './when.ts';

const numbers: Record<string, number> = {
  ein: 1,
  eins: 1,
  einer: 1,
  einem: 1,
  einen: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwolf: 12,
  vierzehn: 14,
};
const months: Record<string, number> = {
  januar: 1,
  janner: 1,
  februar: 2,
  marz: 3,
  april: 4,
  mai: 5,
  juni: 6,
  juli: 7,
  august: 8,
  september: 9,
  oktober: 10,
  november: 11,
  dezember: 12,
  jan: 1,
  feb: 2,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dez: 12,
};
const weekdays: Record<string, number> = {
  montag: 1,
  dienstag: 2,
  mittwoch: 3,
  donnerstag: 4,
  freitag: 5,
  samstag: 6,
  sonnabend: 6,
  sonntag: 7,
};
const number = `(\\d{1,2}|${Object.keys(numbers).join('|')})`;
const numberOf = (text: string): number => numbers[text] ?? Number(text);
const pad = (value: number): string => String(value).padStart(2, '0');

/** The day with this number that comes next; undefined where no such day exists. */
function coming(today: Day, day: number, month: number | undefined, year: number | undefined): Day | undefined {
  const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number];
  for (let ahead = 0; ahead < (year ? 1 : 14); ahead += 1) {
    const months = month === undefined ? thisMonth - 1 + ahead : month - 1;
    const years = year ?? (month === undefined ? thisYear + Math.floor(months / 12) : thisYear + ahead);
    const text = `${years}-${pad((months % 12) + 1)}-${pad(day)}`;
    const isReal = !Number.isNaN(Date.parse(text)) && new Date(text).getUTCDate() === day;
    if (isReal && (year !== undefined || text >= today)) return text;
  }
  return undefined;
}

function dayIn(text: string, today: Day): Day | undefined {
  if (/\b(?:ubermorgen)\b/.test(text)) return dayAfter(today, 2);
  const weekday = new RegExp(
    `\\b(${Object.keys(weekdays).join('|')})s?(?:vormittags?|nachmittags?|abends?|mittags?|morgens?|fruh)?\\b`,
  ).exec(text);
  if (weekday) {
    const wanted = weekdays[weekday[1]!]!;
    const ahead = (wanted - weekdayOf(today) + 7) % 7 || 7;
    const isNextWeek = /\b(?:nachste[rn]?|kommende[rn]?) woche\b/.test(text);
    if (isNextWeek) return dayAfter(today, 8 - weekdayOf(today) + wanted - 1);
    const isInAWeek = /\bin (?:einer|1) woche\b/.test(text);
    const isToday = /\bheute\b/.test(text);
    return dayAfter(today, isToday ? 0 : isInAWeek ? ahead + 7 : ahead);
  }
  const numeric = /\b(\d{1,2})\s?\.\s?(\d{1,2})\s?\.?(?:\s?(\d{4}|\d{2})\b)?(?!\s*(?:uhr|:))/.exec(text);
  if (numeric && Number(numeric[2]) <= 12) {
    const year = numeric[3] ? Number(numeric[3]) + (numeric[3].length === 2 ? 2000 : 0) : undefined;
    return coming(today, Number(numeric[1]), Number(numeric[2]), year);
  }
  const named = new RegExp(`\\b(\\d{1,2})\\s?\\.?\\s?(${Object.keys(months).join('|')})\\b\\.?(?:\\s?(\\d{4}))?`).exec(
    text,
  );
  if (named) return coming(today, Number(named[1]), months[named[2]!], named[3] ? Number(named[3]) : undefined);
  const alone = /\bam (\d{1,2})\s?\.(?!\d)/.exec(text);
  if (alone) return coming(today, Number(alone[1]), undefined, undefined);
  const ahead = new RegExp(`\\bin ${number} (tag|woche)`).exec(text);
  if (ahead) return dayAfter(today, numberOf(ahead[1]!) * (ahead[2] === 'woche' ? 7 : 1));
  if (/\bheute\b/.test(text)) return today;
  // "Morgen" is tomorrow, "am Morgen" and "guten Morgen" are not.
  if (/(?<!\b(?:am|guten|jeden|diesen) )\bmorgen\b(?!s)/.test(text)) return dayAfter(today);
  if (/\b(?:nachste|kommende)[nr]? woche\b/.test(text)) return dayAfter(today, 8 - weekdayOf(today));
  return undefined;
}

function partIn(text: string): PartOfDay | undefined {
  if (/vormittag|\bmorgens\b|\bam morgen\b|\bfruh(?:er|s|ens)?\b|in der fruh/.test(text)) return 'morning';
  if (/nachmittag/.test(text)) return 'afternoon';
  if (/\babends?\b|abend\b|\bnach feierabend\b/.test(text)) return 'evening';
  if (/\bmittags?\b/.test(text)) return 'noon';
  return undefined;
}

function timeIn(text: string): { hour: number; minute: number; isClear: boolean } | undefined {
  const digits = /(?<![\d.])(\d{1,2})[:.](\d{2})\s?(?:uhr|h)?(?![\d.])/.exec(text);
  if (digits && Number(digits[1]) < 24 && Number(digits[2]) < 60 && !/\d\.\d{2}\.\d/.test(text)) {
    // "24.11" is a day: only with a colon or "Uhr" behind it is it a time.
    if (digits[0].includes(':') || /uhr|h/.test(digits[0])) {
      return {
        hour: Number(digits[1]),
        minute: Number(digits[2]),
        isClear: Number(digits[1]) > 12 || /^0/.test(digits[1]!),
      };
    }
  }
  const quarters: [RegExp, number, number][] = [
    [new RegExp(`\\bdreiviertel ${number}\\b`), -1, 45],
    [new RegExp(`\\bviertel nach ${number}\\b`), 0, 15],
    [new RegExp(`\\bviertel vor ${number}\\b`), -1, 45],
    [new RegExp(`\\bviertel ${number}\\b`), -1, 15],
    [new RegExp(`\\bhalb ${number}\\b`), -1, 30],
  ];
  for (const [pattern, add, minute] of quarters) {
    const found = pattern.exec(text);
    if (found) return { hour: (numberOf(found[1]!) + add + 24) % 24, minute, isClear: numberOf(found[1]!) > 12 };
  }
  const named = new RegExp(`\\b(?:(?:um|gegen|ab|nach|so) )?${number} uhr(?: (\\d{2}))?\\b`).exec(text);
  const bare = new RegExp(`\\b(?:um|gegen) ${number}\\b(?!\\s?\\.)`).exec(text);
  const found = named ?? bare;
  if (!found) return undefined;
  const hour = numberOf(found[1]!);
  return hour < 24 ? { hour, minute: Number(named?.[2] ?? 0), isClear: hour > 12 } : undefined;
}

/** Day, part of the day and time as German says them; the text comes folded. */
export function germanWhen(text: string, today: Day): When {
  const day = dayIn(text, today);
  const part = partIn(text);
  const time = timeIn(text);
  return { ...(day && { day }), ...(part && { part }), ...(time && { time }) };
}
