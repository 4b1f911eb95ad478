import fc, { type Arbitrary } from 'fast-check';
import type { DocumentOperation } from '#surfaces/contract/index.ts';

export type Schema = DocumentOperation['pathParameters'];

/** Stands for something that exists: which one is known only when the request is sent. */
export class Known {
  readonly noun: string;
  readonly at: number;
  constructor(noun: string, at: number) {
    this.noun = noun;
    this.at = at;
  }
  toJSON() {
    return `<${this.noun} ${this.at}>`;
  }
}

const trap = fc.constantFrom(
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff',
  '💣'.repeat(50),
  "' OR 1=1--",
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what an attacker types.
  '${jndi:x}',
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '..',
  '%00',
  '%',
  '\r\nX-Injected: 1',
  'A'.repeat(5000),
  '=cmd|x',
  'NaN',
  'null',
  'true',
  '-1',
  '0',
  '1e309',
  '9'.repeat(40),
  '__proto__',
  'constructor',
  '\u202egnirts',
  'cnv_00000000000000000000000000',
  'cnv_8zzzzzzzzzzzzzzzzzzzzzzzzz',
  'http://169.254.169.254/latest',
  'javascript:alert(1)',
  'file:///etc/passwd',
);

/** The empty text has broken more programs than all the others. */
const empty = fc.constant('');
export const nasty = fc.oneof({ weight: 5, arbitrary: trap }, { weight: 1, arbitrary: empty });

const strange: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    2 ** 31,
    -(2 ** 31) - 1,
    [],
    {},
    [[[]]],
    [''],
  ),
  nasty,
  fc.jsonValue({ maxDepth: 2 }),
);

