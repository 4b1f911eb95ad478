import { importPKCS8, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import type { Outbound } from '../outbound/index.ts';
import { isRefusal } from '../refusal.ts';
import { type PushMessage, type PushOutcome, type PushSender, retryAfter } from './push.ts';

/** The key file of a Google service account, as the console of Google gives it. */
export type ServiceAccount = { projectId: string; clientEmail: string; privateKey: string; tokenUri: string };

const SCOPE = 'https://www.googleapis.com/auth/firebase.messaging';
const TIMEOUT_MS = 10_000;
const ASSERTION_SECONDS = 3600;
/** A token is renewed this long before it ends. */
const MARGIN_MS = 60_000;
const LATER_SECONDS = 30;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Undefined where the text is no such file. */
export function readServiceAccount(file: string): ServiceAccount | undefined {
  try {
    const parsed = JSON.parse(file) as Record<string, unknown>;
    const [projectId, clientEmail] = [text(parsed['project_id']), text(parsed['client_email'])];
    const [privateKey, tokenUri] = [text(parsed['private_key']), text(parsed['token_uri'])];
    if (!projectId || !clientEmail || !privateKey || !tokenUri || !URL.canParse(tokenUri)) return undefined;
    return { projectId, clientEmail, privateKey, tokenUri };
  } catch {
    return undefined;
  }
}

/** A message with a notice is shown by the telephone itself; without one the app is woken, and does what it is for. */
function shapeOf({ title, body, mode, keptSeconds, data, collapseKey }: PushMessage): object {
  const android = {
    priority: 'HIGH',
    collapse_key: collapseKey,
    ...(keptSeconds !== undefined && { ttl: `${keptSeconds}s` }),
  };
  const headers = {
    'apns-collapse-id': collapseKey,
    ...(mode === 'silent' ? { 'apns-push-type': 'background', 'apns-priority': '5' } : { 'apns-priority': '10' }),
  };
  if (mode === 'silent') return { data, android, apns: { headers, payload: { aps: { 'content-available': 1 } } } };
  if (mode === 'call') {
    return { data, android, apns: { headers, payload: { aps: { alert: { title, body }, sound: 'default' } } } };
  }
  return {
    notification: { title, body },
    data,
    android: { ...android, notification: { tag: collapseKey } },
    apns: { headers },
  };
}

type Needs = { account: ServiceAccount; url: string; outbound: Pick<Outbound, 'request'>; clock: Clock };
type FcmError = { error?: { status?: string; details?: { '@type'?: string; errorCode?: string }[] } };

/** Firebase Cloud Messaging, HTTP v1, with the token of a service account (RFC 7523). */
export function fcm({ account, url, outbound, clock }: Needs): PushSender {
  let access: { token: string; until: number } | undefined;

  async function accessToken(): Promise<string> {
    const now = clock.now().getTime();
    if (access && access.until > now) return access.token;
    const key = await importPKCS8(account.privateKey, 'RS256');
    const seconds = Math.floor(now / 1000);
    const assertion = await new SignJWT({ scope: SCOPE })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(account.clientEmail)
      .setAudience(account.tokenUri)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + ASSERTION_SECONDS)
      .sign(key);
    const answer = await outbound.request({
      url: account.tokenUri,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString(),
      timeoutMs: TIMEOUT_MS,
    });
    const given = JSON.parse(answer.body.toString('utf8')) as { access_token?: string; expires_in?: number };
    if (answer.status !== 200 || !given.access_token) throw new Error(`no access token was given (${answer.status})`);
    access = { token: given.access_token, until: now + (given.expires_in ?? 3600) * 1000 - MARGIN_MS };
    return access.token;
  }

  function outcomeOf(status: number, headers: Record<string, string>, body: Buffer): PushOutcome {
    if (status === 200) return { outcome: 'sent' };
    let error: FcmError['error'];
    try {
      error = (JSON.parse(body.toString('utf8')) as FcmError).error;
    } catch {
      error = undefined;
    }
    const code = error?.details?.find(({ errorCode }) => errorCode)?.errorCode ?? error?.status ?? `HTTP_${status}`;
    // A token of another project's app will never be ours either.
    if (code === 'UNREGISTERED' || code === 'SENDER_ID_MISMATCH') return { outcome: 'dead' };
    if (status === 401) {
      access = undefined;
      return { outcome: 'later', afterSeconds: 1, reason: code };
    }
    if (status === 429 || status >= 500) {
      return {
        outcome: 'later',
        afterSeconds: retryAfter(headers['retry-after'], LATER_SECONDS, clock.now()),
        reason: code,
      };
    }
    return { outcome: 'refused', reason: code };
  }

  return async (message) => {
    try {
      const answer = await outbound.request({
        url: `${url}/v1/projects/${encodeURIComponent(account.projectId)}/messages:send`,
        method: 'POST',
        headers: { authorization: `Bearer ${await accessToken()}`, 'content-type': 'application/json' },
        body: JSON.stringify({ message: { token: message.token, ...shapeOf(message) } }),
        timeoutMs: TIMEOUT_MS,
      });
      return outcomeOf(answer.status, answer.headers, answer.body);
    } catch (error) {
      const reason = isRefusal(error) ? error.code : 'no_access_token';
      return { outcome: 'later', afterSeconds: LATER_SECONDS, reason };
    }
  };
}
