import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { LogLevel } from '#platform/log.ts';
import { isMailAddress } from '#platform/mail/index.ts';

/** Reads one value, or says in half a sentence what it should be. */
type Read<Value> = (text: string) => Value | { fault: string };
type Setting<Value> = { env: string; default: string; about: string; read: Read<Value>; secret?: true };

const setting = <Value>(env: string, standard: string, about: string, read: Read<Value>): Setting<Value> => ({
  env,
  default: standard,
  about,
  read,
});
const secret = <Value>(entry: Setting<Value>): Setting<Value> => ({ ...entry, secret: true });

const optional: Read<string | undefined> = (value) => value.trim() || undefined;
const flag: Read<boolean> = (value) => {
  if (value === '1' || value === 'true') return true;
  if (value === '0' || value === 'false' || value === '') return false;
  return { fault: '1 or 0' };
};
const integer =
  (least: number, most: number): Read<number> =>
  (value) => {
    const number = Number(value);
    return /^\d+$/.test(value) && number >= least && number <= most
      ? number
      : { fault: `a whole number from ${least} to ${most}` };
  };
const oneOf =
  <const Values extends readonly string[]>(...values: Values): Read<Values[number]> =>
  (value) =>
    values.includes(value) ? value : { fault: `one of ${values.join(', ')}` };
const url =
  (...schemes: string[]): Read<string | undefined> =>
  (value) => {
    if (!value.trim()) return undefined;
    const parsed = URL.parse(value);
    return parsed && schemes.includes(parsed.protocol.slice(0, -1))
      ? value.replace(/\/+$/, '')
      : { fault: `a URL that starts with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}` };
  };
const host: Read<string> = (value) =>
  isIP(value) || /^[a-z0-9.-]+$/i.test(value) ? value : { fault: 'an IP address or a host name' };
const ports: Read<number[]> = (value) => {
  const list = value.split(',').filter(Boolean).map(Number);
  return list.every((port) => Number.isInteger(port) && port > 0 && port < 65_536)
    ? list
    : { fault: 'ports, separated by commas' };
};
const pushUrl: Read<string> = (value) => {
  const parsed = url('http', 'https')(value);
  return parsed === undefined ? { fault: 'a URL' } : parsed;
};
const slug: Read<string> = (value) =>
  /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/.test(value) ? value : { fault: 'the slug of a plan, such as free' };
const folder: Read<string> = (value) => resolve(value);
const optionalHost: Read<string | undefined> = (value) =>
  !value || /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(value) ? value || undefined : { fault: 'a host name' };
const sharedSecret: Read<string | undefined> = (value) =>
  !value || value.length >= 32 ? value || undefined : { fault: 'at least 32 characters' };
const listenAddress: Read<{ host: string; port: number } | undefined> = (value) => {
  if (!value) return undefined;
  const [, name, port] = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+):(\d{1,5})$/i.exec(value) ?? [];
  return name && Number(port) < 65_536
    ? { host: name.replace(/^\[|\]$/g, ''), port: Number(port) }
    : { fault: 'an address and a port, such as 0.0.0.0:25' };
};
const mailAddress: Read<string | undefined> = (value) =>
  !value || isMailAddress(value) ? value || undefined : { fault: 'an e-mail address such as chat@example.com' };

