import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { isRefusal, Refusal } from '../refusal.ts';
import { permitted, type Resolve, systemResolve } from './guarded-lookup.ts';
import { pools } from './pools.ts';
import { hostOf, readTarget, type Target } from './target.ts';

export type OutboundRequest = {
  url: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** For everything together: resolving, connecting, redirects, the whole body. */
  timeoutMs?: number;
  maxResponseBytes?: number;
  /** How many to follow, 3 at most. None by default: a 3xx is then an answer like any other. */
  redirects?: number;
};

export type OutboundResponse = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  truncated: boolean;
  durationMs: number;
  /** Where the answer came from, after redirects. */
  url: string;
};

export type Outbound = {
  /**
   * Throws a Refusal: `invalid` `target_refused` where the address is not one to call, `upstream` `target_timeout` or
   * `target_unreachable` where nobody answered. Any status is an answer.
   */
  request(request: OutboundRequest): Promise<OutboundResponse>;
  /** Refuses an address that could never be called. A name that does not resolve yet passes. */
  check(url: string, where?: string): Promise<void>;
  /** An address of our own that may be called although it is private, with everything below its path. */
  allow(target: string): void;
  close(): Promise<void>;
};

export type OutboundNeeds = {
  allowPrivateTargets: boolean;
  allowedTargets: readonly string[];
  /** Besides 80 and 443. */
  extraPorts?: readonly number[];
  clock: Clock;
  log: Log;
  lookup?: Resolve;
};

const DEFAULT_TIMEOUT_MS = 15_000;
const DEFAULT_RESPONSE_BYTES = 64 * 1024;
const MOST_REDIRECTS = 3;
const CHECK_TIMEOUT_MS = 3_000;
/** Ours to set: a caller that could set them could smuggle a second request or ask for compression. */
const OWN_HEADERS = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'transfer-encoding',
  'upgrade',
]);

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed without an answer',
  UND_ERR_SOCKET: 'the connection was closed without an answer',
  ENOTFOUND: 'the name could not be found',
  EAI_AGAIN: 'the name could not be found',
  ETIMEDOUT: 'the connection could not be opened in time',
  UND_ERR_CONNECT_TIMEOUT: 'the connection could not be opened in time',
  EHOSTUNREACH: 'there is no way to the address',
  ENETUNREACH: 'there is no way to the address',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too long',
};

const isRedirect = (status: number) => [301, 302, 303, 307, 308].includes(status);

function codeOf(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string') return code;
  return Array.isArray(errors) && errors.length > 0 ? codeOf(errors[0]) : '';
}

/** Says what happened without the inside: no address, no library's words. */
function unreachable(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  const code = codeOf(error);
  const reason =
    REASONS[code] ??
    (/CERT|TLS|SSL|ALTNAME|SELF_SIGNED|ISSUER/.test(code)
      ? `the TLS certificate was not accepted (${code})`
      : 'the answer was not valid HTTP');
  return new Refusal('upstream', 'target_unreachable', `The address could not be reached: ${reason}.`, {
    facts: { reason: code || 'unknown' },
  });
}

function sentHeaders(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase()));
  return { ...Object.fromEntries(kept), 'accept-encoding': 'identity' };
}

/** What belongs to one origin must not follow a redirect to another. */
const withoutCredentials = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie|proxy-authorization)$/i.test(name)),
  );

const withoutContent = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));

/** The only way out to addresses that somebody else has named. */
export function outbound(needs: OutboundNeeds): Outbound {
  const { clock, log, lookup: resolve = systemResolve } = needs;
  const rules = {
    allowPrivateTargets: needs.allowPrivateTargets,
    allowedTargets: new Set(needs.allowedTargets),
    ports: new Set([80, 443, ...(needs.extraPorts ?? [])]),
  };
  const connections = pools({ resolve, clock });

  const once = (target: Target, request: OutboundRequest, signal: AbortSignal) =>
    connections.use(target, async (pool) => {
      const answer = await pool.request({
        path: target.url.pathname + target.url.search,
        method: request.method ?? 'GET',
        headers: sentHeaders(request.headers ?? {}),
        body: request.body ?? null,
        signal,
      });
      const limit = request.maxResponseBytes ?? DEFAULT_RESPONSE_BYTES;
      const chunks: Buffer[] = [];
      let size = 0;
      let truncated = false;
      for await (const chunk of answer.body as AsyncIterable<Buffer>) {
        size += chunk.length;
        truncated = size > limit;
        chunks.push(truncated ? chunk.subarray(0, chunk.length - (size - limit)) : chunk);
        // Leaving the loop destroys the stream, and with it the connection.
        if (truncated) break;
      }
      const headers = Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : `${value}`,
        ]),
      );
      return { status: answer.statusCode, headers, body: Buffer.concat(chunks), truncated };
    });

  function redirected(request: OutboundRequest, from: URL, status: number, location: string): OutboundRequest {
    const to = URL.canParse(location, from.href) ? new URL(location, from).href : location;
    const method = request.method ?? 'GET';
    const becomesGet =
      (status === 303 && method !== 'HEAD') || ((status === 301 || status === 302) && method === 'POST');
    const { body, ...rest } = request;
    let headers = request.headers ?? {};
    if (becomesGet) headers = withoutContent(headers);
    if (!URL.canParse(to) || new URL(to).origin !== from.origin) headers = withoutCredentials(headers);
    return becomesGet
      ? { ...rest, url: to, method: 'GET', headers }
      : { ...rest, url: to, headers, ...(body !== undefined && { body }) };
  }

  async function follow(first: OutboundRequest, signal: AbortSignal) {
    const most = Math.min(first.redirects ?? 0, MOST_REDIRECTS);
    let request = first;
    for (let hop = 0; ; hop += 1) {
      const target = readTarget(request.url, rules, hop === 0 ? 'url' : 'the redirect');
      const answer = await once(target, request, signal);
      const location = answer.headers['location'];
      if (most === 0 || !isRedirect(answer.status) || !location) return { ...answer, url: target.url.href };
      if (hop === most) {
        throw new Refusal('upstream', 'target_redirects', `The address redirects more than ${most} times.`);
      }
      request = redirected(request, target.url, answer.status, location);
    }
  }

  return {
    async request(request) {
      const startedAt = performance.now();
      const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const deadline = new AbortController();
      const timer = setTimeout(() => deadline.abort(), timeoutMs);
      try {
        const answer = await follow(request, deadline.signal);
        return { ...answer, durationMs: Math.round(performance.now() - startedAt) };
      } catch (error) {
        if (deadline.signal.aborted) {
          throw new Refusal('upstream', 'target_timeout', `The address did not answer within ${timeoutMs} ms.`, {
            facts: { reason: 'timeout' },
          });
        }
        const refusal = unreachable(error);
        if (refusal.code === 'target_refused') log.warn('an outbound connection was refused', { code: refusal.code });
        throw refusal;
      } finally {
        clearTimeout(timer);
      }
    },

    async check(text, where = 'url') {
      const { url, permission } = readTarget(text, rules, where);
      if (permission === 'private' && rules.allowPrivateTargets) return;
      const unresolved = new Promise<[]>((done) => setTimeout(done, CHECK_TIMEOUT_MS, []).unref());
      const addresses = await Promise.race([resolve(hostOf(url)).catch(() => []), unresolved]);
      permitted(addresses, permission, where);
    },

    allow(target) {
      rules.allowedTargets.add(target);
    },

    close: () => connections.close(),
  };
}
