import { createHmac, randomBytes } from 'node:crypto';
import { invalid } from '#platform/refusal.ts';
import type { Vocabulary } from './events.ts';

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;
const SHORTEST = 24;
const LONGEST = 256;

const VENDOR: Record<Vocabulary, string> = { ringnity: 'X-Ringnity', echocall: 'X-EchoCall' };

export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString('base64');

const keyBytes = (encoded: string) => Buffer.from(encoded, 'base64');

/** `whsec_` promises base64 (Standard Webhooks); any other text of the customer's choice is taken byte by byte. */
export function readSecret(text: string): string {
  if (text.startsWith(PREFIX)) {
    const encoded = text.slice(PREFIX.length);
    const bytes = keyBytes(encoded);
    const isBase64 = bytes.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
    if (isBase64 && bytes.length >= SHORTEST && bytes.length <= 64) return text;
    throw invalid('body.secret', 'starts with whsec_ but is not a valid key', 'whsec_ and 24 to 64 bytes as base64');
  }
  if (text.length < SHORTEST || text.length > LONGEST || !/^[\x21-\x7e]+$/.test(text)) {
    throw invalid('body.secret', 'is not usable', `${SHORTEST} to ${LONGEST} visible ASCII characters without spaces`);
  }
  return text;
}

/** Enough to tell two apart, too little to sign with. */
export const previewOf = (secret: string): string =>
  `${secret.startsWith(PREFIX) ? PREFIX : ''}••••${secret.replace(/=+$/, '').slice(-4)}`;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text);

/** Standard Webhooks: HMAC-SHA256 over `id.timestamp.body`. */
function standard(secret: string, id: string, seconds: number, body: string): string {
  const key = secret.startsWith(PREFIX) ? keyBytes(secret.slice(PREFIX.length)) : secret;
  return `v1,${hmac(key, `${id}.${seconds}.${body}`).digest('base64')}`;
}

/** The form that Stripe made common: hex over `timestamp.body`, keyed with the secret as text, prefix and all. */
const vendor = (secret: string, seconds: number, body: string): string =>
  `v1=${hmac(secret, `${seconds}.${body}`).digest('hex')}`;

export type Signed = {
  vocabulary: Vocabulary;
  /** Two while a changed secret is being handed over, the new one first. */
  secrets: readonly string[];
  /** Stays the same over all attempts, so that the receiver can tell a repetition. */
  eventId: string;
  deliveryId: string;
  event: string;
  body: string;
  at: Date;
};

export function signedHeaders({ vocabulary, secrets, eventId, deliveryId, event, body, at }: Signed) {
  const seconds = Math.floor(at.getTime() / 1000);
  const name = VENDOR[vocabulary];
  return {
    'content-type': 'application/json',
    'user-agent': 'Switchboard-Webhooks/1',
    'webhook-id': eventId,
    'webhook-timestamp': String(seconds),
    'webhook-signature': secrets.map((secret) => standard(secret, eventId, seconds, body)).join(' '),
    [`${name}-Signature`]: [`t=${seconds}`, ...secrets.map((secret) => vendor(secret, seconds, body))].join(','),
    [`${name}-Event`]: event,
    [`${name}-Delivery`]: deliveryId,
  };
}
