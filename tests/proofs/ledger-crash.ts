import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import { type TestServer, testDatabase } from '../database.ts';
import { planWith } from '../plans.ts';
import { type Books, booksOf, judgeBooks } from './books.ts';
import { ledgerHouse } from './ledger-house.ts';

export type Promised = {
  settled: { reference: string; paidBy: string; chargedMicros: number }[];
  released: string[];
  filled: { key: string; cents: number }[];
};
export type LedgerCrashReport = { settled: number; filled: number; left: number; findings: string[] };

const INCLUDED = 5;
/** In a round, so that it proves something. */
const LEAST_ANSWERS = 4;
const PATIENCE_MS = 30_000;
const WRITER = 'ledger-writer';
const AN_HOUR_MS = 3_600_000;
const script = fileURLToPath(new URL('ledger-writer.ts', import.meta.url));

/** Whether everything that was told stands in the books, once. */
export function judgePromises({ settled, released, filled }: Promised, { charges, entries }: Books): string[] {
  const findings: string[] = [];
  const kept = new Map(charges.map((charge) => [charge.reference, charge]));
  for (const { reference, paidBy, chargedMicros } of settled) {
    const charge = kept.get(reference);
    if (charge?.state !== 'settled') findings.push(`answer ${reference} was settled and is not`);
    else if (charge.paidBy !== paidBy || charge.chargedMicros !== chargedMicros)
      findings.push(
        `answer ${reference} was ${paidBy} ${chargedMicros} and is ${charge.paidBy} ${charge.chargedMicros}`,
      );
  }
  for (const reference of released)
    if (kept.has(reference)) findings.push(`answer ${reference} was let go and is there`);
  const fills = entries.filter(({ kind, account }) => kind === 'top_up' && account === 'purse');
  const told = filled.reduce((sum, { cents }) => sum + cents * 10_000, 0);
  const booked = fills.reduce((sum, { amountMicros }) => sum + amountMicros, 0);
  if (fills.length < filled.length) findings.push(`${filled.length} top-ups were told, and ${fills.length} are booked`);
  if (booked < told) findings.push(`${told} were filled in, and ${booked} are booked`);
  return findings;
}

async function startWriter(databaseUrl: string, tenantId: string, promised: Promised): Promise<ChildProcess> {
  const child = spawn(process.execPath, [script, databaseUrl, tenantId], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout! });
  await new Promise<void>((ready, failed) => {
    child.once('exit', (code) => failed(new Error(`a writer ended with ${code}`)));
    lines.on('line', (line) => {
      const [what, name = '', second = '', third = ''] = line.split(' ');
      if (what === 'ready') ready();
      else if (what === 'settled')
        promised.settled.push({ reference: name, paidBy: second, chargedMicros: Number(third) });
      else if (what === 'released') promised.released.push(name);
      else if (what === 'filled') promised.filled.push({ key: name, cents: Number(second) });
    });
  });
  return child;
}

const killed = (child: ChildProcess) =>
  new Promise<void>((done) => {
    child.once('close', () => done());
    child.kill('SIGKILL');
  });

async function until(isSo: () => boolean): Promise<boolean> {
  for (let waited = 0; !isSo() && waited < PATIENCE_MS; waited += 20) await pause(20);
  return isSo();
}

/** So many answers more, each acknowledged. */
const answered = ({ settled }: Promised, more = LEAST_ANSWERS): Promise<boolean> => {
  const wanted = settled.length + more;
  return until(() => settled.length >= wanted);
};

/** True where the server came back by itself, and answers were booked by it. */
async function killServer(server: TestServer, promised: Promised): Promise<boolean> {
  const pid = server.pid();
  process.kill(pid, 'SIGKILL');
  return (await until(() => server.pid() !== pid)) && (await answered(promised));
}

/**
 * Kills processes in the middle of reserving, settling and filling, and then adds everything up. With a server of its
 * own it is PostgreSQL itself that is killed, under writers who go on when it is back.
 */
export async function ledgerCrash({
  rounds,
  writers = 2,
  server,
}: {
  rounds: number;
  writers?: number;
  server?: TestServer;
}): Promise<LedgerCrashReport> {
  const { database, url, drop } = await testDatabase(server && { on: server });
  const { kysely } = database;
  const promised: Promised = { settled: [], released: [], filled: [] };
  const running = new Set<ChildProcess>();
  const findings: string[] = [];
  try {
    const tenantId = newId();
    const planId = await planWith(kysely, { quotas: { ai_chat_replies: INCLUDED } });
    await sql`insert into tenants (id, slug, name, email, plan_id, public_key)
      values (${tenantId}, ${`t-${tenantId}`}, 'Crash', 'crash@example.test', ${planId}, ${tenantId})`.execute(kysely);
    // An hour ahead: what the killed left reserved has lapsed by then.
    const { billing, operator } = ledgerHouse(database, { now: () => new Date(Date.now() + AN_HOUR_MS) });
    await billing.updateRules(operator, tenantId, { overageEnabled: true });
    if (server) {
      // Throw-away servers of tests do not wait; a kill takes what was not written, and nothing more than that.
      await sql`do $$ begin
        execute format('alter database %I set synchronous_commit = on', current_database());
      end $$`.execute(kysely);
    }
    const address = `${url}${url.includes('?') ? '&' : '?'}application_name=${WRITER}`;
    for (let round = 1; round <= rounds; round += 1) {
      const started = await Promise.all(
        Array.from({ length: writers }, () => startWriter(address, tenantId, promised)),
      );
      for (const child of started) running.add(child);
      await answered(promised);
      await pause(randomInt(300));
      if (server) {
        if (!(await killServer(server, promised)))
          findings.push(`round ${round}: nothing was booked after PostgreSQL died`);
        await pause(randomInt(300));
      } else if (round % 2 === 0) {
        // The database may hang up as well, in the middle of anything.
        await sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and application_name = ${WRITER}`.execute(
          kysely,
        );
        await pause(randomInt(100, 300));
      }
      await Promise.all(started.map(killed));
      for (const child of started) running.delete(child);
    }
    const middle = await booksOf(kysely);
    findings.push(...judgeBooks(middle), ...judgePromises(promised, middle));
    const left = await billing.releaseAllLapsed();
    const books = await booksOf(kysely);
    findings.push(...judgeBooks(books));
    for (const { balanceMicros, heldMicros } of books.balances) {
      if (balanceMicros < 0) findings.push(`the purse stands at ${balanceMicros}`);
      if (heldMicros !== 0) findings.push(`${heldMicros} are held for ever`);
    }
    const { rows } = await sql<{ used: number }>`select coalesce(sum(used), 0)::int as used from plan_usage`.execute(
      kysely,
    );
    const included = books.charges.filter(({ paidBy }) => paidBy === 'included').length;
    if (rows[0]?.used !== included)
      findings.push(`the plan counts ${rows[0]?.used} replies, and ${included} were given`);
    if (promised.settled.length < rounds * LEAST_ANSWERS)
      findings.push(`only ${promised.settled.length} answers: that proves nothing`);
    return { settled: promised.settled.length, filled: promised.filled.length, left, findings };
  } finally {
    for (const child of running) child.kill('SIGKILL');
    await drop();
  }
}
