export type FaultKind = 'unknown' | 'origin' | 'off' | 'blocked' | 'limited' | 'network' | 'server';
export type Fault = { kind: FaultKind; code: string; message: string };

const byCode: Record<string, FaultKind> = {
  SDK_CLIENT_NOT_FOUND: 'unknown',
  SDK_CLIENT_INACTIVE: 'off',
  SDK_ORIGIN_NOT_ALLOWED: 'origin',
  FEATURE_NOT_AVAILABLE: 'off',
  VISITOR_BLOCKED: 'blocked',
  RATE_LIMITED: 'limited',
  NETWORK_ERROR: 'network',
  NETWORK_UNAVAILABLE: 'network',
  REALTIME_DISCONNECTED: 'network',
};

/** What a visitor is told about it, by the code first and the status where the code says nothing. */
export function faultOf(error: unknown): Fault {
  const { code, status, message } = error as { code?: unknown; status?: unknown; message?: unknown };
  const name = typeof code === 'string' ? code : 'UNKNOWN';
  const kind =
    byCode[name] ?? (status === 404 ? 'unknown' : status === 403 ? 'off' : status === 429 ? 'limited' : 'server');
  return { kind, code: name, message: typeof message === 'string' ? message : String(error) };
}

/** Whether trying again can help. */
export const mayPass = (fault: Fault): boolean => ['limited', 'network', 'server'].includes(fault.kind);
