import { findPhoneNumbersInText } from 'libphonenumber-js';
import { invalid } from '#platform/refusal.ts';

const MOST = { name: 120, note: 1000, description: 500, serviceName: 80, email: 254 };

export function readText(where: string, text: string, most: number, right: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (!plain) throw invalid(where, 'is empty', right);
  if (plain.length > most) throw invalid(where, `has ${plain.length} characters`, `at most ${most}`);
  return plain;
}

export const readServiceName = (text: string): string =>
  readText('body.name', text, MOST.serviceName, 'what is booked, such as "Beratung"');
export const readName = (text: string): string => readText('body.name', text, MOST.name, 'the name of who comes');

const maybe = (where: string, text: string | null | undefined, most: number): string | null =>
  text?.trim() ? readText(where, text, most, 'a text') : null;
export const readNote = (text: string | null | undefined): string | null => maybe('body.note', text, MOST.note);
export const readDescription = (text: string | null | undefined): string | null =>
  maybe('body.description', text, MOST.description);

export function readEmail(text: string | null | undefined): string | null {
  const address = maybe('body.email', text, MOST.email);
  if (address && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    throw invalid('body.email', 'is no address', 'an e-mail address');
  return address;
}

/** E.164 where it can be told; a number that nobody can dial is refused. */
export function readPhone(text: string | null | undefined): string | null {
  const given = maybe('body.phone', text, 40);
  if (!given) return null;
  const found = findPhoneNumbersInText(given, 'DE')[0]?.number.number;
  if (!found) throw invalid('body.phone', 'is no telephone number', 'one with its prefix, such as +49 341 5550100');
  return found;
}

export function readWhole(where: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalid(where, 'is out of range', `a whole number from ${least} to ${most}`);
  }
  return value;
}

export function readMoment(where: string, text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime()) || !/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    throw invalid(where, 'is no time', 'a time such as 2026-11-24T14:30:00Z');
  }
  return at;
}
