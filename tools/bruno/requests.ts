import type { DocumentOperation } from '../../server/surfaces/contract/index.ts';
import { EXAMPLE_FILE, type Values, values } from './values.ts';

/** What we hand to Bruno's writer of one request: the converter's item with what makes it ready to be sent. */
export type Item = {
  name: string;
  type: string;
  seq: number;
  tags?: string[];
  settings?: Record<string, boolean | number>;
  request: {
    url: string;
    method: string;
    docs?: string;
    headers: Field[];
    params: (Field & { type: 'query' | 'path' })[];
    auth: { mode: string; bearer?: { token: string }; apikey?: { key: string; value: string; placement: string } };
    body: {
      mode: string;
      json?: string | null;
      text?: string | null;
      formUrlEncoded?: Field[];
      multipartForm?: (Omit<Field, 'value'> & { type: string; value: string | string[] })[];
    };
    assertions?: Field[];
    script?: { res: string };
  };
};
type Field = { name: string; value: string; enabled: boolean; description?: string };

const field = (name: string, value: string): Field => ({ name, value, enabled: true });
const bearer = (variable: string): Item['request']['auth'] => ({
  mode: 'bearer',
  bearer: { token: `{{${variable}}}` },
});
const none: Item['request']['auth'] = { mode: 'none' };
const visitor: Item['request']['auth'] = {
  mode: 'apikey',
  apikey: { key: 'X-Ringnity-SDK-Session', value: '{{visitorToken}}', placement: 'header' },
};
const tokens: Record<string, string> = {
  ServerApiKey: 'serverKey',
  DashboardBearer: 'workspaceToken',
  OwnerBearer: 'ownerToken',
  WorkspaceBearer: 'workspaceToken',
  PlatformBearer: 'operatorToken',
  OAuthAccessToken: 'oauthToken',
};

/** A runtime token is of a visitor, of somebody of the desk or of an administrator: the path says of whom. */
function authOf({ path, security }: DocumentOperation, who: Values['auth']): Item['request']['auth'] {
  if (who === 'none') return none;
  if (who === 'agent' || path.startsWith('/agent-sdk')) return bearer('agentToken');
  if (who === 'admin' || path.startsWith('/admin-sdk')) return bearer('adminToken');
  const schemes = security.flat();
  if (who === 'visitor' || schemes.includes('RuntimeBearer')) return visitor;
  const token = schemes.map((scheme) => tokens[scheme]).find(Boolean);
  return token ? bearer(token) : none;
}

const nouns: [string, string][] = [
  ['/server/contacts', 'contactId'],
  ['/server/webhooks', 'webhookId'],
  ['/agent-sdk/conversations', 'conversationId'],
];

function variableOf(name: string, path: string): string {
  if (name === 'clientId') return '{{tenantId}}';
  if (name !== 'id') return `{{${name}}}`;
  const noun = nouns.find(([start]) => path.startsWith(start))?.[1];
  if (!noun) throw new Error(`${path} has an id of something unknown: name it in tools/bruno/requests.ts.`);
  return `{{${noun}}}`;
}

/** What others need of the answer. */
const keeping = (keep: Record<string, string>): string =>
  [
    'if (res.getStatus() < 400) {',
    ...Object.entries(keep).map(([name, place]) => {
      const value = `res.getBody().${place}`;
      return `  bru.setVar('${name}', ${place === 'data' ? `JSON.stringify(${value})` : value});`;
    }),
    '}',
  ].join('\n');

function bodyOf(item: Item, operation: DocumentOperation, { body, json, form, text }: Values): Item['request']['body'] {
  if (json) return { mode: 'json', json };
  if (text) return { mode: 'text', text: text.content };
  if (form && 'multipart/form-data' in (operation.body?.types ?? {})) {
    return {
      mode: 'multipartForm',
      multipartForm: Object.entries(form).map(([name, value]) =>
        value.startsWith('@')
          ? { name, type: 'file', value: [value.slice(1)], enabled: true }
          : { name, type: 'text', value, enabled: true },
      ),
    };
  }
  if (form)
    return {
      mode: 'formUrlEncoded',
      formUrlEncoded: Object.entries(form).map(([name, value]) => field(name, value)),
    };
  if (body !== undefined) return { mode: 'json', json: JSON.stringify(body, null, 2) };
  return item.request.body;
}

const successesOf = ({ replies }: DocumentOperation): number[] =>
  Object.keys(replies)
    .map(Number)
    .filter((status) => status >= 200 && status < 400);

/** The statuses that a request of the collection may be answered with. */
export const expectedOf = (operation: DocumentOperation): number[] => {
  const { also } = values[operation.id] ?? {};
  return [...successesOf(operation), ...(also ? [also.status] : [])];
};

/** What ends something comes when nothing in its folder needs it any more. */
const ends = ({ method, path }: DocumentOperation): boolean =>
  method === 'DELETE' || /\/(?:logout|close|revoke)$/.test(path);

export const inOrder = (operations: readonly DocumentOperation[]): DocumentOperation[] => [
  ...operations.filter((operation) => !ends(operation)),
  ...operations.filter(ends),
];

/** The converter's item, ready to be sent: its credential, the ids of its path, a body with the variables, what must come back. */
export function requestOf(item: Item, operation: DocumentOperation, seq: number): Item {
  const own = values[operation.id] ?? {};
  const { base, path, method, id } = operation;
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
  const query = own.query ?? {};
  // Bruno keeps the query in the address as well, and sends what stands there.
  const asked = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const optional = Object.keys(operation.queryParameters.properties ?? {}).filter((name) => !(name in query));
  const { also } = own;
  return {
    name: id,
    type: 'http-request',
    seq,
    // Where the answer is a redirect, it is the answer.
    ...(successesOf(operation).includes(302) && {
      settings: { encodeUrl: true, followRedirects: false, maxRedirects: 0 },
    }),
    request: {
      url: `{{baseUrl}}${base}${path.replaceAll(/\{([^}]+)\}/g, ':$1')}${asked && `?${asked}`}`,
      method,
      docs: [`**${item.name}**`, item.request.docs ?? '', also ? `${also.status} is right where ${also.because}.` : '']
        .filter(Boolean)
        .join('\n\n'),
      headers: [
        ...Object.entries(own.headers ?? {}).map(([name, value]) => field(name, value)),
        ...(own.text ? [field('content-type', own.text.type)] : []),
      ],
      params: [
        ...inPath.map((name) => ({
          ...field(name, own.path?.[name] ?? variableOf(name, path)),
          type: 'path' as const,
        })),
        ...Object.entries(query).map(([name, value]) => ({ ...field(name, value), type: 'query' as const })),
        ...optional.map((name) => ({ ...field(name, ''), enabled: false, type: 'query' as const })),
      ],
      auth: authOf(operation, own.auth),
      body: bodyOf(item, operation, own),
      ...(own.keep && { script: { res: keeping(own.keep) } }),
      assertions: [field('res.status', `in ${expectedOf(operation).join(', ')}`)],
    },
  };
}

export const exampleFile = {
  name: EXAMPLE_FILE,
  text: '# Leihlampen\n\nLeihlampen kosten 7 Euro in der Woche und werden am Samstag zurückgebracht.\n',
};
