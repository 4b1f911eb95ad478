import { type ClientHttp2Session, connect, constants } from 'node:http2';
import { importPKCS8, SignJWT } from 'jose';
import type { Clock } from '../clock.ts';
import { type PushMessage, type PushOutcome, type PushSender, retryAfter } from './push.ts';

export type ApnsKey = { privateKey: string; keyId: string; teamId: string; topic: string };

type Needs = { key: ApnsKey; url: string; clock: Clock };
type Answer = { status: number; retryAfter: string | undefined; reason: string };

const TIMEOUT_MS = 10_000;
/** Apple takes a token for an hour, and no new one within 20 minutes. */
const TOKEN_MS = 50 * 60_000;
const KEPT_SECONDS = 86_400;
const LATER_SECONDS = 30;
const DEAD = new Set(['BadDeviceToken', 'DeviceTokenNotForTopic', 'Unregistered', 'ExpiredToken']);
const LONGEST_ANSWER = 4096;

/** Apple's push service: HTTP/2, a token signed by the team's key. One connection serves all. */
export function apns({ key, url, clock }: Needs) {
  let session: ClientHttp2Session | undefined;
  let provider: { token: string; until: number } | undefined;

  async function providerToken(): Promise<string> {
    const now = clock.now().getTime();
    if (provider && provider.until > now) return provider.token;
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: key.keyId })
      .setIssuer(key.teamId)
      .setIssuedAt(Math.floor(now / 1000))
      .sign(await importPKCS8(key.privateKey, 'ES256'));
    provider = { token, until: now + TOKEN_MS };
    return token;
  }

  function connected(): ClientHttp2Session {
    if (session && !session.closed && !session.destroyed) return session;
    const opened = connect(url);
    // The request under way is told; a session without one has nobody to tell.
    opened.on('error', () => opened.destroy());
    opened.on('goaway', () => opened.close());
    opened.unref();
    session = opened;
    return opened;
  }

  const ask = (headers: Record<string, string>, body: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = connected().request(headers);
      let answer: Answer = { status: 0, retryAfter: undefined, reason: '' };
      let received = '';
      const timer = setTimeout(() => request.close(constants.NGHTTP2_CANCEL), TIMEOUT_MS);
      request.setEncoding('utf8');
      request.on('response', (head) => {
        answer = {
          status: Number(head[':status']),
          retryAfter: head['retry-after'] === undefined ? undefined : String(head['retry-after']),
          reason: '',
        };
      });
      request.on('data', (chunk: string) => {
        if (received.length < LONGEST_ANSWER) received += chunk;
      });
      request.on('error', reject);
      request.on('close', () => {
        clearTimeout(timer);
        if (answer.status === 0) {
          // What does not answer may not be there any more: the next request dials anew.
          session?.destroy();
          reject(new Error('the push service did not answer'));
          return;
        }
        const reason = /"reason"\s*:\s*"(\w{1,60})"/.exec(received)?.[1] ?? `HTTP_${answer.status}`;
        resolve({ ...answer, reason });
      });
      request.end(body);
    });

  function outcomeOf({ status, reason, retryAfter: header }: Answer): PushOutcome {
    if (status === 200) return { outcome: 'sent' };
    if (status === 410 || DEAD.has(reason)) return { outcome: 'dead' };
    if (reason === 'ExpiredProviderToken') {
      provider = undefined;
      return { outcome: 'later', afterSeconds: 1, reason };
    }
    if (status === 429 || status >= 500) {
      return { outcome: 'later', afterSeconds: retryAfter(header, LATER_SECONDS, clock.now()), reason };
    }
    return { outcome: 'refused', reason };
  }

  /** VoIP pushes wake the app for a call; Apple shuts out apps that are woken for anything else. */
  const sender =
    (type: 'alert' | 'voip'): PushSender =>
    async ({ token, title, body, mode, keptSeconds = KEPT_SECONDS, data, collapseKey }: PushMessage) => {
      const isSilent = type === 'alert' && mode === 'silent';
      const shown = { alert: { title, body }, sound: 'default', 'thread-id': collapseKey };
      const aps = isSilent ? { 'content-available': 1 } : type === 'voip' ? {} : shown;
      try {
        const answer = await ask(
          {
            ':method': 'POST',
            ':path': `/3/device/${encodeURIComponent(token)}`,
            authorization: `bearer ${await providerToken()}`,
            'apns-topic': type === 'voip' ? `${key.topic}.voip` : key.topic,
            'apns-push-type': isSilent ? 'background' : type,
            // Apple takes silent ones at this priority alone.
            'apns-priority': isSilent ? '5' : '10',
            'apns-expiration': type === 'voip' ? '0' : String(Math.floor(clock.now().getTime() / 1000) + keptSeconds),
            ...(type === 'alert' && { 'apns-collapse-id': collapseKey }),
          },
          JSON.stringify({ aps, ...data }),
        );
        return outcomeOf(answer);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        return { outcome: 'later', afterSeconds: LATER_SECONDS, reason: code ?? 'no_answer' };
      }
    };

  return { alert: sender('alert'), voip: sender('voip'), close: () => session?.destroy() };
}
