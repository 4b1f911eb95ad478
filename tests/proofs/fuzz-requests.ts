import fc, { type Arbitrary } from 'fast-check';
import type { DocumentOperation } from '#surfaces/contract/index.ts';
import type { Exchange } from './exchange.ts';
import { arbitraryOf, Known, nasty, type Schema, type Taste } from './fuzz-values.ts';
import { type Kind, type People, shows } from './people.ts';
import { FORM, fileFor } from './tenant-requests.ts';

/** A request as it is thought up; things that exist are filled in when it is sent. */
export type Sketch = {
  kind: Kind | 'garbage';
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  headers: Record<string, unknown>;
  body?: unknown;
};

/** Who the document lets in. */
export function kindsFor({ security }: DocumentOperation): Kind[] {
  const schemes = security.flat();
  if (schemes.includes('ServerApiKey')) return ['server'];
  if (schemes.includes('OwnerBearer')) return ['account'];
  if (schemes.includes('PlatformBearer')) return ['operator'];
  if (schemes.includes('OAuthAccessToken')) return ['application'];
  const staff: Kind[] = ['WorkspaceBearer', 'DashboardBearer'].some((scheme) => schemes.includes(scheme))
    ? ['owner', 'agent']
    : [];
  if (schemes.includes('RuntimeBearer'))
    return staff.length > 0 ? [...staff, 'agentToken'] : ['visitor', 'agentToken', 'anonymous'];
  return staff.length > 0 ? staff : ['anonymous'];
}

const all = (schema: Schema, taste: Taste): Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, one]) => [name, arbitraryOf(one, taste, name)]),
    ),
    // The period of a report and its days make sense together alone.
    {
      requiredKeys:
        taste.wildness === 0 && taste.path.includes('/reports/')
          ? Object.keys(schema.properties ?? {})
          : [...(schema.required ?? [])],
    },
  );

/** Most name their tenant where nothing else does; headers that any request may carry come now and then. */
function sketchOf(operation: DocumentOperation, wildness: number): Arbitrary<Sketch> {
  const taste: Taste = { path: operation.path, wildness };
  const right = fc.constantFrom(...kindsFor(operation));
  const kind: Arbitrary<Sketch['kind']> =
    wildness === 0
      ? right
      : fc.oneof(
          { weight: 16, arbitrary: right },
          { weight: 1, arbitrary: fc.constantFrom<Kind>('anonymous', 'visitor', 'agentToken', 'adminToken', 'server') },
          { weight: 1, arbitrary: fc.constant<'garbage'>('garbage') },
        );
  const schema = operation.body?.types['application/json'] ?? operation.body?.types[FORM];
  const { 'idempotency-key': _, ...headers } = operation.headerParameters.properties ?? {};
  const text = fc.oneof(fc.constantFrom('key-1', 'key-2', '"quoted"'), nasty);
  return fc.record(
    {
      kind,
      path: all(operation.pathParameters, taste),
      query: all(operation.queryParameters, taste),
      headers: fc
        .tuple(
          all({ ...operation.headerParameters, properties: headers }, taste),
          fc.option(text, { nil: undefined, freq: 5 }),
          fc.option(nasty, { nil: undefined, freq: 12 }),
        )
        .map(([named, key, id]) => ({
          ...named,
          ...(wildness > 0 && key !== undefined && { 'idempotency-key': key }),
          ...(wildness > 0 && id !== undefined && { 'x-request-id': id }),
        })),
      ...(schema && { body: arbitraryOf(schema, taste) }),
    },
    {
      requiredKeys:
        schema && operation.body?.required
          ? ['kind', 'path', 'query', 'headers', 'body']
          : ['kind', 'path', 'query', 'headers'],
    },
  ) as Arbitrary<Sketch>;
}

export const requestsOf = (operation: DocumentOperation): Arbitrary<Sketch> =>
  fc.oneof(
    { weight: 4, arbitrary: sketchOf(operation, 0) },
    { weight: 4, arbitrary: sketchOf(operation, 1) },
    { weight: 2, arbitrary: sketchOf(operation, 4) },
  );

/** As the document wants it, every time. */
export const properRequestsOf = (operation: DocumentOperation, kind: Kind): Arbitrary<Sketch> =>
  sketchOf(operation, 0).map((sketch) => ({ ...sketch, kind }));

