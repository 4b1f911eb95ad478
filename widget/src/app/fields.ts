import type { Demand } from './config.ts';

/** As strict as is useful: whether it exists is only known when something is sent there. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text) && text.length <= 254;

export const isPhone = (text: string): boolean =>
  /^\+?[\d\s()/.-]{4,40}$/.test(text) && text.replace(/\D/g, '').length >= 4;

export type FieldFault = 'missing' | 'wrong';

export function faultOfField(text: string, demand: Demand, isRight: (text: string) => boolean): FieldFault | undefined {
  const given = text.trim();
  if (demand === 'off') return undefined;
  if (!given) return demand === 'required' ? 'missing' : undefined;
  return isRight(given) ? undefined : 'wrong';
}
