import { casual } from 'chrono-node';
import { type Day, localTime } from '#modules/calendar/index.ts';
import { fold, type Language } from '#modules/knowledge/index.ts';
import { germanWhen } from './when-german.ts';

export type PartOfDay = 'morning' | 'noon' | 'afternoon' | 'evening';
/** What somebody said of a time; what they left out is left out. `isClear`: nobody means the other half of the day. */
export type When = { day?: Day; part?: PartOfDay; time?: { hour: number; minute: number; isClear?: boolean } };

/** Minutes from midnight. */
export const parts: Record<PartOfDay, { from: number; to: number }> = {
  morning: { from: 0, to: 12 * 60 },
  noon: { from: 11 * 60 + 30, to: 14 * 60 },
  afternoon: { from: 12 * 60, to: 18 * 60 },
  evening: { from: 17 * 60, to: 24 * 60 },
};

const pad = (value: number | null): string => String(value ?? 0).padStart(2, '0');

function englishWhen(text: string, today: Day): When {
  const part: PartOfDay | undefined = /\bmorning\b/i.test(text)
    ? 'morning'
    : /\b(?:noon|midday|lunch)/i.test(text)
      ? 'noon'
      : /\bafternoon\b/i.test(text)
        ? 'afternoon'
        : /\b(?:evening|tonight)\b/i.test(text)
          ? 'evening'
          : undefined;
  const half = /\bhalf (?:past )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/i.exec(
    text,
  );
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  // The wall's own calendar, taken as if it hung in Greenwich: no zone can shift it.
  const [found] = casual.parse(text, { instant: new Date(`${today}T00:00:00Z`), timezone: 0 }, { forwardDate: true });
  const start = found?.start;
  const hasDay = start && (start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month'));
  const saysDay = hasDay || /\b(?:today|tonight|tomorrow|week|days?)\b/i.test(found?.text ?? '');
  const saysTime = start?.isCertain('hour') && /\d|noon|midday/i.test(found?.text ?? '');
  const time = half
    ? { hour: words.indexOf(half[1]!.toLowerCase()) + 1 || Number(half[1]), minute: 30 }
    : start && saysTime
      ? {
          hour: start.get('hour') ?? 0,
          minute: start.get('minute') ?? 0,
          isClear: start.isCertain('meridiem') || (start.get('hour') ?? 0) > 12,
        }
      : undefined;
  return {
    ...(saysDay && start && { day: `${start.get('year')}-${pad(start.get('month'))}-${pad(start.get('day'))}` }),
    ...(part && { part }),
    ...(time && time.hour < 24 && { time }),
  };
}

/** Three in the afternoon is meant where a shop that opens at nine is asked for three. */
function inBusinessHours(when: When): When {
  const { time, part } = when;
  if (!time || time.isClear || time.hour > 12) return when;
  const isLate = part === 'morning' ? false : part === 'afternoon' || part === 'evening' || time.hour < 7;
  return isLate && time.hour < 12 ? { ...when, time: { ...time, hour: time.hour + 12 } } : when;
}

/** When somebody wants to come, in the words of both languages; the one of the conversation is tried first. */
export function whenIn(
  text: string,
  { now, timeZone, language }: { now: Date; timeZone: string; language: Language },
): When {
  const today = localTime(now, timeZone).day;
  const short = text.slice(0, 300);
  const german = germanWhen(fold(short), today);
  const hasGerman = german.day !== undefined || german.time !== undefined || german.part !== undefined;
  const english = language === 'en' || !hasGerman ? englishWhen(short, today) : {};
  const { time, ...rest } = inBusinessHours(language === 'en' ? { ...german, ...english } : { ...english, ...german });
  return { ...rest, ...(time && { time: { hour: time.hour, minute: time.minute } }) };
}
