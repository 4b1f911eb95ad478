import pg from 'pg';
import { connectDatabase, type Database } from '#platform/database/index.ts';
import { openLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#tests/app.ts';
import { startTestServer } from '#tests/database.ts';

export type ProofHouse = TestApp & { database: Database };

async function databasesOfThisProcess(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where datname like $1', [
      `test_${process.pid}_%`,
    ]);
    return rows.map(({ datname }) => datname);
  } finally {
    await client.end();
  }
}

/** The whole product, and a look past it into its database: what was not told may still have been changed. */
export async function proofHouse(): Promise<ProofHouse> {
  const server = process.env['TEST_DATABASE_URL'] ? undefined : await startTestServer();
  if (server) {
    process.env['TEST_DATABASE_URL'] = server.url;
    process.env['TEST_TEMPLATE'] = server.template;
  }
  const url = process.env['TEST_DATABASE_URL'] ?? '';
  const before = await databasesOfThisProcess(url);
  const house = await testApp();
  const name = (await databasesOfThisProcess(url)).find((one) => !before.includes(one));
  const address = new URL(url);
  address.pathname = `/${name}`;
  const database = await connectDatabase({ databaseUrl: address.href, poolSize: 4, log: openLog({ level: 'silent' }) });
  return {
    ...house,
    database,
    async close() {
      await database.close();
      await house.close();
      if (!server) return;
      delete process.env['TEST_DATABASE_URL'];
      delete process.env['TEST_TEMPLATE'];
      await server.stop();
    },
  };
}
