import { type Kysely, sql } from 'kysely';
import { newId } from '#platform/ids.ts';
import type { Account, Unit } from './accounts.ts';
import type { LedgerTables } from './billing.tables.ts';

export type NewEntry = {
  account: Account;
  unit: Unit;
  amountMicros: number;
  /** What one US dollar cost in the unit, where the amount was reckoned from dollars. */
  rate?: number | undefined;
};

export type NewPosting = {
  kind: string;
  /** What it is about: the id of a turn, of a payment. */
  reference: string;
  /** Whose matter it is; that of the first tenant's account unless told. */
  tenantId?: string | undefined;
  /** Posted once, however often it is asked for. */
  idempotencyKey?: string | undefined;
  details?: Record<string, unknown>;
  entries: readonly NewEntry[];
};

export type Posted = {
  postingId: string;
  /** False where the key had been posted before: nothing was moved. */
  isNew: boolean;
  details: Record<string, unknown>;
};

export type Balance = { balanceMicros: number; heldMicros: number; mayOwe: boolean };

type Moved = NewEntry & { balanceAfter: number | null };

const placeOf = ({ account, unit }: Pick<NewEntry, 'account' | 'unit'>): string =>
  `${account.tenantId ?? ''}/${account.name}/${unit}`;

/** One entry for each account and unit, in an order that all share, so that two postings never wait for each other. */
function drawnTogether(entries: readonly NewEntry[]): NewEntry[] {
  const byPlace = new Map<string, NewEntry>();
  for (const entry of entries) {
    if (!Number.isSafeInteger(entry.amountMicros)) throw new RangeError('an amount of the ledger is no whole number');
    const same = byPlace.get(placeOf(entry));
    byPlace.set(placeOf(entry), same ? { ...same, amountMicros: same.amountMicros + entry.amountMicros } : entry);
  }
  return [...byPlace.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => entry)
    .filter(({ amountMicros }) => amountMicros !== 0);
}

/**
 * Double entry, append only: what comes to one account goes from another. Tenants' accounts carry a balance, which the
 * posting holds until its transaction ends; the installation's are summed when somebody asks.
 */
