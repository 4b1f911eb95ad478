import type { Booking } from './booking.ts';

const stamp = (at: Date): string => `${at.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
/** RFC 5545, 3.3.11. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** RFC 5545, 3.1: lines of at most 75 octets, the rest after a space on the next. */
function folded(line: string): string {
  const pieces: string[] = [];
  let open = '';
  for (const sign of line) {
    if (Buffer.byteLength(open + sign) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(open);
      open = '';
    }
    open += sign;
  }
  return [...pieces, open].join('\r\n ');
}

/** A booking as a calendar file. */
export function icsOf(booking: Booking, { place, now }: { place: string; now: Date }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Switchboard//Calendar//EN',
    `METHOD:${booking.status === 'cancelled' ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${booking.id}@switchboard`,
    `SEQUENCE:${Math.floor((booking.updatedAt.getTime() - booking.createdAt.getTime()) / 1000)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(booking.startsAt)}`,
    `DTEND:${stamp(booking.endsAt)}`,
    `SUMMARY:${escaped(`${booking.serviceName}: ${place}`)}`,
    ...(booking.note ? [`DESCRIPTION:${escaped(booking.note)}`] : []),
    `STATUS:${booking.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
