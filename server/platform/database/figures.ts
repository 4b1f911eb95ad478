import { type Kysely, sql } from 'kysely';

export type DatabaseFigures = {
  version: string;
  sizeBytes: number;
  connections: number;
  mostConnections: number;
  /** How long a question of no weight took. */
  answerMs: number;
};

/** What an operator wants to know of the database. */
export async function databaseFigures(database: Kysely<unknown>): Promise<DatabaseFigures> {
  const begun = performance.now();
  await sql`select 1`.execute(database);
  const answerMs = Math.round((performance.now() - begun) * 10) / 10;
  const { rows } = await sql<Omit<DatabaseFigures, 'answerMs'>>`
    select current_setting('server_version') as version,
      pg_database_size(current_database())::float8 as "sizeBytes",
      (select count(*)::int from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections')::int as "mostConnections"`.execute(database);
  return { ...rows[0]!, answerMs };
}
