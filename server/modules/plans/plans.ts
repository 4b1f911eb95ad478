import { type Kysely, sql } from 'kysely';
import type { Bus } from '#platform/bus.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import { decideFeature, decideQuota, type FeatureDecision, type QuotaDecision, type QuotaRule } from './decision.ts';
import type { ConsumedQuota, FeatureKey, QuotaKey } from './keys.ts';
import { NOT_IN_PLAN, type PlanTerms, rulesStore, type Terms, UNLIMITED } from './rules.store.ts';

const BYTES_PER_MB = 1_000_000;
/** A change made by another process is seen after this long at the latest; one of ours at once. */
const TERMS_KEPT_MS = 5000;
const MOST_KEPT = 10_000;

/** How many bytes the files of a tenant take that one module keeps. */
export type StoredBytes = (within: Kysely<unknown>, tenantId: string) => Promise<number>;
/** How many of a quota each of these tenants has now; who has none may be left out. */
export type Counter = (within: Kysely<unknown>, tenantIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

export type Taken = { decision: QuotaDecision; period: string };

export type PlansNeeds = { database: Kysely<unknown>; bus?: Pick<Bus, 'subscribe' | 'publish'>; clock?: Clock };

export const quotaExceeded = (
  quota: QuotaKey,
  { words, rule, used, allowedAmount, liftedBy }: QuotaDecision,
): Refusal =>
  new Refusal('limited', 'quota_exceeded', words.en, {
    facts: {
      quota,
      rule,
      used,
      allowed: allowedAmount,
      liftedBy: { plans: liftedBy.plans, resetsAt: liftedBy.resetsAt?.toISOString() ?? null },
      words,
    },
  });

/**
 * The place that decides what a tenant's plan allows. Every operation that a feature or quota concerns asks here,
 * inside its transaction. Where a transaction is given the terms are read in it; elsewhere they may be some seconds old.
 */
export function plans({ database, bus, clock = systemClock }: PlansNeeds) {
  const keepers = new Map<string, StoredBytes>();
  const counters = new Map<QuotaKey, Counter>();
  const kept = new Map<string, { terms: Terms; until: number }>();
  const byPlan = new Map<string, PlanTerms>();

  bus?.subscribe('plans.changed', () => kept.clear());
  bus?.subscribe('tenant.changed', ({ tenantId }: { tenantId: string }) => {
    for (const [id, { terms }] of kept) if (id === tenantId || terms.liveId === tenantId) kept.delete(id);
  });

  /** Read in the transaction that is given; what a plan contains is read again only when the plans have changed. */
  async function readTerms(within: Kysely<unknown>, tenantId: string): Promise<Terms | undefined> {
    const store = rulesStore(within);
    const place = await store.placeOf(tenantId);
    if (!place) return undefined;
    const { id, slug, name, revision } = place;
    const known = byPlan.get(id);
    const terms = known?.revision === revision ? known : await store.termsOfPlan(place);
    if (byPlan.size >= MOST_KEPT) byPlan.clear();
    byPlan.set(id, terms);
    const { features, quotas } = terms;
    const plan = { id, slug, name, isActive: place.is_active };
    return { tenantId, liveId: place.live_id, timeZone: place.time_zone, plan, features, quotas };
  }

  async function termsOf(tenantId: string, within?: Kysely<unknown>): Promise<Terms | undefined> {
    if (within) return readTerms(within, tenantId);
    const known = kept.get(tenantId);
    const now = clock.now().getTime();
    if (known && known.until > now) return known.terms;
    const terms = await readTerms(database, tenantId);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (terms) kept.set(tenantId, { terms, until: now + TERMS_KEPT_MS });
    else kept.delete(tenantId);
    return terms;
  }

  const ruleOf = (quota: QuotaKey, terms: Terms | undefined): QuotaRule => ({
    quota,
    plan: terms?.plan.name ?? '',
    ...(terms?.quotas.get(quota) ?? NOT_IN_PLAN),
  });

  /** Decides anew with what would help, which nobody asks for while all is well. */
  async function refusal(
    rule: QuotaRule,
    counted: { used: number; wanted: number },
    within: Kysely<unknown>,
    resetsAt: Date | null = null,
  ): Promise<QuotaDecision> {
    const better = await rulesStore(within).plansAllowingMore(rule.quota, Math.max(rule.amount ?? 0, counted.used));
    return decideQuota(rule, counted, { plans: better, resetsAt });
  }

  async function take(
    transaction: Kysely<unknown>,
    tenantId: string,
    quota: ConsumedQuota,
    amount = 1,
  ): Promise<Taken> {
    const terms = await termsOf(tenantId, transaction);
    const rule = ruleOf(quota, terms);
    const store = rulesStore(transaction);
    const { resetPeriod, amount: most } = rule;
    const [now, timeZone] = [clock.now(), terms?.timeZone ?? 'UTC'];
    const taken = await store.use(tenantId, quota, { amount, most, now, timeZone, resetPeriod });
    if (taken) {
      const decision = decideQuota(rule, { used: taken.used - amount, wanted: amount });
      return { period: taken.period, decision };
    }
    const { period, resetsAt } = await store.periodAt(now, timeZone, resetPeriod);
    const used = await store.used(tenantId, quota, period);
    return { period, decision: await refusal(rule, { used, wanted: amount }, transaction, resetsAt) };
  }

  return {
    termsOf,
    /** What decided, in words, without refusing. */
    async decideFeature(tenantId: string, feature: FeatureKey, within?: Kysely<unknown>): Promise<FeatureDecision> {
      const terms = await termsOf(tenantId, within);
      const rule = { feature, plan: terms?.plan.name ?? '', isEnabled: terms?.features.has(feature) ?? false };
      if (rule.isEnabled) return decideFeature(rule);
      const better = await rulesStore(within ?? database).plansWithFeature(feature);
      return decideFeature(rule, { plans: better, resetsAt: null });
    },
    async allows(tenantId: string, feature: FeatureKey, within?: Kysely<unknown>): Promise<boolean> {
      return (await termsOf(tenantId, within))?.features.has(feature) ?? false;
    },
    /** Refuses with `feature_not_available` where the plan leaves the feature out. */
    async must(tenantId: string, feature: FeatureKey, within?: Kysely<unknown>): Promise<void> {
      if (await this.allows(tenantId, feature, within)) return;
      const { words, rule, liftedBy } = await this.decideFeature(tenantId, feature, within);
      throw new Refusal('forbidden', 'feature_not_available', words.en, {
        facts: { feature, rule, liftedBy: { plans: liftedBy.plans }, words },
      });
    },
    /** The most that the plan allows; null is unlimited. */
    async limit(tenantId: string, quota: QuotaKey, within?: Kysely<unknown>): Promise<number | null> {
      return ruleOf(quota, await termsOf(tenantId, within)).amount;
    },
    /**
     * Refuses with `quota_exceeded` where one more (or `wanted`) would stand over the plan. With the transaction that
     * makes them, `used` is read when nobody else of this tenant is between reading and making: racing requests take turns.
     */
    async demand(
      tenantId: string,
      quota: QuotaKey,
      used: () => Promise<number>,
      transaction?: Kysely<unknown>,
      wanted = 1,
    ): Promise<void> {
      const rule = ruleOf(quota, await termsOf(tenantId, transaction));
      if (rule.amount === null) return;
      if (transaction) await rulesStore(transaction).hold(tenantId, quota);
      const counted = { used: await used(), wanted };
      if (decideQuota(rule, counted).allowed) return;
      throw quotaExceeded(quota, await refusal(rule, counted, transaction ?? database));
    },
    /** Takes of what is used up, without refusing: `decision.allowed` says whether it was taken. */
    take,
    /**
     * Takes one more (or `amount`) of what is used up, in the month of the tenant's own calendar, and refuses with
     * `quota_exceeded` where the plan allows no more; then nothing was taken, and the transaction may go on.
     */
    async count(
      transaction: Kysely<unknown>,
      tenantId: string,
      quota: ConsumedQuota,
      amount = 1,
    ): Promise<{ period: string }> {
      const { decision, period } = await take(transaction, tenantId, quota, amount);
      if (!decision.allowed) throw quotaExceeded(quota, decision);
      return { period };
    },
    /** What was taken and not used after all; `period` is what `count` said. */
    async giveBack(
      transaction: Kysely<unknown>,
      tenantId: string,
      quota: ConsumedQuota,
      amount: number,
      period: string,
    ): Promise<void> {
      await rulesStore(transaction).giveBack(tenantId, quota, period, amount);
    },
    /** A module says once how much of a quota its tenants have. */
    countUsed(quota: Exclude<QuotaKey, ConsumedQuota | 'storage_mb'>, counter: Counter): void {
      counters.set(quota, counter);
    },
    /** A module that keeps files says so once: what is stored is the sum of all. */
    countStored(what: string, stored: StoredBytes): void {
      keepers.set(what, stored);
    },
    /** How much of a quota tenants have now, as far as somebody counts it. */
    async usedBy(quota: QuotaKey, tenantIds: readonly string[], within: Kysely<unknown> = database) {
      if (quota !== 'storage_mb') return counters.get(quota)?.(within, tenantIds);
      const used = new Map<string, number>();
      for (const tenantId of tenantIds) {
        let bytes = 0;
        for (const stored of keepers.values()) bytes += await stored(within, tenantId);
        used.set(tenantId, Math.ceil(bytes / BYTES_PER_MB));
      }
      return used;
    },
    /**
     * Refuses with `quota_exceeded` where a file of so many bytes would not fit beside all that the tenant keeps. Two at
     * once are counted together: the second waits until the first is summed up.
     */
    async demandRoom(tenantId: string, bytes: number, transaction: Kysely<unknown>): Promise<void> {
      const rule = ruleOf('storage_mb', await termsOf(tenantId, transaction));
      if (rule.amount === null) return;
      await rulesStore(transaction).hold(tenantId, 'storage_mb');
      let stored = 0;
      for (const each of keepers.values()) stored += await each(transaction, tenantId);
      const used = Math.ceil(stored / BYTES_PER_MB);
      const counted = { used, wanted: Math.ceil((stored + bytes) / BYTES_PER_MB) - used };
      if (decideQuota(rule, counted).allowed) return;
      throw quotaExceeded('storage_mb', await refusal(rule, counted, transaction));
    },
    async planOf(planId: string): Promise<{ name: string; slug: string }> {
      const { rows } = await sql<{ name: string; slug: string }>`
        select name, slug from plans where id = ${planId}`.execute(database);
      if (!rows[0]) throw new Error('a tenant is on a plan that does not exist');
      return rows[0];
    },
    /** Undefined where there is none of this name, or it is offered no more. */
    async offeredPlanId(slug: string, within: Kysely<unknown> = database): Promise<string | undefined> {
      const { rows } = await sql<{ id: string }>`select id from plans where slug = ${slug} and is_active`.execute(
        within,
      );
      return rows[0]?.id;
    },
    /** The plan that lets everything. */
    async unlimitedPlanId(id: string): Promise<string> {
      const { rows } = await sql<{ id: string }>`
        insert into plans (id, slug, name, sort_order) values (${id}, ${UNLIMITED}, 'Unlimited', 1000)
        on conflict (slug) do update set name = plans.name returning id`.execute(database);
      return rows[0]!.id;
    },
    async removeOldUsage(): Promise<void> {
      await rulesStore(database).removeOld(clock.now());
    },
  };
}

export type Plans = ReturnType<typeof plans>;
