import { Pool } from 'undici';

export type Exchange = {
  method: string;
  /** As it goes over the wire: nothing is normalised. */
  path: string;
  headers: Record<string, string>;
  body?: string | undefined;
};

export type Answer = {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** Undefined where the body is no JSON. */
  json: unknown;
  durationMs: number;
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Asks over real HTTP without a client's niceties: paths stay as they are, nothing is retried. */
export function asker(url: string) {
  const pool = new Pool(url, { connections: 4, pipelining: 1, headersTimeout: 20_000 });
  return {
    async ask({ method, path, headers, body }: Exchange): Promise<Answer> {
      const startedAt = performance.now();
      const reply = await pool.request({
        method: method as 'GET',
        path,
        headers,
        ...(body !== undefined && { body }),
      });
      const text = await reply.body.text();
      return {
        status: reply.statusCode,
        headers: Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, String(value)])),
        text,
        json: parsed(text),
        durationMs: performance.now() - startedAt,
      };
    },
    close: () => pool.close(),
  };
}

export type Asker = ReturnType<typeof asker>;

/** A run of one letter is written as what makes it. */
const quoted = (text: string): string =>
  `'${text.replaceAll("'", "'\\''")}'`.replaceAll(
    /(\w)\1{59,}/g,
    (run, letter) => `'"$(printf '${letter}%.0s' {1..${run.length}})"'`,
  );

/** What somebody pastes into a terminal to see the same; `hide` keeps long tokens out of it. */
export const curl = (url: string, { method, path, headers, body }: Exchange, hide: Record<string, string> = {}) =>
  [
    `curl -i --path-as-is -X ${method} ${quoted(url + path)}`,
    ...Object.entries(headers).map(([name, value]) => {
      const known = Object.entries(hide).find(([, secret]) => secret !== '' && value.includes(secret));
      return `-H ${quoted(`${name}: ${known ? value.replace(known[1], `<${known[0]}>`) : value}`)}`;
    }),
    ...(body === undefined ? [] : [`--data-raw ${quoted(body)}`]),
  ].join(' \\\n    ');
