import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** ITU-T E.164: at most 15 digits with the country's, which never begins with 0. Shorter than 7 there is none. */
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;
const NATIONAL = /^\d{3,15}$/;
/** How people set a number in groups. */
const GROUPING = /[\s()/.\-\u2010-\u2015]+/gu;
/** What a spreadsheet puts before a cell that begins with a plus. */
const APOSTROPHE = /^'(?=\+)/;

const regionOf = (country: string | undefined): CountryCode | undefined =>
  country !== undefined && isSupportedCountry(country) ? country : undefined;

/**
 * `+49 (0)341 / 55-12`, `0049 341 5512`, and in Germany `0341 5512` → `+493415512`; an extension stays with it as
 * RFC 3966 writes it (`+493415512;ext=12`), because behind one number are several people. What is no number of the
 * tenant's country but can be dialled there (`115`), or where no country is known, stays the digits that are dialled.
 * Undefined: no number.
 */
export function normalPhone(text: string, country?: string): string | undefined {
  const given = text.trim().replace(APOSTROPHE, '').replace(/^00/, '+');
  const region = regionOf(country);
  const parsed = parsePhoneNumberFromString(given.replace('(0)', ''), {
    ...(region && { defaultCountry: region }),
    extract: false,
  });
  if (parsed?.isPossible() && INTERNATIONAL.test(parsed.number))
    return parsed.ext ? `${parsed.number};ext=${parsed.ext}` : parsed.number;
  const digits = text.trim().replace(GROUPING, '');
  return !given.startsWith('+') && NATIONAL.test(digits) ? digits : undefined;
}