/** What a field means by its name: things that exist, and words that pass beyond the first check. */
const byName: Record<string, Arbitrary<unknown>> = {
  filename: fc.constantFrom('vase.png', '../../etc/passwd', 'rechnung\u202Efdp.exe', 'Ä'.repeat(300)),
  contentType: fc.constantFrom('image/png', 'text/plain; charset=utf-8', 'application/x-msdownload'),
  events: fc.constant(['call.ended']),
  event: fc.constantFrom('webhook.test', 'call.ended'),
  scopes: fc.constantFrom(['agent:profile:read'], ['agent:messages:read', 'agent:messages:write']),
  secret: fc.constant('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
  role: fc.constantFrom('supervisor', 'admin'),
  confirm: fc.constant('no-such-workspace'),
  language: fc.constantFrom('de', 'en'),
  status: fc.constantFrom('open', 'available'),
  body: fc.constantFrom('Delivery is free.', 'Guten Tag, 你好 💬', 'a'.repeat(4000)),
  messageType: fc.constant('text'),
  assigned: fc.constantFrom('me', 'none', 'any'),
  priority: fc.constantFrom('urgent', 'low'),
  clientMessageId: fc.integer({ min: 0, max: 1_000_000 }).map((number) => `client-${number}`),
  timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
  startDate: fc.constantFrom('2026-03-01', '2026-10-25T00:10:00Z'),
  endDate: fc.constantFrom('2026-11-01', '2026-11-02T10:30:00+05:45'),
  query: fc.constantFrom('delivery', 'Versand'),
  message: fc.constantFrom('What does delivery cost?', 'Danke'),
  metadata: fc.constantFrom({}, { page: 'https://shop.example/' }, { a: { b: [1, null, 'c'] } }),
  url: fc.constantFrom('http://127.0.0.1:9/hook', 'http://127.0.0.1:9/page'),
  expiresIn: fc.integer({ min: 60, max: 3600 }),
  // Keys of people: mostly free, now and then somebody's.
  externalId: fc.integer({ min: 1, max: 500 }).map((number) => `customer-${number}`),
  email: fc.integer({ min: 1, max: 500 }).map((number) => `vera${number}@example.com`),
  phone: fc.integer({ min: 100, max: 999 }).map((number) => `+49 341 5550${number}`),
  allowedDomains: fc.constantFrom(['shop.example', '*.shop.example'], ['https://Töpferei.example/x'], []),
  q: fc.constantFrom('delivery', 'Versand', '"two days" -free', '4711'),
  color: fc.constant('#2f9e44'),
  shortcut: fc.integer({ min: 1, max: 1_000_000 }).map((number) => `r${number}`),
  texts: fc.constantFrom({ de: 'Guten Tag {{visitor.name}}' }, { en: 'Hello {{visitor.name|there}}' }),
  agentIds: fc.constant([]),
  hours: fc.constant([]),
  day: fc.constantFrom('2030-12-24', '2030-12-31'),
  state: fc.constantFrom('BY', 'SN'),
  year: fc.integer({ min: 2020, max: 2099 }),
  key: fc.constant('ai_video'),
  country: fc.constantFrom('DE', 'AT', null),
  text: fc.constantFrom('Name;Telefon\nVera;0341 5550111', 'Name,Phone\nVera,+49 341 5550112'),
  base64: fc.constant(Buffer.from('Name,Phone\nVera,+49 341 5550113').toString('base64')),
  columns: fc.constant(['name', 'phone']),
  redirectUris: fc.constantFrom(['https://shop.example/cb'], ['https://shop.example/a', 'http://localhost:8080/b']),
  redirect_uri: fc.constant('https://shop.example/cb'),
  allowedScopes: fc.constantFrom(['openid'], ['openid', 'profile', 'offline_access']),
  scope: fc.constantFrom('openid', 'openid profile offline_access', 'tenant.read contacts.read'),
  code_challenge: fc.constant('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'),
  domain: fc.constantFrom('shop.example', 'https://Töpferei.example/x'),
  origin: fc.constantFrom('https://shop.example', 'http://localhost:3000', 'null'),
};

/** The same name means something else here: a server's key has scopes of its own. */
const serverKeyScopes = fc.constantFrom(['server:health'], ['server:tenant:read', 'server:contacts:read']);

const nouns: Record<string, string> = {
  conversationId: 'conversation',
  aiConversationId: 'conversation',
  messageId: 'message',
  attachmentId: 'attachment',
  before: 'message',
  webhookId: 'webhook',
  knowledgeItemId: 'knowledge',
  agentId: 'staff',
  adminActorId: 'staff',
  assignedAgentId: 'staff',
  departmentId: 'department',
  assignedDepartmentId: 'department',
  slug: 'slug',
  apiKey: 'apiKey',
  'x-tenant-slug': 'slug',
  username: 'username',
  password: 'password',
  refreshToken: 'refreshToken',
  contextToken: 'contextToken',
  cursor: 'cursor',
  credentialId: 'credential',
  oauthClientId: 'application',
  client_id: 'clientId',
  client_secret: 'clientSecret',
  requestId: 'request',
  intoConversationId: 'conversation',
  conversationIds: 'conversation',
  tagId: 'tag',
  tagIds: 'tag',
  addTagIds: 'tag',
  removeTagIds: 'tag',
  assigned: 'staff',
  ticketId: 'ticket',
  mailId: 'mail',
  serviceId: 'service',
  exceptBookingId: 'booking',
  contactId: 'otherContact',
  noteId: 'note',
  importId: 'import',
  callSessionId: 'call',
  tenantId: 'spareTenant',
  planId: 'plan',
};

/** A mark serves in its own list alone. */
const cursorsByPath: [string, string][] = [
  ['/platform/audit', 'platformAuditCursor'],
  ['/requests', 'requestCursor'],
  ['/tickets', 'ticketCursor'],
  ['/mails', 'mailCursor'],
  ['/knowledge/questions', 'questionCursor'],
  ['/knowledge/suggestions', 'suggestionCursor'],
  ['/knowledge/websites', 'pageCursor'],
  ['/blocked-visitors', 'blockedCursor'],
  ['/calendar/bookings', 'bookingCursor'],
  ['/devices', 'deviceCursor'],
  ['/platform/tenants', 'tenantCursor'],
  ['/billing/entries', 'ledgerCursor'],
  ['/balances/', 'ledgerCursor'],
];

export function nounOf(name: string, path: string): string | undefined {
  if (name === 'refreshToken' && path.includes('/owner-')) return 'ownerRefreshToken';
  if (name === 'email' && path.includes('/owner-')) return 'accountEmail';
  if (name === 'refreshToken' && path.includes('/platform/auth/')) return 'operatorRefreshToken';
  if (name === 'email' && path === '/platform/auth/login') return 'operatorEmail';
  if (name === 'after' && path === '/platform/operators') return 'operator';
  if (name === 'token' && path.includes('/workspace-auto-login')) return 'entryToken';
  if (name === 'cursor') {
    const list = cursorsByPath.find(([part]) => path.includes(part));
    if (list) return list[1];
  }
  if (name === 'cursor' && path === '/contacts') return 'contactCursor';
  if (name === 'cursor' && path === '/conversations') return 'inboxCursor';
  if (name === 'cursor' && path.includes('/audit')) return 'auditCursor';
  if (/\/attachments?(?:\/|$)/.test(path)) {
    if (name === 'id' || name === 'conversationId') return 'fileConversation';
    if (name === 'messageId') return 'fileMessage';
  }
  if (name === 'agentId' && path.includes('/devices')) return 'ownAgent';
  if (name === 'clientId' && path.includes('/platform/')) return 'client';
  if (name !== 'id') return nouns[name];
  if (path.includes('/turns/')) return 'turn';
  if (path.includes('/webhook-deliveries')) return 'delivery';
  if (path.includes('/webhooks')) return 'webhook';
  if (path.includes('/audit')) return 'audit';
  if (path.includes('/contacts')) return 'contact';
  if (path.includes('/platform/operators')) return 'operator';
  if (path.includes('/tags')) return 'tag';
  if (path.includes('/canned-replies')) return 'reply';
  if (path.includes('/invitations')) return 'invitation';
  if (path.includes('/departments')) return 'department';
  if (path.includes('/team')) return 'staff';
  if (path.includes('/sessions')) return 'session';
  if (path.includes('/me/applications')) return 'application';
  if (path.includes('/devices')) return 'device';
  if (path.includes('/knowledge/passages')) return 'chunk';
  if (path.includes('/knowledge/websites')) return 'website';
  if (path.includes('/knowledge/questions')) return 'question';
  if (path.includes('/knowledge/suggestions')) return 'suggestion';
  if (path.includes('/calls/')) return path.endsWith('/handled') ? 'missedCall' : 'call';
  if (path.includes('/calendar/')) return path.includes('/services') ? 'service' : 'booking';
  return path.includes('/knowledge') ? 'knowledge' : 'conversation';
}

/** Mostly the first: it belongs to everybody who asks. */
const known = (noun: string): Arbitrary<unknown> =>
  fc
    .oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(40) })
    .map((at) => new Known(noun, at));

