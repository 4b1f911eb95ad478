import type { PlanCatalog, PlanContract, QuotaContract } from './contract-types.ts';

/** Lets everything, and can be neither limited nor removed. */
export const FIXED = 'unlimited';
export const MONTHLY = 'monthly';

export const monthlyQuotas: readonly string[] = ['chat_conversations', 'ai_chat_replies', 'ai_voice_minutes'];

const NEW = 'new:';
/** A plan that the server doesn't know yet. */
export const isNew = ({ planId }: Pick<PlanContract, 'planId'>): boolean => planId.startsWith(NEW);

/** Only what can be edited; the server may tell more of a quota than the form sends. */
const quotaOf = ({ valueType, limitValue, resetPeriod, config }: QuotaContract): QuotaContract => ({
  valueType,
  limitValue: valueType === 'number' ? (limitValue ?? 0) : null,
  resetPeriod: resetPeriod ?? null,
  ...(config && { config }),
});

const changePlan = (catalog: PlanCatalog, planId: string, change: (plan: PlanContract) => PlanContract) => ({
  ...catalog,
  plans: catalog.plans.map((plan) => (plan.planId === planId ? change(plan) : plan)),
});

export const setFeature = (catalog: PlanCatalog, planId: string, featureKey: string, enabled: boolean): PlanCatalog =>
  changePlan(catalog, planId, (plan) => ({
    ...plan,
    features: { ...plan.features, [featureKey]: { ...plan.features[featureKey], enabled } },
  }));

export const setQuota = (catalog: PlanCatalog, planId: string, quotaKey: string, quota: QuotaContract): PlanCatalog =>
  changePlan(catalog, planId, (plan) => ({
    ...plan,
    quotas: { ...plan.quotas, [quotaKey]: quotaOf({ ...plan.quotas[quotaKey], ...quota }) },
  }));

type Named = Partial<Pick<PlanContract, 'name' | 'isActive' | 'sortOrder'>>;
export const setPlan = (catalog: PlanCatalog, planId: string, named: Named): PlanCatalog =>
  changePlan(catalog, planId, (plan) => ({ ...plan, ...named }));

export const removePlan = (catalog: PlanCatalog, planId: string): PlanCatalog => ({
  ...catalog,
  plans: catalog.plans.filter((plan) => plan.planId !== planId),
});

export const bySortOrder = (one: { sortOrder: number }, other: { sortOrder: number }) =>
  one.sortOrder - other.sortOrder;

/** One place to the left or the right; the numbers of the places stay as they were, as far as they differ. */
export function movePlan(catalog: PlanCatalog, planId: string, by: -1 | 1): PlanCatalog {
  const plans = catalog.plans.toSorted(bySortOrder);
  const at = plans.findIndex((plan) => plan.planId === planId);
  const [one, other] = [plans[at], plans[at + by]];
  if (!one || !other) return catalog;
  const moved = plans.with(at, other).with(at + by, one);
  let last = Number.NEGATIVE_INFINITY;
  const places = plans.map(({ sortOrder }) => {
    last = Math.max(sortOrder, last + 1);
    return last;
  });
  return { ...catalog, plans: moved.map((plan, place) => ({ ...plan, sortOrder: places[place] ?? plan.sortOrder })) };
}

/** Stands last, with what another one contains, or with nothing. */
export function addPlan(
  catalog: PlanCatalog,
  { name, slug, like }: { name: string; slug: string; like?: string | undefined },
): PlanCatalog {
  const model = catalog.plans.find(({ planId }) => planId === like);
  const ordinary = catalog.plans.filter((plan) => plan.slug !== FIXED);
  const plan: PlanContract = {
    planId: `${NEW}${slug}`,
    slug,
    name,
    sortOrder: Math.max(0, ...ordinary.map(({ sortOrder }) => sortOrder)) + 10,
    isActive: true,
    features: Object.fromEntries(
      catalog.featureKeys.map(({ featureKey }) => [
        featureKey,
        { enabled: model?.features[featureKey]?.enabled ?? false },
      ]),
    ),
    quotas: Object.fromEntries(
      catalog.quotaKeys.map(({ quotaKey }) => {
        const quota = model?.quotas[quotaKey];
        const empty = {
          valueType: 'number' as const,
          limitValue: 0,
          resetPeriod: monthlyQuotas.includes(quotaKey) ? MONTHLY : null,
        };
        return [quotaKey, quotaOf(quota ?? empty)];
      }),
    ),
  };
  return { ...catalog, plans: [...catalog.plans, plan] };
}

/** A short name as the address of a plan wants it. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);

export type Change =
  | { kind: 'added'; plan: PlanContract }
  | { kind: 'removed'; planId: string }
  | { kind: 'plan'; planId: string; named: Named }
  | { kind: 'feature'; planId: string; key: string; enabled: boolean }
  | { kind: 'quota'; planId: string; key: string; quota: QuotaContract };

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What was changed, cell by cell. */
export function changesBetween(base: PlanCatalog, draft: PlanCatalog): Change[] {
  const before = new Map(base.plans.map((plan) => [plan.planId, plan]));
  const after = new Set(draft.plans.map(({ planId }) => planId));
  const removed: Change[] = base.plans
    .filter(({ planId }) => !after.has(planId))
    .map(({ planId }) => ({ kind: 'removed', planId }));
  return [
    ...removed,
    ...draft.plans.flatMap((plan): Change[] => {
      const old = before.get(plan.planId);
      if (!old) return [{ kind: 'added', plan }];
      const { planId, name, isActive, sortOrder } = plan;
      const named: Named = {
        ...(name !== old.name && { name }),
        ...(isActive !== old.isActive && { isActive }),
        ...(sortOrder !== old.sortOrder && { sortOrder }),
      };
      return [
        ...(Object.keys(named).length > 0 ? [{ kind: 'plan' as const, planId, named }] : []),
        ...Object.entries(plan.features)
          .filter(([key, { enabled }]) => enabled !== (old.features[key]?.enabled ?? false))
          .map(([key, { enabled }]) => ({ kind: 'feature' as const, planId, key, enabled })),
        ...Object.entries(plan.quotas)
          .filter(([key, quota]) => !isSame(quotaOf(quota), old.quotas[key] && quotaOf(old.quotas[key])))
          .map(([key, quota]) => ({ kind: 'quota' as const, planId, key, quota })),
      ];
    }),
  ];
}

function apply(catalog: PlanCatalog, change: Change): PlanCatalog {
  switch (change.kind) {
    case 'added':
      return catalog.plans.some(({ slug }) => slug === change.plan.slug)
        ? catalog
        : { ...catalog, plans: [...catalog.plans, change.plan] };
    case 'removed':
      return removePlan(catalog, change.planId);
    case 'plan':
      return setPlan(catalog, change.planId, change.named);
    case 'feature':
      return setFeature(catalog, change.planId, change.key, change.enabled);
    default:
      return setQuota(catalog, change.planId, change.key, change.quota);
  }
}

/** One's own changes on what somebody else has saved meanwhile. A plan that is gone stays gone. */
export const rebase = (base: PlanCatalog, draft: PlanCatalog, fresh: PlanCatalog): PlanCatalog =>
  changesBetween(base, draft).reduce(apply, fresh);
