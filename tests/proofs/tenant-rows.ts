import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';

/** A proof of idleness has to know which tables there are: it asks the database, so that a new one is not forgotten. */
async function tenantTables(database: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'tenant_id' order by table_name`.execute(database);
  return rows.map(({ table_name }) => table_name);
}

/** Everything that the database holds of a tenant, as sorted lines. */
export async function rowsOfTenant(database: Kysely<unknown>, tenantId: string): Promise<string[]> {
  const lines: string[] = [];
  for (const table of await tenantTables(database)) {
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(one)::text as line from ${sql.table(table)} one where tenant_id = ${tenantId}`.execute(database);
    lines.push(...rows.map(({ line }) => `${table} ${line}`));
  }
  const { rows } = await sql<{ line: string }>`
    select to_jsonb(one)::text as line from tenants one where id = ${tenantId}`.execute(database);
  return [...lines, ...rows.map(({ line }) => `tenants ${line}`)].sort();
}

/** What is kept of one conversation, whoever may see it. */
export async function rowsOfConversation(database: Kysely<unknown>, id: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select 'conversations ' || to_jsonb(c)::text as line from conversations c where id = ${id}
    union all select 'messages ' || to_jsonb(m)::text from messages m where conversation_id = ${id}
    union all select 'receipts ' || to_jsonb(r)::text from receipts r where conversation_id = ${id}
    union all select 'assignments ' || to_jsonb(a)::text from assignments a where conversation_id = ${id}
    order by 1`.execute(database);
  return rows.map(({ line }) => line);
}

/** Tables of the whole house that hold a text somewhere in a row. */
export async function tablesWith(database: Kysely<unknown>, text: string): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`.execute(database);
  const found: string[] = [];
  for (const { table_name } of rows) {
    const { rows: hits } = await sql`
      select 1 from ${sql.table(table_name)} one where to_jsonb(one)::text like ${`%${text}%`} limit 1`.execute(
      database,
    );
    if (hits.length > 0) found.push(table_name);
  }
  return found;
}

export function differences(before: readonly string[], after: readonly string[]): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !is.has(line)).map((line) => `gone or changed: ${line.slice(0, 200)}`),
    ...after.filter((line) => !was.has(line)).map((line) => `new: ${line.slice(0, 200)}`),
  ];
}

/** Resolves when nothing is written for a tenant any more: what it asked for in the background is done. */
export async function settled(database: Kysely<unknown>, tenantId: string, withinMs = 30_000): Promise<void> {
  let before = '';
  for (const end = Date.now() + withinMs; Date.now() < end; ) {
    const rows = await rowsOfTenant(database, tenantId);
    const now = rows.join('\n');
    // What is told and counted a while later stands in these until then.
    const isWaiting = rows.some((row) => row.startsWith('outbox ') || row.startsWith('report_marks '));
    if (now === before && !isWaiting) return;
    before = now;
    await pause(300);
  }
  throw new Error(`The rows of tenant ${tenantId} did not come to rest within ${withinMs} ms.`);
}
