import type { Call } from './call.ts';

const words = {
  de: {
    audio: 'Anruf',
    video: 'Videoanruf',
    missed: { audio: 'Verpasster Anruf', video: 'Verpasster Videoanruf' },
    cancelled: { audio: 'Abgebrochener Anruf', video: 'Abgebrochener Videoanruf' },
    failed: { audio: 'Anruf kam nicht zustande', video: 'Videoanruf kam nicht zustande' },
    minutes: 'Min.',
    seconds: 'Sek.',
  },
  en: {
    audio: 'Call',
    video: 'Video call',
    missed: { audio: 'Missed call', video: 'Missed video call' },
    cancelled: { audio: 'Cancelled call', video: 'Cancelled video call' },
    failed: { audio: 'Call that did not work out', video: 'Video call that did not work out' },
    minutes: 'min',
    seconds: 's',
  },
} as const;

/** The line that a call leaves in its conversation, for both sides to read. */
export function lineOf(call: Call, language: string | null | undefined): string {
  const said = words[language?.toLowerCase().startsWith('en') ? 'en' : 'de'];
  const { type, status, durationSeconds, endReason } = call;
  if (status === 'failed') return said.failed[type];
  if (status === 'missed') return (endReason === CANCELLED ? said.cancelled : said.missed)[type];
  const [minutes, seconds] = [Math.floor((durationSeconds ?? 0) / 60), (durationSeconds ?? 0) % 60];
  const lasted = [
    minutes > 0 && `${minutes} ${said.minutes}`,
    (seconds > 0 || minutes === 0) && `${seconds} ${said.seconds}`,
  ];
  return `${said[type]}, ${lasted.filter(Boolean).join(' ')}`;
}

/** Why a call ended, where nobody gives a reason. */
export const CANCELLED = 'cancelled';
export const DECLINED = 'declined';
export const NO_ANSWER = 'no_answer';
export const HUNG_UP = 'hung_up';
export const TOO_LONG = 'too_long';
export const VISITOR_BLOCKED = 'visitor_blocked';
export const CONVERSATION_CLOSED = 'conversation_closed';
