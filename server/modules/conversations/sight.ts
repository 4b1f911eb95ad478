import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Caller } from '#modules/identity/index.ts';
import { readerOf } from './changing.ts';
import type { Directory } from './directory.ts';
import { inSightOf } from './listed.ts';

/** Whom a conversation is with, as the lists of other modules show it. */
export type Counterpart = {
  conversationNumber: number;
  visitorName: string | null;
  visitorEmail: string | null;
  contactId: string | null;
  departmentId: string | null;
  departmentName: string | null;
};

/** For queries over what belongs to conversations: whether this member of staff may see the one whose id is `id`. */
export function inSight(caller: Caller, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const { staffId, departmentIds } = readerOf(caller);
  if (departmentIds === undefined) return sql`true`;
  return sql`exists (select from conversations c
    where c.tenant_id = ${caller.tenantId} and c.id = ${id} ${inSightOf(staffId, departmentIds)})`;
}

/** With whom these conversations are. */
export const counterparts =
  ({ database, directory }: { database: Kysely<unknown>; directory: Pick<Directory, 'departmentName'> }) =>
  async (tenantId: string, conversationIds: readonly string[]): Promise<Map<string, Counterpart>> => {
    const { rows } = await sql<Omit<Counterpart, 'departmentName'> & { id: string }>`
      select c.id, c.number::int as "conversationNumber", v.name as "visitorName", v.email as "visitorEmail", v.contact_id as "contactId", c.department_id as "departmentId"
      from conversations c join visitors v on v.tenant_id = c.tenant_id and v.id = c.visitor_id
      where c.tenant_id = ${tenantId} and c.id = any(${[...new Set(conversationIds)]}::uuid[])`.execute(database);
    const departmentIds = new Set(rows.flatMap(({ departmentId }) => departmentId ?? []));
    const names = new Map<string, string | undefined>();
    for (const id of departmentIds) names.set(id, await directory.departmentName(tenantId, id));
    return new Map(
      rows.map(({ id, ...one }) => [id, { ...one, departmentName: names.get(one.departmentId ?? '') ?? null }]),
    );
  };
