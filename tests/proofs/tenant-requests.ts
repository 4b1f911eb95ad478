import { type Noun as IdNoun, newId, show } from '#platform/ids.ts';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import type { Answer, Exchange } from './exchange.ts';
import { formOf } from './form.ts';
import { type Kind, type People, shows, type Things } from './people.ts';
import type { Expectation, Noun } from './tenant-expectations.ts';

export type Ids = Readonly<Record<string, string>>;

/** Somebody's real things, in the places where an operation takes ids. */
export const idsOf = (
  places: Readonly<Record<string, Noun>>,
  { things, cursor, username }: Pick<People, 'cursor' | 'username'> & { things: Things },
): Ids =>
  Object.fromEntries(
    Object.entries(places).map(([place, noun]) => [
      place,
      noun === 'cursor' ? cursor : noun === 'username' ? username : things[noun],
    ]),
  );

/** The same shape, and nobody's. */
export function unknownOf(noun: Noun, alike: string): string {
  if (noun === 'cursor') return alike.replace(/[a-zA-Z0-9]{8}$/, 'AAAAAAAA');
  if (noun === 'request') return `request-of-${newId().slice(-12)}`;
  if (noun === 'passersTalk') return show('conversation', newId());
  return noun === 'username' ? `nobody-${newId().slice(-8)}` : show(noun as IdNoun, newId());
}

/** A few letters, as a form or as they are. */
export function fileFor(operation: DocumentOperation): { headers: Record<string, string>; body: string } {
  const form = formOf(operation);
  if (form) return { headers: { 'content-type': form.contentType }, body: form.body };
  return { headers: { 'content-type': 'text/plain' }, body: 'hello' };
}

export function requestOf(
  operation: DocumentOperation,
  { body, query, path: elsewhere }: Expectation,
  { who, own, ids, extra = {} }: { who: Kind; own: People; ids: Ids; extra?: Record<string, unknown> },
): Exchange {
  const inPlace = (part: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(ids).flatMap(([place, id]) =>
        place.startsWith(`${part}.`) ? [[place.slice(part.length + 1), id]] : [],
      ),
    );
  const path = Object.entries({ ...elsewhere?.(own), ...inPlace('path') }).reduce(
    (whole, [name, id]) => whole.replace(`{${name}}`, encodeURIComponent(id)),
    operation.path,
  );
  const asked = { ...query?.(own), ...(who === 'anonymous' && { slug: own.tenant.slug }), ...inPlace('query') };
  const search = new URLSearchParams(asked).toString();
  const sent = operation.body?.types['application/json'] && { ...body?.(own), ...inPlace('body'), ...extra };
  const file = operation.body && !sent ? fileFor(operation) : undefined;
  return {
    method: operation.method,
    path: `${operation.base}${path}${search && `?${search}`}`,
    headers: { ...shows(who, own), ...(sent && { 'content-type': 'application/json' }), ...file?.headers },
    ...(sent && { body: JSON.stringify(sent) }),
    ...(file && { body: file.body }),
  };
}

const VOLATILE = new Set(['date', 'x-request-id', 'content-length', 'ratelimit', 'ratelimit-policy', 'keep-alive']);

/** A reply without what differs between any two: request ids, times, what is left of an allowance, the asked ids. */
export function comparable({ status, headers, text }: Answer, asked: Ids): string {
  const named = Object.entries(headers)
    .filter(([name]) => !VOLATILE.has(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort();
  let body = text
    .replaceAll(/"requestId":"[^"]*"/g, '"requestId":"…"')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
    // How far indexing has got is a matter of the moment.
    .replaceAll(/"status":"(?:queued|indexing|ready)"/g, '"status":"<indexing>"')
    .replaceAll(/"chunks":\d+/g, '"chunks":<count>');
  for (const id of Object.values(asked)) body = body.replaceAll(id, '<id>');
  return [status, ...named, body].join('\n');
}

/** Besides: every id and token is another one. */
export const alike = (answer: Answer): string =>
  comparable(answer, {})
    .replaceAll(/\b[a-z]{3}_[0-9a-z]{26}\b/g, '<id>')
    .replaceAll(/eyJ[\w.-]+/g, '<token>')
    .replaceAll(/expires=\d+&signature=[\w-]+/g, '<signature>')
    .replaceAll(/whsec_[\w+/=•]+|s(?:wr|or|pr|we)_[\w-]+|rn_sk_(?:live|test)_[0-9a-f…]+/g, '<secret>')
    .replaceAll(/\bn\d+-canary-/g, '<name>-canary-')
    .replaceAll(/\b[A-Z2-7]{32}\b|\b[a-z2-9]{5}(?:-[a-z2-9]{5}){3}\b/g, '<secret>')
    // What is topped up twice is more the second time.
    .replaceAll(/"balance(Before|After)Cents":-?\d+/g, '"balance$1Cents":0')
    .replaceAll(/The balance is -?[\d.]+/g, 'The balance is …')
    .replaceAll(/"conversationNumber":"\d+"/g, '"conversationNumber":"…"')
    .replaceAll(/"ticketNumber":"\d+"/g, '"ticketNumber":"…"');