/** Every setting there is. The tables in the README and `.env.example` are printed from here. */
export const table = {
  host: setting('HOST', '127.0.0.1', 'Address to listen on; 0.0.0.0 for all.', host),
  port: setting('PORT', '8192', 'Port to listen on; 0 takes a free one.', integer(0, 65_535)),
  publicUrl: setting(
    'PUBLIC_URL',
    '',
    'Where people reach this installation, such as https://chat.example.com; empty: the address listened on.',
    url('http', 'https'),
  ),
  dataDir: setting('DATA_DIR', '.data', 'Folder for the database, files, secrets and logs.', folder),
  databaseUrl: setting(
    'DATABASE_URL',
    '',
    'A PostgreSQL server (16 or newer) to use instead of the embedded one.',
    url('postgres', 'postgresql'),
  ),
  databasePoolSize: setting(
    'DATABASE_POOL_SIZE',
    '20',
    'Connections to the database that one process holds at most.',
    integer(4, 500),
  ),
  tlsCert: setting('TLS_CERT', '', 'File with the certificate chain (PEM), to serve HTTPS without a proxy.', optional),
  tlsKey: setting('TLS_KEY', '', 'File with the private key (PEM) of TLS_CERT.', optional),
  trustProxy: setting(
    'TRUST_PROXY',
    '',
    'Addresses or networks of proxies whose X-Forwarded-* headers count, separated by commas.',
    optional,
  ),
  masterKey: secret(
    setting(
      'MASTER_KEY',
      '',
      'The 32-byte key that seals secrets, in base64; empty: a file in DATA_DIR made at the first start.',
      optional,
    ),
  ),
  sampleData: setting('SAMPLE_DATA', '1', 'Whether the first start makes the demo shop (1 or 0).', flag),
  allowPrivateTargets: setting(
    'ALLOW_PRIVATE_TARGETS',
    '0',
    'Lets webhooks and knowledge URLs reach private addresses: for development and tests.',
    flag,
  ),
  outboundPorts: setting('OUTBOUND_PORTS', '80,443', 'Ports that webhooks and knowledge URLs may use.', ports),
  modelBaseUrl: setting(
    'MODEL_BASE_URL',
    '',
    'An OpenAI-compatible server that answers, such as http://127.0.0.1:11434/v1; empty: the built-in answerer.',
    url('http', 'https'),
  ),
  modelApiKey: secret(setting('MODEL_API_KEY', '', 'The key for MODEL_BASE_URL.', optional)),
  modelName: setting('MODEL_NAME', '', 'The model to ask for at MODEL_BASE_URL.', optional),
  smtpUrl: secret(
    setting(
      'SMTP_URL',
      '',
      'The mail server, such as smtp://user:password@mail.example.com:587; empty: mails become files in DATA_DIR/mails.',
      url('smtp', 'smtps'),
    ),
  ),
  mailFrom: setting('MAIL_FROM', '', 'The address that mails come from; needed with SMTP_URL.', mailAddress),
  mailInboundDomain: setting(
    'MAIL_INBOUND_DOMAIN',
    '',
    'The domain whose mail comes here, such as reply.example.com: visitors can then answer mails; empty: they cannot.',
    optionalHost,
  ),
  mailInboundSecret: secret(
    setting(
      'MAIL_INBOUND_SECRET',
      '',
      'Signs mails that are posted to /mail/inbound (at least 32 characters); empty: nothing is taken there.',
      sharedSecret,
    ),
  ),
  smtpListen: setting(
    'SMTP_LISTEN',
    '',
    'Address and port to take mails for MAIL_INBOUND_DOMAIN at, such as 0.0.0.0:25; empty: none.',
    listenAddress,
  ),
  answerAfterMs: setting(
    'ANSWER_AFTER_MS',
    '400',
    'Milliseconds that the assistant waits for a visitor’s next line before it answers all of them together.',
    integer(0, 10_000),
  ),
  embeddingBaseUrl: setting(
    'EMBEDDING_BASE_URL',
    '',
    'An OpenAI-compatible server that turns texts into vectors, so that knowledge is found by what it means; empty: by its words alone.',
    url('http', 'https'),
  ),
  embeddingApiKey: secret(setting('EMBEDDING_API_KEY', '', 'The key for EMBEDDING_BASE_URL.', optional)),
  embeddingModel: setting('EMBEDDING_MODEL', '', 'The model to ask for at EMBEDDING_BASE_URL.', optional),
  requestsPerHour: setting(
    'REQUESTS_PER_HOUR',
    '1000',
    'Requests an hour for each server key.',
    integer(1, 10_000_000),
  ),
  visitorRequestsPerMinute: setting(
    'VISITOR_REQUESTS_PER_MINUTE',
    '600',
    'Requests a minute from each address without a server key.',
    integer(1, 10_000_000),
  ),
  attachmentMostBytes: setting(
    'ATTACHMENT_MOST_BYTES',
    '25000000',
    'Bytes that a file in a conversation has at most.',
    integer(1000, 2_000_000_000),
  ),
  signUp: setting(
    'SIGN_UP',
    'auto',
    'Whether strangers may open a workspace: open, closed, or auto, which is open only while HOST is a loopback address and PUBLIC_URL is empty.',
    oneOf('auto', 'open', 'closed'),
  ),
  signUpPlan: setting('SIGN_UP_PLAN', 'unlimited', 'The plan that a new workspace is put on, by its slug.', slug),
  googleClientId: setting(
    'GOOGLE_CLIENT_ID',
    '',
    'The OAuth client of the sign-in with Google; empty: no sign-in with Google.',
    optional,
  ),
  googleIssuer: setting(
    'GOOGLE_ISSUER',
    'https://accounts.google.com',
    'Who issues the ID tokens of the sign-in with Google.',
    url('http', 'https'),
  ),
  googleJwksUrl: setting(
    'GOOGLE_JWKS_URL',
    'https://www.googleapis.com/oauth2/v3/certs',
    'Where the keys of GOOGLE_ISSUER are published.',
    url('http', 'https'),
  ),
  auditAddresses: setting(
    'AUDIT_ADDRESSES',
    'truncated',
    'What the audit keeps of addresses that people come from: full, truncated (/24, /48) or none.',
    oneOf('full', 'truncated', 'none'),
  ),
  fcmServiceAccount: setting(
    'FCM_SERVICE_ACCOUNT',
    '',
    'File with the key of a Google service account (JSON), for push messages by Firebase.',
    optional,
  ),
  fcmUrl: setting('FCM_URL', 'https://fcm.googleapis.com', 'Where Firebase takes push messages.', pushUrl),
  apnsKey: setting('APNS_KEY', '', 'File with the key for push messages to Apple devices (.p8).', optional),
  apnsKeyId: setting('APNS_KEY_ID', '', 'The id of APNS_KEY.', optional),
  apnsTeamId: setting('APNS_TEAM_ID', '', 'The team at Apple that APNS_KEY is of.', optional),
  apnsTopic: setting('APNS_TOPIC', '', 'The bundle id of the app that APNS_KEY sends to.', optional),
  apnsUrl: setting('APNS_URL', 'https://api.push.apple.com', 'Where Apple takes push messages.', pushUrl),
  pushAfterSeconds: setting(
    'PUSH_AFTER_SECONDS',
    '5',
    'Seconds that a message has to reach an open page before devices are told of it.',
    integer(0, 3600),
  ),
  pushShowsText: setting(
    'PUSH_SHOWS_TEXT',
    '0',
    'Whether push messages show what was written (1), or only that something was (0).',
    flag,
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    'debug, info, warn, error or silent.',
    oneOf('debug', 'info', 'warn', 'error', 'silent') as Read<LogLevel>,
  ),
  drainMs: setting(
    'DRAIN_MS',
    '0',
    'Milliseconds between saying not ready and refusing connections when stopping; 5000 behind a load balancer.',
    integer(0, 60_000),
  ),
  stopWithinMs: setting(
    'STOP_WITHIN_MS',
    '25000',
    'Milliseconds after which stopping no longer waits for requests under way.',
    integer(1000, 300_000),
  ),
} as const;

