type Envelope<Data> = { success?: boolean; data?: Data; code?: string; message?: string };
type Ask = { body?: object; token?: string | undefined };

export class RestFault extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The few calls before there is a session; everything after it goes through the SDK's client. */
export function rest(base: string) {
  return async <Data>(method: 'GET' | 'POST', path: string, { body, token }: Ask = {}): Promise<Data> => {
    const headers: Record<string, string> = {};
    if (body) headers['content-type'] = 'application/json';
    if (token) headers['x-ringnity-sdk-session'] = token;
    const init = {
      method,
      headers,
      signal: AbortSignal.timeout(15_000),
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    const response = await fetch(`${base}${path}`, init).catch((cause: unknown) => {
      throw new RestFault(0, 'NETWORK_ERROR', String(cause));
    });
    const answer = (await response.json().catch(() => ({}))) as Envelope<Data>;
    if (response.ok && answer.data) return answer.data;
    const message = answer.message ?? `The server answered with ${response.status}.`;
    throw new RestFault(response.status, answer.code ?? 'SERVICE_UNAVAILABLE', message);
  };
}
export type Rest = ReturnType<typeof rest>;
