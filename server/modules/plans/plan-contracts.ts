import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Bus } from '#platform/bus.ts';
import type { Clock } from '#platform/clock.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { catalogueStore } from './catalogue.store.ts';
import { type Catalogue, letsEverything, type PlanContract, type StoredPlan } from './contract.ts';
import { type CatalogueInput, type ReadPlan, readCatalogue } from './contract-input.ts';
import { type Impact, impactOf, warningsOf } from './impact.ts';
import type { Plans } from './plans.ts';
import { UNLIMITED } from './rules.store.ts';

/** Who asks. The callers of identity, which knows this module, are so. */
type Asking = { must(permission: string): void };

type Needs<Caller extends Asking> = {
  database: Kysely<unknown>;
  plans: Pick<Plans, 'usedBy'>;
  audit: {
    record(
      transaction: Kysely<unknown>,
      caller: Caller,
      entry: { action: string; details?: Record<string, unknown> },
    ): Promise<void>;
  };
  bus: Pick<Bus, 'publish'>;
  clock: Clock;
  /** The slug of the plan that new workspaces are put on. */
  signUpPlan: string;
};

export type Replacement = {
  /** What the sender had before them; undefined where they do not care whether somebody was faster. */
  revision?: number | undefined;
  /** Says what would become of it, and keeps nothing. */
  isDryRun?: boolean | undefined;
};

const READ = 'platform:read';
const WRITE = 'platform:pricing';
const FOREIGN_KEY_VIOLATION = '23503';
const UNIQUE_VIOLATION = '23505';

/** Ends the transaction of a dry run, so that nothing of it is kept. */
class DryRun extends Error {
  readonly outcome: { catalogue: Catalogue; impact: Impact };
  constructor(outcome: DryRun['outcome']) {
    super('a dry run keeps nothing');
    this.outcome = outcome;
  }
}

const fixed = (slug: string, what: string) =>
  new Refusal('conflict', 'plan_fixed', `The plan ${slug} ${what}.`, { facts: { slug } });

const inUse = (plans: { slug: string; tenants: number }[]) =>
  new Refusal(
    'conflict',
    'plan_in_use',
    `${plans.map(({ slug, tenants }) => `${slug} (${tenants})`).join(', ')} cannot be dropped: workspaces are on it. Move them to another plan first.`,
    { facts: { plans } },
  );

