import { type Kysely, sql } from 'kysely';
import type { MailSubject } from './mail-addresses.ts';

const tables = { conversation: 'conversations', ticket: 'tickets', stop: 'visitors', bounce: 'mails' } as const;

/** A signed token names a thing and no tenant: this finds whose it is. */
export async function tenantOfSubject(
  database: Kysely<unknown>,
  { kind, id }: MailSubject,
): Promise<string | undefined> {
  const { rows } = await sql<{ tenant_id: string | null }>`
    select tenant_id from ${sql.table(tables[kind])} where id = ${id}`.execute(database);
  return rows[0]?.tenant_id ?? undefined;
}
