/** Why something was not done. Codes are the server's, or one of the client's own below. */
export class SdkError extends Error {
  readonly code: string;
  readonly details: readonly string[];
  /** The HTTP status, where there was an answer. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    message: string,
    more: {
      details?: readonly string[] | undefined;
      status?: number | undefined;
      requestId?: string | undefined;
      retryAfterSeconds?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'SdkError';
    this.code = code;
    this.details = more.details ?? [];
    this.status = more.status;
    this.requestId = more.requestId;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const networkError = (cause?: unknown) =>
  new SdkError('NETWORK_ERROR', 'The server could not be reached, or did not answer in time.', { cause });
export const networkUnavailable = () => new SdkError('NETWORK_UNAVAILABLE', 'This device is offline.');
export const disconnected = () => new SdkError('REALTIME_DISCONNECTED', 'The realtime connection is not open.');

/** Worth another try later, with the same content: nothing was wrong with what was asked. */
export const isPassing = (error: unknown): boolean => {
  if (!(error instanceof SdkError)) return false;
  if (['NETWORK_ERROR', 'NETWORK_UNAVAILABLE', 'REALTIME_DISCONNECTED', 'INTERNAL_ERROR'].includes(error.code))
    return true;
  return error.retryAfterSeconds !== undefined || error.status === 429 || (error.status ?? 0) >= 500;
};
