import { type DestinationStream, pino } from 'pino';
import { isRefusal } from './refusal.ts';

/**
 * Structured lines with a constant message. Fields are an allow-list: a field that is not named here is left out, so
 * that no message text, name, address or token can slip in by way of a new call.
 */
const ALLOWED = [
  'address',
  'appliedMigrations',
  'attempt',
  'bytes',
  'code',
  'conversationId',
  'count',
  'credentialId',
  'database',
  'deliveryId',
  'durationMs',
  'eventType',
  'job',
  'jobId',
  'kind',
  'knowledgeItemId',
  'method',
  'model',
  'operation',
  'pid',
  'port',
  'provider',
  'queue',
  'reason',
  'requestId',
  'retryInMs',
  'role',
  'route',
  'setting',
  'signal',
  'sockets',
  'staffId',
  'status',
  'surface',
  'tenantId',
  'tokens',
  'topic',
  'turnId',
  'url',
  'version',
  'visitorId',
  'webhookId',
  'webhookOrigin',
] as const;

export type LogFields = Partial<Record<(typeof ALLOWED)[number], unknown>> & { error?: unknown };

export type Log = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const SECRETS =
  /\b(?:eck|rn_sk)_(?:live|test)_[0-9a-f]{8,}|\brn_oas_[0-9a-f]{8,}|\bs(?:wr|or|we)_[\w-]{8,}|\bwhsec_[\w+/=-]{8,}|\bBearer\s+[\w.~+/=-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]+|\b(?:token|password|secret|api_?key)=[^\s&"']+/gi;

/** The last net, for text that comes from elsewhere, such as a library's error. */
export const scrub = (text: string): string => text.replace(SECRETS, '[secret]');

function describe(error: unknown): Record<string, unknown> {
  if (isRefusal(error)) return { kind: error.kind, code: error.code };
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    name: error.name,
    message: scrub(error.message).slice(0, 500),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
    stack: scrub(error.stack ?? '')
      .split('\n')
      .slice(1, 8)
      .map((line) => line.trim()),
  };
}

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? scrub(value).slice(0, 500) : typeof value === 'object' ? undefined : value;

export function openLog({ level = 'info', to }: { level?: LogLevel; to?: DestinationStream } = {}): Log {
  const base = pino(
    {
      level,
      base: { service: 'switchboard' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to ?? pino.destination(2),
  );
  const write =
    (at: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: LogFields = {}) => {
      if (!base.isLevelEnabled(at)) return;
      const kept: Record<string, unknown> = {};
      for (const name of ALLOWED) if (fields[name] !== undefined) kept[name] = plain(fields[name]);
      if (fields.error !== undefined) kept['error'] = describe(fields.error);
      base[at](kept, message);
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
