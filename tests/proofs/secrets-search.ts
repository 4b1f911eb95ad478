import { type Kysely, sql } from 'kysely';
import { answeredOperations } from './operations.ts';
import type { Plant, Planted } from './secrets-planted.ts';

/** A text also stands somewhere when it is there as hex or base64. */
function formsOf(text: string): string[] {
  const bytes = Buffer.from(text);
  // Of base64 only what doesn't depend on what comes before and after.
  return [text, bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '').slice(0, -1)];
}

const isIn = (haystack: string, { text }: Plant): boolean => formsOf(text).some((form) => haystack.includes(form));

/** Of nobody's words a line in the log. */
export const inLog = (lines: readonly string[], plants: readonly Plant[]): string[] =>
  plants.flatMap((plant) =>
    lines
      .filter((line) => isIn(line, plant))
      .slice(0, 3)
      .map((line) => `the log tells ${plant.what}: ${line.slice(0, 300)}`),
  );

/** Every table of every schema, as a dump would hold it. */
export async function inDatabase(database: Kysely<unknown>, plants: readonly Plant[]): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(database);
  const findings: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ line: string }>`
      select to_jsonb(one)::text as line from ${sql.table(`${schema}.${name}`)} one`.execute(database);
    const whole = rows.map(({ line }) => line).join('\n');
    for (const plant of plants) {
      if (!plant.mayStandIn.includes(name) && isIn(whole, plant))
        findings.push(`the table ${schema}.${name} holds ${plant.what}`);
    }
  }
  return findings;
}

/** Every list there is, as everybody who may read one. What belongs to people may be told to people; secrets never. */
export async function inLists(
  url: string,
  { plants, readers }: Pick<Planted, 'plants' | 'readers'>,
): Promise<{ findings: string[]; lists: number }> {
  const secrets = plants.filter(({ mayStandIn }) => mayStandIn.length === 0);
  const findings: string[] = [];
  let lists = 0;
  for (const { method, path, base, id } of answeredOperations) {
    // Entry pages and the like take a token in their address.
    if (method !== 'GET' || path.includes('{') || path.includes('auto-login')) continue;
    for (const [who, token] of Object.entries(readers)) {
      const reply = await fetch(`${url}${base}${path}`, {
        headers: who === 'visitor' ? { 'x-ringnity-sdk-session': token } : { authorization: `Bearer ${token}` },
      });
      const text = await reply.text();
      if (reply.status < 300) lists += 1;
      for (const plant of secrets) if (isIn(text, plant)) findings.push(`${id} tells ${who} ${plant.what}`);
    }
  }
  return { findings, lists };
}