export function ledger({ database }: { database: Kysely<unknown> }) {
  const tables = (within: Kysely<unknown>) => within.withTables<LedgerTables>();

  const at = (within: Kysely<unknown>, { tenantId, name }: Account, unit: Unit) =>
    tables(within)
      .selectFrom('ledger_balances')
      .where('tenant_id', '=', tenantId)
      .where('account', '=', name)
      .where('unit', '=', unit);

  async function open(transaction: Kysely<unknown>, { tenantId, name }: Account, unit: Unit): Promise<void> {
    if (tenantId === null) throw new Error('the accounts of the house have no balance row');
    await tables(transaction)
      .insertInto('ledger_balances')
      .values({ tenant_id: tenantId, account: name, unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async function move(transaction: Kysely<unknown>, entry: NewEntry): Promise<Moved> {
    const { account, unit, amountMicros } = entry;
    if (account.tenantId === null) return { ...entry, balanceAfter: null };
    await open(transaction, account, unit);
    const { balance_micros: balanceAfter } = await tables(transaction)
      .updateTable('ledger_balances')
      .where('tenant_id', '=', account.tenantId)
      .where('account', '=', account.name)
      .where('unit', '=', unit)
      .set((row) => ({ balance_micros: row('balance_micros', '+', amountMicros) }))
      .returning('balance_micros')
      .executeTakeFirstOrThrow();
    return { ...entry, balanceAfter };
  }

  return {
    /** Part of the change that it belongs to. The database refuses entries that do not add up to zero in each unit. */
    async post(transaction: Kysely<unknown>, posting: NewPosting, postedAt: Date): Promise<Posted> {
      const { kind, reference, idempotencyKey = null, details = {} } = posting;
      const entries = drawnTogether(posting.entries);
      const tenantId =
        posting.tenantId ?? entries.find(({ account }) => account.tenantId !== null)?.account.tenantId ?? null;
      const added = await tables(transaction)
        .insertInto('ledger_postings')
        .values({
          id: newId(),
          tenant_id: tenantId,
          kind,
          reference,
          idempotency_key: idempotencyKey,
          details: JSON.stringify(details),
          posted_at: postedAt,
        })
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!added) {
        const before = await tables(transaction)
          .selectFrom('ledger_postings')
          .where('idempotency_key', '=', idempotencyKey)
          .select(['id', 'details'])
          .executeTakeFirstOrThrow();
        return { postingId: before.id, isNew: false, details: before.details };
      }
      const moved: Moved[] = [];
      for (const entry of entries) moved.push(await move(transaction, entry));
      if (moved.length > 0) {
        await tables(transaction)
          .insertInto('ledger_entries')
          .values(
            moved.map(({ account, unit, amountMicros, rate, balanceAfter }) => ({
              posting_id: added.id,
              tenant_id: account.tenantId,
              account: account.name,
              unit,
              amount_micros: amountMicros,
              balance_after_micros: balanceAfter,
              rate: rate ?? null,
            })),
          )
          .execute();
      }
      return { postingId: added.id, isNew: true, details };
    },

    async isPosted(within: Kysely<unknown>, idempotencyKey: string): Promise<boolean> {
      const row = await tables(within)
        .selectFrom('ledger_postings')
        .where('idempotency_key', '=', idempotencyKey)
        .select('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async balance(account: Account, unit: Unit, within: Kysely<unknown> = database): Promise<Balance> {
      const row = await at(within, account, unit)
        .select(['balance_micros', 'held_micros', 'may_owe'])
        .executeTakeFirst();
      return {
        balanceMicros: row?.balance_micros ?? 0,
        heldMicros: row?.held_micros ?? 0,
        mayOwe: row?.may_owe ?? false,
      };
    },

    /** What an account of the house comes to, by unit: summed, because nobody waits for it. */
    async houseTotals(): Promise<{ account: string; unit: Unit; amountMicros: number }[]> {
      const { rows } = await sql<{ account: string; unit: string; amount: number }>`
        select account, unit, sum(amount_micros)::bigint as amount from ledger_entries
        where tenant_id is null group by account, unit order by account, unit`.execute(database);
      return rows.map(({ account, unit, amount }) => ({ account, unit, amountMicros: amount }));
    },

    async letOwe(transaction: Kysely<unknown>, account: Account, unit: Unit, mayOwe: boolean): Promise<void> {
      await open(transaction, account, unit);
      await tables(transaction)
        .updateTable('ledger_balances')
        .where('tenant_id', '=', account.tenantId)
        .where('account', '=', account.name)
        .where('unit', '=', unit)
        .where('may_owe', '<>', mayOwe)
        .set({ may_owe: mayOwe })
        .execute();
    },

    /** Promises an amount, if so much is free: of what is there, less what is promised already. */
    async hold(
      transaction: Kysely<unknown>,
      held: { account: Account; unit: Unit; amountMicros: number; reference: string; expiresAt: Date },
    ): Promise<boolean> {
      const { account, unit, amountMicros, reference, expiresAt } = held;
      await open(transaction, account, unit);
      const taken = await tables(transaction)
        .updateTable('ledger_balances')
        .where('tenant_id', '=', account.tenantId)
        .where('account', '=', account.name)
        .where('unit', '=', unit)
        .where((row) =>
          row.or([row('may_owe', '=', true), row(sql<number>`balance_micros - held_micros`, '>=', amountMicros)]),
        )
        .set((row) => ({ held_micros: row('held_micros', '+', amountMicros) }))
        .returning('tenant_id')
        .executeTakeFirst();
      if (!taken) return false;
      await tables(transaction)
        .insertInto('ledger_holds')
        .values({
          id: newId(),
          tenant_id: taken.tenant_id,
          account: account.name,
          unit,
          amount_micros: amountMicros,
          reference,
          expires_at: expiresAt,
        })
        .execute();
      return true;
    },

    /** Takes a promise back; false where there is none, or it has lapsed. */
    async release(transaction: Kysely<unknown>, tenantId: string, reference: string): Promise<boolean> {
      const { rows } = await sql`
        with gone as (
          delete from ledger_holds where tenant_id = ${tenantId} and reference = ${reference}
          returning tenant_id, account, unit, amount_micros
        )
        update ledger_balances b set held_micros = b.held_micros - gone.amount_micros from gone
        where b.tenant_id = gone.tenant_id and b.account = gone.account and b.unit = gone.unit
        returning b.tenant_id`.execute(transaction);
      return rows.length > 0;
    },
  };
}

export type Ledger = ReturnType<typeof ledger>;
