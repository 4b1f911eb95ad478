import { isOffline } from './environment.ts';
import type { SdkClock } from './sdk-clock.ts';
import { networkError, networkUnavailable, SdkError } from './sdk-error.ts';

export type Query = Record<string, string | number | boolean | undefined>;
export type RequestOptions = {
  body?: unknown;
  query?: Query;
  /** The same for the same intention: a repeated POST then answers as the first did. Made up where left out. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};
export type Rest = <Answer = unknown>(method: string, path: string, options?: RequestOptions) => Promise<Answer>;

type Envelope = {
  success?: boolean;
  data?: unknown;
  code?: unknown;
  message?: unknown;
  details?: unknown;
  error?: { code?: unknown; message?: unknown };
};

const TRIES = 3;
const TIMEOUT_MS = 20_000;
const LONGEST_WAIT_MS = 10_000;
const passing = new Set([429, 502, 503, 504]);
const isText = (value: unknown): value is string => typeof value === 'string';

/** REST with the right credential. The envelope `{success, data}` is taken off; a refusal is thrown as `SdkError`. */
export function rest({
  baseUrl,
  audience,
  token,
  fetch: ask,
  clock,
}: {
  baseUrl: string;
  audience: 'visitor' | 'agent';
  token(force?: boolean): Promise<string>;
  fetch: typeof fetch;
  clock: SdkClock;
}): Rest {
  const root = baseUrl.replace(/\/$/, '');
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));

  function addressOf(path: string, query: Query = {}): string {
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    );
    return `${root}${path}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
  }

  async function once(method: string, address: string, options: RequestOptions, key: string, force: boolean) {
    const credential = await token(force);
    const tooLong = AbortSignal.timeout(TIMEOUT_MS);
    const headers: Record<string, string> = {
      accept: 'application/json',
      ...(audience === 'visitor'
        ? { 'x-ringnity-sdk-session': credential }
        : { authorization: `Bearer ${credential}` }),
      ...(options.body !== undefined && { 'content-type': 'application/json' }),
      ...(method === 'POST' && { 'idempotency-key': key }),
    };
    try {
      const response = await ask(address, {
        method,
        headers,
        signal: options.signal ? AbortSignal.any([options.signal, tooLong]) : tooLong,
        ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      });
      const text = await response.text();
      return { response, text };
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw isOffline() ? networkUnavailable() : networkError(error);
    }
  }

  function read(response: Response, text: string): unknown {
    let body: Envelope | undefined;
    try {
      body = text === '' ? undefined : (JSON.parse(text) as Envelope);
    } catch {
      body = undefined;
    }
    if (response.ok) return body?.success === true && 'data' in body ? body.data : body;
    const after = Number(response.headers.get('retry-after'));
    const { code = body?.error?.code, message = body?.error?.message, details } = body ?? {};
    throw new SdkError(
      isText(code) ? code : 'NETWORK_ERROR',
      isText(message) ? message : `The server answered with the status ${response.status}.`,
      {
        status: response.status,
        details: Array.isArray(details) ? details.filter(isText) : [],
        requestId: response.headers.get('x-request-id') ?? undefined,
        retryAfterSeconds: after > 0 ? after : undefined,
      },
    );
  }

  return async <Answer>(method: string, path: string, options: RequestOptions = {}): Promise<Answer> => {
    const address = addressOf(path, options.query);
    const key = options.idempotencyKey ?? crypto.randomUUID();
    const isRepeatable = method !== 'PATCH';
    let force = false;
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= TRIES || !isRepeatable;
      try {
        const { response, text } = await once(method, address, options, key, force);
        const afterMs = Math.max(0, Number(response.headers.get('retry-after')) || attempt * 0.5) * 1000;
        if (response.status === 401 && !force) force = true;
        else if (isLast || !passing.has(response.status) || afterMs > LONGEST_WAIT_MS)
          return read(response, text) as Answer;
        else await pause(afterMs);
      } catch (error) {
        if (isLast || !(error instanceof SdkError) || error.code !== 'NETWORK_ERROR' || error.status !== undefined)
          throw error;
        await pause(attempt * 400);
      }
    }
  };
}
