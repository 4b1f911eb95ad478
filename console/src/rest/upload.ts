import { RestError, unwrap } from './rest-error.ts';

export type Progress = { signal: AbortSignal; onProgress: (share: number) => void };
type Tokens = { token(force?: boolean): Promise<string> };

/** By XMLHttpRequest: fetch tells nothing of how far a body has got. */
async function send(url: string, form: FormData, { signal, onProgress }: Progress, token: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.open('POST', url);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new RestError(0, 'NETWORK_UNAVAILABLE', 'The server cannot be reached.'));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.send(form);
  });
}

export async function upload<T>(url: string, form: FormData, progress: Progress, tokens: Tokens): Promise<T> {
  const response = await send(url, form, progress, await tokens.token());
  return unwrap<T>(response.status === 401 ? await send(url, form, progress, await tokens.token(true)) : response);
}
