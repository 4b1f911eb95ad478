import { randomInt } from 'node:crypto';

/** Without letters that look like another: it is read from a terminal and typed. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** `k7mp2-…`, four groups of five: 23 characters, 99 random bits. */
export const oneTimePassword = (): string => [group(), group(), group(), group()].join('-');