/** Nobody from outside reaches an installation that listens on its own machine alone. */
export const isSignUpOpen = ({ signUp, host, publicUrl }: Settings): boolean =>
  signUp === 'auto'
    ? publicUrl === undefined && (host === 'localhost' || host === '::1' || /^127\./.test(host))
    : signUp === 'open';

type Table = typeof table;
export type Settings = { [Name in keyof Table]: Table[Name] extends Setting<infer Value> ? Value : never };

/** Names that begin like ours but are not: almost always a slip of the pen. */
function resembles(name: string): string | undefined {
  if (name.length < 7) return undefined;
  return Object.values(table).find(({ env }) => env !== name && env.length >= 7 && distance(env, name) === 1)?.env;
}

function distance(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 1) return 2;
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, a] of [...left].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...right].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a === b ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}

/**
 * Reads the environment and, under it, the lines of an `.env` file. All faults are told at once.
 * A name in the file that is no setting is a fault; so is an environment variable one letter off a setting.
 */
export function readSettings(
  environment: Record<string, string | undefined>,
  file: Record<string, string | undefined> = {},
): { settings: Settings } | { faults: string[] } {
  const faults: string[] = [];
  const known = new Set(Object.values(table).map(({ env }) => env));
  for (const name of Object.keys(file)) {
    if (known.has(name as never)) continue;
    const meant = resembles(name);
    faults.push(`${name} in .env is not a setting${meant ? `; ${meant} is` : '; .env.example lists all of them'}.`);
  }
  for (const name of Object.keys(environment)) {
    const meant = known.has(name as never) ? undefined : resembles(name);
    if (meant) faults.push(`${name} is not a setting; ${meant} is.`);
  }
  const values: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(table)) {
    const raw = environment[entry.env] ?? file[entry.env];
    const value = entry.read(raw === undefined || raw === '' ? entry.default : raw);
    if (typeof value === 'object' && value !== null && 'fault' in value) {
      faults.push(`${entry.env} should be ${value.fault}, and is ${'secret' in entry ? 'not' : JSON.stringify(raw)}.`);
    } else values[name] = value;
  }
  if (!values['tlsCert'] !== !values['tlsKey']) faults.push('TLS_CERT and TLS_KEY go together: set both or neither.');
  if (values['smtpUrl'] && !values['mailFrom'])
    faults.push('SMTP_URL needs MAIL_FROM, the address that mails come from.');
  if (values['smtpListen'] && !values['mailInboundDomain'])
    faults.push('SMTP_LISTEN needs MAIL_INBOUND_DOMAIN, the domain whose mail it takes.');
  return faults.length > 0 ? { faults } : { settings: values as Settings };
}

/** The process's environment over the `.env` of its folder. */
export const processSettings = () =>
  readSettings(process.env, existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {});