/** What each plan contains: read and replaced as a whole by those who run the installation. */
export function planContracts<Caller extends Asking>({
  database,
  plans,
  audit,
  bus,
  clock,
  signUpPlan,
}: Needs<Caller>) {
  /** A plan is known by its id, or by its name; any other one is new. */
  function pairs(before: readonly StoredPlan[], after: readonly ReadPlan[]) {
    const byId = new Map(before.map((plan) => [plan.id, plan]));
    const bySlug = new Map(before.map((plan) => [plan.slug, plan]));
    const named = new Set(after.flatMap(({ id }) => (id && byId.has(id) ? [id] : [])));
    return after.map(({ id, ...plan }) => {
      const sameSlug = bySlug.get(plan.slug);
      const known = (id && byId.get(id)) || (sameSlug && !named.has(sameSlug.id) ? sameSlug : undefined);
      return { before: known, after: plan satisfies PlanContract };
    });
  }

  function mustStayAsTheyAre(kept: readonly { before: StoredPlan | undefined; after: PlanContract }[]): void {
    for (const { before, after } of kept) {
      if (before?.slug === UNLIMITED && after.slug !== UNLIMITED) throw fixed(UNLIMITED, 'keeps its slug');
      if (after.slug === UNLIMITED && !letsEverything(after))
        throw fixed(UNLIMITED, 'lets everything: make another plan to leave something out');
      if (before?.slug === signUpPlan && after.slug !== signUpPlan)
        throw fixed(signUpPlan, 'is what new workspaces are put on: change SIGN_UP_PLAN before its slug');
      if (after.slug === signUpPlan && !after.isActive)
        throw fixed(signUpPlan, 'is what new workspaces are put on, and must be offered');
    }
  }

  async function drop(
    transaction: Kysely<unknown>,
    before: readonly StoredPlan[],
    kept: readonly { before: StoredPlan | undefined }[],
  ): Promise<StoredPlan[]> {
    const keptIds = new Set(kept.flatMap((pair) => pair.before?.id ?? []));
    const dropped = before.filter(({ id }) => !keptIds.has(id));
    for (const { slug } of dropped) {
      if (slug === UNLIMITED) throw fixed(slug, 'cannot be dropped');
      if (slug === signUpPlan) throw fixed(slug, 'is what new workspaces are put on: change SIGN_UP_PLAN first');
    }
    const store = catalogueStore(transaction);
    const ids = dropped.map(({ id }) => id);
    const used = await store.inUse(ids);
    const busy = dropped.filter(({ id }) => used.has(id));
    if (busy.length > 0) throw inUse(busy.map(({ id, slug }) => ({ slug, tenants: used.get(id) ?? 0 })));
    await store.remove(ids);
    return dropped;
  }

  async function replaceWithin(
    transaction: Kysely<unknown>,
    caller: Caller,
    input: CatalogueInput,
    { revision, isDryRun }: Replacement,
  ) {
    const store = catalogueStore(transaction);
    const wanted = readCatalogue(input);
    await store.hold();
    const before = await store.read();
    if (revision !== undefined && revision !== before.revision) {
      throw new Refusal(
        'conflict',
        'plan_contracts_changed',
        'Somebody else has changed the plans in the meantime. Read them again, and make your change there.',
        { facts: { revision: before.revision } },
      );
    }
    const now = clock.now();
    const kept = pairs(before.plans, wanted.plans);
    mustStayAsTheyAre(kept);
    const changed = kept.flatMap((pair) => (pair.before ? [{ before: pair.before, after: pair.after }] : []));
    const found = await impactOf(transaction, changed, { plans, now });
    const impact: Impact = { ...found, warnings: warningsOf(wanted.plans) };
    const dropped = await drop(transaction, before.plans, kept);
    await store.nameKeys(wanted);
    for (const pair of kept) await store.put(pair.before?.id ?? newId(), pair.after);
    await store.advance(now);
    const catalogue = await store.read();
    if (isDryRun) throw new DryRun({ catalogue: { ...catalogue, revision: before.revision }, impact });
    const isChanged = (pair: (typeof changed)[number]) => {
      const { id: _id, ...was } = pair.before;
      return !isDeepStrictEqual(was, pair.after);
    };
    await audit.record(transaction, caller, {
      action: 'plan_contracts.updated',
      details: {
        revision: catalogue.revision,
        added: kept.filter((pair) => !pair.before).map(({ after }) => after.slug),
        changed: changed.filter(isChanged).map(({ after }) => after.slug),
        dropped: dropped.map(({ slug }) => slug),
        tenantsAffected: impact.count,
      },
    });
    return { catalogue, impact };
  }

  return {
    async read(caller: Caller): Promise<Catalogue> {
      caller.must(READ);
      return catalogueStore(database).read();
    },

    /**
     * Replaces the whole matrix: a plan that is left out is dropped, and refused with `plan_in_use` where workspaces are
     * on it. What a workspace has over its new quota stays; nothing can be added to it.
     */
    async replace(
      caller: Caller,
      input: CatalogueInput,
      replacement: Replacement = {},
    ): Promise<{ catalogue: Catalogue; impact: Impact }> {
      caller.must(WRITE);
      try {
        const done = await database
          .transaction()
          .execute((transaction) => replaceWithin(transaction, caller, input, replacement));
        bus.publish('plans.changed', {});
        return done;
      } catch (error) {
        if (error instanceof DryRun) return error.outcome;
        const { code } = error as { code?: unknown };
        if (code === UNIQUE_VIOLATION)
          throw new Refusal('conflict', 'slug_taken', 'Two plans would have the same slug. Give each its own.');
        if (code === FOREIGN_KEY_VIOLATION)
          throw new Refusal(
            'conflict',
            'plan_in_use',
            'A workspace was put on a plan that was to be dropped. Try again.',
          );
        throw error;
      }
    },
  };
}

export type PlanContracts<Caller extends Asking> = ReturnType<typeof planContracts<Caller>>;
