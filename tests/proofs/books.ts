import { type Kysely, sql } from 'kysely';

export type BookEntry = {
  position: number;
  postingId: string;
  kind: string;
  tenantId: string | null;
  account: string;
  unit: string;
  amountMicros: number;
  balanceAfterMicros: number | null;
};
/** All that the ledger says, read as it lies there. */
export type Books = {
  entries: BookEntry[];
  balances: {
    tenantId: string;
    account: string;
    unit: string;
    balanceMicros: number;
    heldMicros: number;
    mayOwe: boolean;
  }[];
  holds: { tenantId: string; account: string; unit: string; amountMicros: number; reference: string }[];
  charges: {
    tenantId: string;
    reference: string;
    state: string;
    paidBy: string;
    chargedUnit: string | null;
    chargedMicros: number;
    postingId: string | null;
  }[];
  usage: { tenantId: string; uses: number; chargedMicros: number }[];
  profiles: { tenantId: string; toppedUpMicros: number; chargedMicros: number }[];
};

export async function booksOf(database: Kysely<unknown>): Promise<Books> {
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(database)).rows;
  return {
    entries: await rows(sql<BookEntry>`
      select e.position, e.posting_id as "postingId", p.kind, e.tenant_id as "tenantId", e.account, e.unit,
        e.amount_micros as "amountMicros", e.balance_after_micros as "balanceAfterMicros"
      from ledger_entries e join ledger_postings p on p.id = e.posting_id order by e.position`),
    balances: await rows(sql<Books['balances'][0]>`
      select tenant_id as "tenantId", account, unit, balance_micros as "balanceMicros", held_micros as "heldMicros",
        may_owe as "mayOwe" from ledger_balances`),
    holds: await rows(sql<Books['holds'][0]>`
      select tenant_id as "tenantId", account, unit, amount_micros as "amountMicros", reference from ledger_holds`),
    charges: await rows(sql<Books['charges'][0]>`
      select tenant_id as "tenantId", reference, state, paid_by as "paidBy", charged_unit as "chargedUnit",
        charged_micros as "chargedMicros", posting_id as "postingId" from ai_charges`),
    usage: await rows(sql<Books['usage'][0]>`
      select tenant_id as "tenantId", sum(uses)::int as uses, sum(charged_micros)::bigint as "chargedMicros"
      from ai_usage_days group by tenant_id`),
    profiles: await rows(sql<Books['profiles'][0]>`
      select tenant_id as "tenantId", topped_up_micros as "toppedUpMicros", charged_micros as "chargedMicros"
      from billing_profiles`),
  };
}

const sums = <Item>(items: readonly Item[], key: (item: Item) => string, amount: (item: Item) => number) => {
  const all = new Map<string, number>();
  for (const item of items) all.set(key(item), (all.get(key(item)) ?? 0) + amount(item));
  return all;
};
const place = ({ tenantId, account, unit }: { tenantId: string | null; account: string; unit: string }) =>
  `${tenantId} ${account} ${unit}`;

/** Everything that is wrong with the books, in words; nothing where they add up. */
export function judgeBooks({ entries, balances, holds, charges, usage, profiles }: Books): string[] {
  const findings: string[] = [];
  const ofTenants = entries.filter(({ tenantId }) => tenantId !== null);

  for (const [posting, sum] of sums(
    entries,
    ({ postingId, unit }) => `${postingId} ${unit}`,
    ({ amountMicros }) => amountMicros,
  ))
    if (sum !== 0) findings.push(`posting ${posting} comes to ${sum}`);

  const booked = sums(ofTenants, place, ({ amountMicros }) => amountMicros);
  for (const balance of balances) {
    const { balanceMicros, heldMicros, mayOwe } = balance;
    const sum = booked.get(place(balance)) ?? 0;
    if (sum !== balanceMicros)
      findings.push(`balance ${place(balance)} is ${balanceMicros}, and its entries come to ${sum}`);
    if (!mayOwe && balanceMicros < 0 && balance.account === 'credits')
      findings.push(`credit ${place(balance)} is below zero`);
    if (heldMicros < 0) findings.push(`${place(balance)} holds ${heldMicros}`);
  }
  const kept = new Set(balances.map(place));
  for (const key of booked.keys()) if (!kept.has(key)) findings.push(`${key} has entries and no balance`);

  const running = new Map<string, number>();
  for (const entry of ofTenants) {
    const after = (running.get(place(entry)) ?? 0) + entry.amountMicros;
    running.set(place(entry), after);
    if (after !== entry.balanceAfterMicros)
      findings.push(`entry ${entry.position} says ${entry.balanceAfterMicros} where it came to ${after}`);
  }

  const promised = sums(holds, place, ({ amountMicros }) => amountMicros);
  for (const balance of balances) {
    const sum = promised.get(place(balance)) ?? 0;
    if (sum !== balance.heldMicros)
      findings.push(`${place(balance)} holds ${balance.heldMicros}, and its holds come to ${sum}`);
  }
  const reserved = new Set(
    charges.filter(({ state }) => state === 'reserved').map(({ tenantId, reference }) => `${tenantId} ${reference}`),
  );
  for (const { tenantId, reference } of holds)
    if (!reserved.has(`${tenantId} ${reference}`)) findings.push(`the hold of ${reference} belongs to nothing`);

  const settled = charges.filter(({ state }) => state === 'settled');
  const spent = sums(
    ofTenants.filter(({ kind, account }) => kind.startsWith('ai_') && account === 'purse'),
    ({ postingId }) => postingId,
    ({ amountMicros }) => -amountMicros,
  );
  const claimed = new Set<string>();
  for (const { reference, paidBy, chargedMicros, postingId } of settled) {
    if (paidBy !== 'balance') continue;
    const taken = postingId ? (spent.get(postingId) ?? 0) : 0;
    if (taken !== chargedMicros)
      findings.push(`answer ${reference} is charged ${chargedMicros}, and ${taken} was taken`);
    if (postingId) claimed.add(postingId);
  }
  for (const posting of spent.keys())
    if (!claimed.has(posting)) findings.push(`posting ${posting} was taken for no answer`);

  const answers = sums(
    settled,
    ({ tenantId }) => tenantId,
    () => 1,
  );
  const paid = sums(
    settled,
    ({ tenantId }) => tenantId,
    ({ paidBy, chargedMicros }) => (paidBy === 'balance' ? chargedMicros : 0),
  );
  for (const { tenantId, uses, chargedMicros } of usage) {
    if (uses !== (answers.get(tenantId) ?? 0)) findings.push(`${tenantId} is said to have used ${uses}`);
    if (chargedMicros !== (paid.get(tenantId) ?? 0)) findings.push(`${tenantId} is said to have paid ${chargedMicros}`);
  }
  const onPurse = (kinds: RegExp) =>
    sums(
      ofTenants.filter(({ kind, account }) => kinds.test(kind) && account === 'purse'),
      ({ tenantId }) => tenantId ?? '',
      ({ amountMicros }) => amountMicros,
    );
  const filled = onPurse(/^(?:auto_)?top_up$/);
  const taken = onPurse(/^ai_/);
  for (const { tenantId, toppedUpMicros, chargedMicros } of profiles) {
    if (toppedUpMicros !== (filled.get(tenantId) ?? 0))
      findings.push(`${tenantId} is said to have filled in ${toppedUpMicros}`);
    if (chargedMicros !== 0 - (taken.get(tenantId) ?? 0))
      findings.push(`${tenantId} is said to have spent ${chargedMicros}`);
  }
  return findings;
}