const PREFIX: Record<string, string> = {
  cnv: 'conversation',
  msg: 'message',
  whk: 'webhook',
  con: 'contact',
  srv: 'service',
  bkg: 'booking',
  knw: 'knowledge',
  chk: 'chunk',
  wst: 'website',
  qst: 'question',
  sgn: 'suggestion',
  stf: 'staff',
  dep: 'department',
  fil: 'attachment',
  inv: 'invitation',
  ses: 'session',
};
const MOST_OF_A_NOUN = 40;

/** What exists, by noun: sown with what the tenant has, and fed by what replies tell. */
export function pool(sown: Record<string, string[]>) {
  const known = new Map(Object.entries(sown).map(([noun, ids]) => [noun, [...ids]]));
  const add = (noun: string, id: string) => {
    const ids = known.get(noun) ?? [];
    known.set(noun, ids);
    if (!ids.includes(id) && ids.length < MOST_OF_A_NOUN) ids.push(id);
  };
  return {
    get: ({ noun, at }: Known): string => {
      const ids = known.get(noun) ?? [];
      return ids[at % Math.max(1, ids.length)] ?? `${noun}-unknown`;
    },
    /** What `at: 0` means from now on. */
    front(noun: string, id: string): void {
      known.set(noun, [id, ...(known.get(noun) ?? []).slice(0, MOST_OF_A_NOUN - 1)]);
    },
    learn(reply: unknown): void {
      if (typeof reply !== 'object' || reply === null) return;
      for (const [key, value] of Object.entries(reply)) {
        if (typeof value === 'object') this.learn(value);
        else if (typeof value !== 'string') continue;
        // One refresh token serves once: the newest goes to the front.
        else if (key === 'refreshToken') known.set(value.startsWith('sor_') ? 'ownerRefreshToken' : key, [value]);
        else if (key === 'nextCursor') add('cursor', value);
        else {
          const noun = /^([a-z]{3})_[0-9a-z]{26}$/.exec(value)?.[1];
          if (noun && PREFIX[noun]) add(PREFIX[noun], value);
        }
      }
    },
  };
}
export type Pool = ReturnType<typeof pool>;

function filledIn(value: unknown, from: Pool): unknown {
  if (value instanceof Known) return from.get(value);
  if (Array.isArray(value)) return value.map((one) => filledIn(one, from));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, from)]));
}

const asText = (value: unknown, from: Pool): string => {
  const filled = filledIn(value, from);
  return typeof filled === 'string' ? filled : JSON.stringify(filled);
};
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
/** A header holds visible ASCII; what holds more is another client's business. */
const asHeader = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 2000);

/** Whatever was thought up, as fields of a form. */
const formOf = (body: unknown, from: Pool): string =>
  typeof body === 'object' && body !== null
    ? Object.entries(body)
        .map(([name, value]) => `${encoded(name)}=${encoded(asText(value, from))}`)
        .join('&')
    : asText(body, from);

export function toExchange(
  operation: DocumentOperation,
  sketch: Sketch,
  { from, of }: { from: Pool; of: Pick<People, 'tokens'> },
): Exchange {
  // An empty part would be another address.
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) =>
    encoded(asText(sketch.path[name] ?? 'x', from) || ' '),
  );
  const query = Object.entries(sketch.query).map(([name, value]) => `${name}=${encoded(asText(value, from))}`);
  const hasBody = 'body' in sketch && sketch.body !== undefined;
  // What is sent as a file has attacks of its own.
  const isForm = operation.body?.types[FORM] !== undefined;
  const file = operation.body && !operation.body.types['application/json'] && !isForm ? fileFor(operation) : undefined;
  return {
    method: operation.method,
    path: `${operation.base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers: {
      ...(sketch.kind === 'garbage' ? { authorization: 'Bearer not.a.token' } : shows(sketch.kind, of)),
      ...Object.fromEntries(
        Object.entries(sketch.headers).map(([name, value]) => [name, asHeader(asText(value, from))]),
      ),
      ...(hasBody && { 'content-type': isForm ? FORM : 'application/json' }),
      ...file?.headers,
    },
    ...(hasBody && { body: isForm ? formOf(sketch.body, from) : JSON.stringify(filledIn(sketch.body, from)) }),
    ...(file && { body: file.body }),
  };
}
