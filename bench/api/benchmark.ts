import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '#platform/database/index.ts';
import { show } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import type { Benchmark, Outcome, Row } from '../benchmark.ts';
import type { Connection, House } from '../house.ts';
import { balance, Voided } from '../ledger.ts';
import type { Done } from '../loops.ts';
import { inPairs, type Side } from '../pairs.ts';
import type { Plan } from '../plan.ts';
import { startWorker } from '../worker.ts';
import type { Kind, Reading } from './load.ts';

const CONNECTIONS = 50;
/** The standard of DATABASE_POOL_SIZE: both sides hold as many. */
const POOL = 20;
const CONTACTS_PER_TENANT = 250;
const PER_PAGE = 50;
const CPU_RATIO_GOAL = 0.6;
const LEG_SHARE = 0.4;
const DATABASE = 'bare_contacts';
const migrations = fileURLToPath(new URL('../../server/migrations', import.meta.url));
const names: Record<Kind, string> = {
  one: 'GET /server/contacts/{id}',
  page: `GET /server/contacts, ${PER_PAGE} a page`,
  written: 'POST /server/contacts, a new one each',
};

const contactId = (tenant: number, number: number): string =>
  `0199c0de-0000-7000-8000-${String(tenant * 1_000_000 + number).padStart(12, '0')}`;

/** The same contacts on both sides, their times to the millisecond as the product writes them. */
async function addContacts(on: pg.Client, tenantIds: string[]): Promise<void> {
  for (const [tenant, tenantId] of tenantIds.entries()) {
    await on.query(
      `insert into contacts (id, tenant_id, external_id, name, phone, email, company, tags, source, search, created_at, updated_at)
        select ('0199c0de-0000-7000-8000-' || lpad(($2::bigint * 1000000 + n)::text, 12, '0'))::uuid, $1, 'c-' || n,
          'Grace Example ' || n, '+4940' || 1000000 + n, 'c-' || n || '@example.com', 'Lamps and Shades',
          array['newsletter', 'vip'], 'server', 'grace example ' || n, at, at
        from generate_series(0, $3::int - 1) n, lateral (select timestamptz '2026-01-01' + n * interval '1 minute') t(at)`,
      [tenantId, tenant, CONTACTS_PER_TENANT],
    );
  }
  await on.query('analyze contacts');
}

/** The product's own tables in a database that the product does not look into, with its tenants and their keys. */
async function furnish(house: House): Promise<Connection> {
  await house.database.query(`create database ${DATABASE}`);
  const connection = { ...house.bare, database: DATABASE };
  await migrate({ connection, folder: migrations, log: openLog({ level: 'silent' }) });
  const bare = new pg.Client(connection);
  await bare.connect();
  try {
    for (const table of ['plans', 'tenants', 'credentials']) {
      const { rows } = await house.database.query<{ all: object }>(
        `select coalesce(jsonb_agg(to_jsonb(one)), '[]') as all from ${table} one`,
      );
      await bare.query(
        `insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(rows[0]!.all)],
      );
    }
    const tenantIds = house.stage.serverKeys.map(({ tenantId }) => tenantId);
    await addContacts(house.database, tenantIds);
    await addContacts(bare, tenantIds);
  } finally {
    await bare.end();
  }
  return connection;
}

function readingsOf(house: House): { keys: string[]; one: Reading[]; page: Reading[] } {
  const { serverKeys } = house.stage;
  const every = (count: number, pathOf: (tenant: number, number: number) => string): Reading[] =>
    Array.from({ length: count }, (_, number) =>
      serverKeys.map(({ key }, tenant) => ({ key, path: `/api/server/contacts${pathOf(tenant, number)}` })),
    ).flat();
  return {
    keys: serverKeys.map(({ key }) => key),
    one: every(CONTACTS_PER_TENANT, (tenant, number) => `/${show('contact', contactId(tenant, number))}`),
    page: every(CONTACTS_PER_TENANT / PER_PAGE, (_tenant, number) => `?page=${number + 1}&limit=${PER_PAGE}`),
  };
}

async function checkWritten(on: pg.Client, mark: string, done: Done): Promise<void> {
  const { rows } = await on.query<{ stored: number }>(
    `select count(*)::int as stored from contacts where external_id like $1`,
    [`${mark}-%`],
  );
  if (rows[0]?.stored !== done.delivered)
    throw new Voided(`${mark}: ${done.delivered} answered, but ${rows[0]?.stored} stored`);
}

async function run(house: House, plan: Plan): Promise<Outcome> {
  const connection = await furnish(house);
  const load = startWorker('./api/load.ts');
  const server = startWorker('./api/bare-server.ts');
  const bareDatabase = new pg.Client(connection);
  await bareDatabase.connect();
  let legs = 0;
  try {
    const barePort = await server.ask<number>('open', { connection, connections: POOL });
    await load.ask('hold', readingsOf(house));
    const [theirs, ours] = [
      await load.ask<string>('learn', { port: barePort }),
      await load.ask<string>('learn', { port: house.port }),
    ];
    if (ours !== theirs) throw new Voided('the two sides answer with other bytes.');
    const unchecked: { on: pg.Client; mark: string; done: Done }[] = [];
    const leg = async (kind: Kind, side: 'ours' | 'bare', forMs: number): Promise<Done> => {
      legs += 1;
      const mark = `${side}${legs}`;
      const port = side === 'ours' ? house.port : barePort;
      const done = await load.ask<Done>('run', { port, kind, count: CONNECTIONS, forMs, mark });
      balance(`${names[kind]}, ${side}`, done);
      if (kind === 'written') unchecked.push({ on: side === 'ours' ? house.database : bareDatabase, mark, done });
      return done;
    };
    const sideOf = (kind: Kind, side: 'ours' | 'bare'): Side => ({
      pids: { server: side === 'ours' ? house.pid : server.pid, database: house.databasePid },
      ready: () => house.database.query('checkpoint'),
      run: () => leg(kind, side, plan.legMs * LEG_SHARE),
      settle: side === 'ours' ? house.settle : async () => {},
    });
    const rows: Row[] = [];
    for (const kind of ['one', 'page', 'written'] as const) {
      for (const side of ['ours', 'bare'] as const) await leg(kind, side, plan.warmUpMs / 4);
      await house.settle();
      const pairs = await inPairs(plan.pairs, { ours: sideOf(kind, 'ours'), bare: sideOf(kind, 'bare') });
      rows.push({ name: names[kind], unit: 'requests', pairs, goal: { of: 'cpu', least: CPU_RATIO_GOAL } });
    }
    for (const { on, mark, done } of unchecked) await checkWritten(on, mark, done);
    return {
      rows,
      latencies: [],
      counts: [],
      notes: ['EchoCall: not answered yet, so that there is nothing to measure.'],
    };
  } finally {
    load.stop();
    server.stop();
    await bareDatabase.end();
  }
}

export const api: Benchmark = {
  number: 1,
  title: 'Requests with a server key',
  ours: `${CONNECTIONS} connections, four tenants: the key and its scopes, the tenant, the hour’s allowance, validation, the module, the document’s reply, metrics, the request log; a write besides has its quota, its event and the delivery of it`,
  bare: `node:http alone with the same SQL (a test compares it) on the same driver with ${POOL} connections to the same server: the same statements in the same transactions, prepared, and the same bytes in the answer`,
  why: 'routing, validation, the reply’s allow-list and the allowance are paid beside the SQL; every request with a key is a row in the log of requests, written in batches; and the event of a new contact is taken out of the outbox again',
  run,
};
