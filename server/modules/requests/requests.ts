import type { Kysely } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Cursors } from '#platform/cursors.ts';
import type { Log } from '#platform/log.ts';
import { missing } from '#platform/refusal.ts';
import { type RequestRow, requestStore } from './requests.store.ts';

export type ApiRequest = {
  requestId: string;
  actorKind: string;
  credentialId: string | null;
  method: string;
  route: string;
  operation: string;
  status: number;
  code: string | null;
  durationMs: number;
  occurredAt: Date;
};

type Needs = { database: Kysely<unknown>; clock: Clock; cursors: Cursors; log: Log };

const FLUSH_MS = 1000;
const FLUSH_ROWS = 500;
/** A log that cannot keep up lets go of lines rather than of requests. */
const MOST_WAITING = 2000;
const KEPT_DAYS = 7;

const toRequest = (row: RequestRow): ApiRequest => ({
  requestId: row.request_id,
  actorKind: row.actor_kind,
  credentialId: row.credential_id,
  method: row.method,
  route: row.route,
  operation: row.operation,
  status: row.status,
  code: row.code,
  durationMs: row.duration_ms,
  occurredAt: row.occurred_at,
});

/** What programs asked of the API in the last days: every request with a key, and whatever was refused. */
export function requests({ database, clock, cursors, log }: Needs) {
  const store = requestStore(database);
  const lists = cursors.of('requests');
  let waiting: Parameters<typeof store.add>[0] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();

  function flush(): Promise<unknown> {
    clearTimeout(timer);
    timer = undefined;
    const rows = waiting;
    waiting = [];
    if (rows.length > 0) {
      writing = writing
        .then(() => store.add(rows))
        .catch((error: unknown) => log.warn('the request log could not be written', { count: rows.length, error }));
    }
    return writing;
  }

  return {
    /** Written a moment later, many at a time: the request does not wait for it. */
    note({ actor, tenantId }: Caller, request: Omit<ApiRequest, 'actorKind' | 'credentialId' | 'occurredAt'>): void {
      if (actor.kind !== 'server' && request.status < 400) return;
      // Of no tenant, whose log this is.
      if (actor.kind === 'operator') return;
      if (waiting.length >= MOST_WAITING) return;
      waiting.push({
        tenant_id: tenantId,
        request_id: request.requestId,
        actor_kind: actor.kind,
        credential_id: actor.kind === 'server' ? actor.credentialId : null,
        method: request.method,
        route: request.route,
        operation: request.operation,
        status: request.status,
        code: request.code,
        duration_ms: Math.round(request.durationMs),
        occurred_at: clock.now(),
      });
      if (waiting.length >= FLUSH_ROWS) void flush();
      else timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    },

    async list(
      caller: Caller,
      input: { onlyRefused?: boolean; credentialId?: string | undefined; cursor?: string | undefined; limit: number },
    ): Promise<{ requests: ApiRequest[]; nextCursor?: string }> {
      caller.must('developer:read');
      await flush();
      const { limit, cursor } = input;
      const rows = await store.page(caller.tenantId, {
        onlyRefused: input.onlyRefused ?? false,
        credentialId: input.credentialId,
        before: cursor === undefined ? undefined : lists.read(caller.tenantId, cursor)[0],
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        requests: page.map(toRequest),
        ...(rows.length > limit && last && { nextCursor: lists.write(caller.tenantId, [String(last.position)]) }),
      };
    },

    async find(caller: Caller, requestId: string): Promise<ApiRequest> {
      caller.must('developer:read');
      await flush();
      const row = await store.byRequestId(caller.tenantId, requestId);
      if (!row) throw missing('request');
      return toRequest(row);
    },

    removeExpired: () => store.removeBefore(new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000)),
    settled: flush,
  };
}

export type Requests = ReturnType<typeof requests>;
