import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ApiRequestsTable, RequestTables } from './requests.tables.ts';

export type RequestRow = Selectable<ApiRequestsTable>;

export type RequestFilter = {
  onlyRefused: boolean;
  credentialId: string | undefined;
  before: string | undefined;
  limit: number;
};

export function requestStore(database: Kysely<unknown>) {
  const db = database.withTables<RequestTables>();
  return {
    add: (rows: Insertable<ApiRequestsTable>[]) => db.insertInto('api_requests').values(rows).execute(),

    page: (tenantId: string, { onlyRefused, credentialId, before, limit }: RequestFilter): Promise<RequestRow[]> =>
      db
        .selectFrom('api_requests')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .$if(onlyRefused, (query) => query.where('status', '>=', 400))
        .$if(credentialId !== undefined, (query) => query.where('credential_id', '=', credentialId!))
        .$if(before !== undefined, (query) => query.where('position', '<', before!))
        .orderBy('position', 'desc')
        .limit(limit)
        .execute(),

    /** An id that a client chose may stand on several requests: the newest. */
    byRequestId: (tenantId: string, requestId: string): Promise<RequestRow | undefined> =>
      db
        .selectFrom('api_requests')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('request_id', '=', requestId)
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst(),

    removeBefore: (time: Date) => db.deleteFrom('api_requests').where('occurred_at', '<', time).execute(),
  };
}
