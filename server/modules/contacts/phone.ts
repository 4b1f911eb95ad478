/** ITU-T E.164: at most 15 digits with the country's, which never begins with 0. Shorter than 7 there is none. */
const INTERNATIONAL = /^[1-9]\d{6,14}$/;
const NATIONAL = /^\d{3,15}$/;
/** How people set a number in groups. */
const GROUPING = /[\s()/.\-\u2010-\u2015]+/gu;

/**
 * `+49 (0)341 / 55-12`, `0049 341 5512` → `+493415512`. A number without its country stays what is dialled at home
 * (`0341 5512` → `03415512`): which country a tenant's callers dial in is nobody's guess here. Undefined: no number.
 */
export function normalPhone(text: string): string | undefined {
  const given = text.trim();
  const prefix = /^(?:\+|00)/.exec(given)?.[0];
  if (prefix === undefined) {
    const digits = given.replace(GROUPING, '');
    return NATIONAL.test(digits) ? digits : undefined;
  }
  // "(0)" is dialled at home only.
  const digits = given.slice(prefix.length).replace('(0)', '').replace(GROUPING, '');
  return INTERNATIONAL.test(digits) ? `+${digits}` : undefined;
}
