import { reach, unwrap } from './rest-error.ts';

/** For pages that nobody has to be signed in for; `token` where somebody is all the same. */
export const openRest = {
  get: async <T>(path: string, token?: string): Promise<T> =>
    unwrap<T>(await reach(() => fetch(`/api${path}`, token ? { headers: { authorization: `Bearer ${token}` } } : {}))),
  post: async <T>(path: string, body: unknown = {}, token?: string): Promise<T> =>
    unwrap<T>(
      await reach(() =>
        fetch(`/api${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
          body: JSON.stringify(body),
        }),
      ),
    ),
};
