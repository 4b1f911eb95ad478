import { type Kysely, sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';

export const featureKeys = [
  'chat',
  'voice',
  'video',
  'ai_chat',
  'ai_voice',
  'knowledge',
  'webhooks',
  'server_api',
  'oauth_login',
  'reports_export',
  'white_label',
  'recordings',
  'integrations',
] as const;
export type FeatureKey = (typeof featureKeys)[number];

export const quotaKeys = [
  'agents',
  'departments',
  'allowed_domains',
  'contacts',
  'knowledge_items',
  'storage_mb',
  'chat_conversations',
  'ai_chat_replies',
  'ai_voice_minutes',
  'webhook_endpoints',
  'concurrent_calls',
  'api_requests_per_hour',
] as const;
export type QuotaKey = (typeof quotaKeys)[number];

export const UNLIMITED = 'unlimited';
const BYTES_PER_MB = 1_000_000;

/** How many bytes the files of a tenant take that one module keeps. */
export type StoredBytes = (within: Kysely<unknown>, tenantId: string) => Promise<number>;

/**
 * The place that decides what a tenant's plan allows. Every operation that a feature or quota concerns asks here,
 * inside its transaction. Only the plan "unlimited" exists so far, and it says yes.
 */
export function plans({ database }: { database: Kysely<unknown> }) {
  const keepers = new Map<string, StoredBytes>();

  return {
    async allows(_tenantId: string, _feature: FeatureKey): Promise<boolean> {
      return true;
    },
    /** Refuses with `feature_not_available` where the plan leaves the feature out. */
    async must(tenantId: string, feature: FeatureKey): Promise<void> {
      if (await this.allows(tenantId, feature)) return;
      throw new Refusal('forbidden', 'feature_not_available', `The plan does not include ${feature}.`, {
        facts: { feature },
      });
    },
    /** The most that the plan allows; null is unlimited. */
    async limit(_tenantId: string, _quota: QuotaKey): Promise<number | null> {
      return null;
    },
    /** Refuses with `quota_exceeded` where one more would stand over the plan. `used` is read in the same transaction. */
    async demand(
      tenantId: string,
      quota: QuotaKey,
      used: () => Promise<number>,
      transaction?: Kysely<unknown>,
    ): Promise<void> {
      void transaction;
      const most = await this.limit(tenantId, quota);
      if (most === null) return;
      const count = await used();
      if (count < most) return;
      throw new Refusal('limited', 'quota_exceeded', `The plan allows ${most} ${quota}, and ${count} are in use.`, {
        facts: { quota, used: count, allowed: most },
      });
    },
    /** A module that keeps files says so once: what is stored is the sum of all. */
    countStored(what: string, stored: StoredBytes): void {
      keepers.set(what, stored);
    },
    /**
     * Refuses with `quota_exceeded` where a file of so many bytes would not fit beside all that the tenant keeps. Two at
     * once are counted together: the second waits until the first is summed up.
     */
    async demandRoom(tenantId: string, bytes: number, transaction: Kysely<unknown>): Promise<void> {
      const used = async () => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${`stored:${tenantId}`}, 0))`.execute(transaction);
        let all = bytes;
        for (const stored of keepers.values()) all += await stored(transaction, tenantId);
        return Math.ceil(all / BYTES_PER_MB) - 1;
      };
      await this.demand(tenantId, 'storage_mb', used, transaction);
    },
    async planOf(planId: string): Promise<{ name: string; slug: string }> {
      const { rows } = await sql<{ name: string; slug: string }>`
        select name, slug from plans where id = ${planId}`.execute(database);
      if (!rows[0]) throw new Error('a tenant is on a plan that does not exist');
      return rows[0];
    },
    /** The plan that everybody is on until there are others. */
    async unlimitedPlanId(id: string): Promise<string> {
      const { rows } = await sql<{ id: string }>`
        insert into plans (id, slug, name) values (${id}, ${UNLIMITED}, 'Unlimited')
        on conflict (slug) do update set name = excluded.name returning id`.execute(database);
      return rows[0]!.id;
    },
  };
}

export type Plans = ReturnType<typeof plans>;
