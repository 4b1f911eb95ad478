import { invalid } from '#platform/refusal.ts';

const LONGEST_NAME = 120;

/** Without a name it goes by its host. */
export function readName(name: string | undefined, url: string): string {
  if (name === undefined || name.trim() === '') return new URL(url).host.slice(0, LONGEST_NAME);
  if (name.length > LONGEST_NAME || name.includes('\0')) {
    throw invalid('body.name', 'is not usable', `a text of at most ${LONGEST_NAME} characters`);
  }
  return name.trim();
}

/** As it will be sent: what a browser would make of it, spaces around it gone. */
export const readUrl = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);
