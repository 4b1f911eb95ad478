/** A refusal of the server, or (status 0) a server that wasn't reached. */
export class RestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: string[];
  /** Which conflict, which limit: finer than the code. */
  readonly reason: string | undefined;
  /** What the sentence about the reason may name. */
  readonly facts: Record<string, unknown>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: string[] = [],
    reason?: string,
    facts: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'RestError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.reason = reason;
    this.facts = facts;
  }
}

type Envelope = {
  success?: boolean;
  data?: unknown;
  code?: string;
  message?: string;
  details?: unknown;
  detail?: Record<string, unknown>;
};

/** The answer with all that stands beside `data`. */
export async function unwrapWhole<T>(response: Response): Promise<T> {
  const envelope = (await response.json().catch(() => ({}))) as Envelope;
  if (response.ok && envelope.success !== false) return envelope as T;
  throw new RestError(
    response.status,
    envelope.code ?? 'unexpected_answer',
    envelope.message ?? `The server answered with status ${response.status}.`,
    Array.isArray(envelope.details) ? envelope.details.map(String) : [],
    typeof envelope.detail?.['reason'] === 'string' ? envelope.detail['reason'] : undefined,
    envelope.detail,
  );
}

export const unwrap = async <T>(response: Response): Promise<T> => (await unwrapWhole<{ data: T }>(response)).data;

export async function reach(send: () => Promise<Response>): Promise<Response> {
  try {
    return await send();
  } catch (cause) {
    if (cause instanceof RestError) throw cause;
    throw new RestError(0, 'NETWORK_UNAVAILABLE', 'The server cannot be reached.');
  }
}
