import { RestError, reach, unwrap, unwrapWhole } from './rest-error.ts';
import type { Progress } from './upload.ts';

type Query = Record<string, string | number | undefined>;
type Tokens = { token(force?: boolean): Promise<string> };

/** A wrong code of the second factor is no ended session: asking again would spend another try. */
const isWrongCode = async (response: Response): Promise<boolean> =>
  (
    (await response
      .clone()
      .json()
      .catch(() => ({}))) as { code?: string }
  ).code === 'SECOND_FACTOR_INVALID';

export type Rest = ReturnType<typeof createRest>;

export function createRest({ tokens, base = '/api' }: { tokens: Tokens; base?: string }) {
  async function ask(
    method: string,
    path: string,
    body?: unknown,
    query: Query = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    );
    const url = `${base}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
    const send = async (force: boolean) =>
      reach(async () =>
        fetch(url, {
          method,
          headers: {
            ...headers,
            authorization: `Bearer ${await tokens.token(force)}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
    const response = await send(false);
    return response.status === 401 && !(await isWrongCode(response)) ? send(true) : response;
  }
  const call = async <T>(
    method: string,
    path: string,
    body?: unknown,
    query?: Query,
    headers?: Record<string, string>,
  ): Promise<T> => unwrap<T>(await ask(method, path, body, query, headers));
  return {
    async upload<T>(path: string, form: FormData, progress: Progress): Promise<T> {
      const { upload } = await import('./upload.ts');
      return upload<T>(`${base}${path}`, form, progress, tokens);
    },
    get: <T>(path: string, query?: Query) => call<T>('GET', path, undefined, query),
    post: <T>(path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      call<T>('POST', path, body, undefined, headers),
    put: <T>(path: string, body: unknown) => call<T>('PUT', path, body),
    /** With what stands beside `data`. */
    putWhole: async <T>(path: string, body: unknown, query?: Query) =>
      unwrapWhole<T>(await ask('PUT', path, body, query)),
    patch: <T>(path: string, body: unknown) => call<T>('PATCH', path, body),
    delete: <T>(path: string, body?: unknown) => call<T>('DELETE', path, body),
    /** What isn't JSON: a table, a file. */
    async file(path: string, query?: Query): Promise<Blob> {
      const response = await ask('GET', path, undefined, query);
      return response.ok ? response.blob() : unwrap<Blob>(response);
    },
  };
}

export const isMissing = (error: unknown): boolean => error instanceof RestError && error.status === 404;