const byFormat: Record<string, Arbitrary<unknown>> = {
  email: fc.constant('vera@example.com'),
  uri: fc.constantFrom('http://127.0.0.1:9/hook', 'https://shop.invalid/path'),
  'date-time': fc.constant('2026-03-02T09:15:00Z'),
  date: fc.constant('2026-03-02'),
  uuid: fc.constant('0190b7a8-5a3c-7cc2-9d2f-6d0f7c2f8a11'),
};

export type Taste = {
  path: string;
  /** Out of ten values so many are none that the document describes. */
  wildness: number;
};

const DEEPEST = 4;

function described(schema: Schema, taste: Taste, name: string, depth: number): Arbitrary<unknown> {
  const inner = (one: Schema, field = name) => arbitraryOf(one, taste, field, depth + 1);
  if (depth > DEEPEST) return fc.constant(null);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const meant = name === 'scopes' && taste.path.includes('/server-api-credentials') ? serverKeyScopes : byName[name];
  if (meant && name === 'messageType')
    return taste.wildness > 0 ? fc.constantFrom(...(schema.enum ?? ['text'])) : meant;
  // The days of a report belong to a period of one's own.
  if (name === 'period' && taste.path.includes('/reports/') && taste.wildness === 0) return fc.constant('custom');
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const noun = nounOf(name, taste.path);
  if (noun && schema.type !== 'object' && schema.type !== 'array')
    return taste.wildness > 0 ? known(noun) : fc.constant(new Known(noun, 0));
  if (meant && name !== '' && schema.type !== 'object') return meant;
  if (meant && name === 'metadata') return meant;
  if (schema.allOf) {
    const [head, ...rest] = schema.allOf;
    const shapes = [head ?? {}, ...rest].filter(({ properties }) => properties).map((part) => inner(part));
    return fc.tuple(...shapes).map((parts) => Object.assign({}, ...(parts as object[])));
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices && !schema.properties) return fc.oneof(...choices.map((one) => inner(one)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const bound = (keyword: string, otherwise: number) => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? limit : otherwise;
  };
  switch (type) {
    case 'integer':
      return fc.integer({ min: bound('minimum', -5), max: bound('maximum', 200) });
    case 'number':
      return fc.double({ min: bound('minimum', -5), max: bound('maximum', 200), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { minLength: bound('minItems', 0), maxLength: 3 });
    case 'string': {
      const format = schema.format ? byFormat[schema.format] : undefined;
      const minLength = Math.max(1, bound('minLength', 1));
      return format ?? fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(bound('maxLength', 40), 60) });
    }
    default: {
      const { properties = {}, required = [] } = schema;
      return fc.record(Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, inner(one, key)])), {
        requiredKeys: required.filter((key) => key in properties),
      });
    }
  }
}

/** A value as the document describes it, or now and then one that it does not. */
export function arbitraryOf(schema: Schema, taste: Taste, name = '', depth = 0): Arbitrary<unknown> {
  const good = described(schema, taste, name, depth);
  if (taste.wildness === 0) return good;
  return fc.oneof(
    { weight: 10 - taste.wildness, arbitrary: good },
    { weight: taste.wildness, arbitrary: depth === 0 && name === '' ? strange : fc.oneof(strange, nasty, empty) },
  );
}
