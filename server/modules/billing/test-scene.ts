import { sql } from 'kysely';
import { makeCaller, PLATFORM_ID } from '#modules/identity/index.ts';
import type { Tenant } from '#modules/tenants/index.ts';
import { localBus } from '#platform/bus.ts';
import { cursors } from '#platform/cursors.ts';
import { newId } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { outbox as outboxOf } from '#platform/outbox.ts';
import type { PaymentOutcome, Payments } from '#platform/payments/index.ts';
import { Refusal } from '#platform/refusal.ts';
import type { TestDatabase } from '#tests/database.ts';
import { billing as billingOf } from './billing.ts';
import type { QuotaBook } from './payers.ts';

/** A clock that stands where a test puts it. */
export function movableClock(start = '2026-03-10T09:00:00Z') {
  let at = new Date(start);
  return {
    now: () => new Date(at),
    advance: (ms: number) => {
      at = new Date(at.getTime() + ms);
    },
  };
}

/** A plan that includes so many replies, counted as plans are. */
export function includedReplies(most: number): QuotaBook & { used(tenantId: string): number } {
  const used = new Map<string, number>();
  return {
    used: (tenantId) => used.get(tenantId) ?? 0,
    limit: async () => most,
    async count(_transaction, tenantId, quota, amount) {
      const after = (used.get(tenantId) ?? 0) + amount;
      if (after > most)
        throw new Refusal('limited', 'quota_exceeded', 'The plan allows no more.', { facts: { quota } });
      used.set(tenantId, after);
      return { period: '2026-03' };
    },
    async giveBack(_transaction, tenantId, _quota, amount) {
      used.set(tenantId, (used.get(tenantId) ?? 0) - amount);
    },
  };
}

export function billingScene(
  db: TestDatabase,
  {
    plans = includedReplies(0),
    clock = movableClock(),
  }: { plans?: QuotaBook; clock?: ReturnType<typeof movableClock> } = {},
) {
  const database = db.database.kysely;
  const log = openLog({ level: 'silent' });
  const mailed: { to: string; template: string; values: Record<string, unknown>; language: string }[] = [];
  const orders: { name: string; data: object }[] = [];
  const put: { action: string; tenantId: string; details: Record<string, unknown> | undefined }[] = [];
  const asked: string[] = [];
  let answer: (key: string) => PaymentOutcome = () => ({ outcome: 'no_method' });
  const payments: Payments = {
    async charge({ idempotencyKey }) {
      asked.push(idempotencyKey);
      return answer(idempotencyKey);
    },
  };
  const outbox = outboxOf({ database, log });
  const tenants = {
    async byId(id: string): Promise<Tenant | undefined> {
      const { rows } = await sql<Record<string, unknown>>`select * from tenants where id = ${id}`.execute(database);
      const row = rows[0];
      return (
        row &&
        ({
          id,
          name: row['name'],
          slug: row['slug'],
          email: row['email'],
          companyName: null,
          timeZone: row['time_zone'],
          defaultLanguage: row['default_language'],
          testOf: row['test_of'],
          isSample: row['is_sample'],
          branding: {},
        } as unknown as Tenant)
      );
    },
  };
  const billing = billingOf({
    ...{ database, log, clock, outbox, payments, tenants, plans },
    bus: localBus(),
    cursors: cursors(Buffer.alloc(32)),
    publicUrl: () => 'http://localhost:8192',
    jobs: { send: async (name, data) => void orders.push({ name, data }) },
    audit: {
      record: async (_transaction, caller, { action, details }) =>
        void put.push({ action, tenantId: caller.tenantId, details }),
    },
    mails: {
      async send(_transaction, { to, template, values, language }) {
        mailed.push({ to: to.address, template, values: values as Record<string, unknown>, language });
        return newId();
      },
    },
  });
  const operator = makeCaller(
    PLATFORM_ID,
    { kind: 'operator', operatorId: newId(), role: 'platform_owner', name: 'Olga', sessionId: newId() },
    ['platform:read', 'platform:write', 'platform:pricing'],
  );
  async function tenant({ testOf = null as string | null, language = 'de' } = {}): Promise<string> {
    const id = newId();
    await sql`
      with plan as (insert into plans (id, slug, name) values (${newId()}, ${`p-${id}`}, 'Test') returning id)
      insert into tenants (id, slug, name, email, plan_id, public_key, test_of, default_language)
      select ${id}, ${`t-${id}`}, 'Lindenhof Keramik', 'shop@example.com', plan.id, ${`pk_${id}`}, ${testOf}, ${language} from plan`.execute(
      database,
    );
    return id;
  }

  return {
    ...{ billing, clock, operator, mailed, orders, put, asked, database },
    pay: (how: typeof answer) => {
      answer = how;
    },
    tenant,
    /** A tenant whose purse pays, with so many cents in it. */
    async paying(cents: number): Promise<string> {
      const id = await tenant();
      await billing.updateRules(operator, id, { overageEnabled: true });
      if (cents > 0) await billing.topUp(operator, id, { amountCents: cents });
      return id;
    },
  };
}

/** What the example of the price list calls a reply: retail 0.0105 dollars. */
export const REPLY = { inputTokens: 3000, outputTokens: 1000 };
