import { invalid } from '../refusal.ts';

const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** Dot-atoms of RFC 5322 and host names of letters, digits and hyphens: what forms ask for. No quoted names, no comments. */
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Whether a mail can be sent there. Nothing that passes can end a header line. */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL && ADDRESS.test(text);

/** The same person in other letters is one address: hosts ignore case, and so does nearly every mailbox. */
export const normalMailAddress = (text: string): string => text.trim().toLowerCase();

/** The address in its normal form, or the refusal that names the field. */
export function checkMailAddress(where: string, text: string): string {
  const address = normalMailAddress(text);
  if (!isMailAddress(address)) throw invalid(where, 'is not an e-mail address', 'one such as name@example.com');
  return address;
}
