import type { components } from '#contracts/ringnity.types.ts';
import type { Catalogue, CatalogueInput, Impact } from '#modules/plans/index.ts';
import { read, show } from '#platform/ids.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

type Sent = components['schemas']['PlanContractCatalog'];

const withConfig = (config: Record<string, unknown> | null) => (config === null ? {} : { config });

const showCatalogue = ({ revision, features, quotas, plans }: Catalogue) => ({
  revision,
  featureKeys: features.map(({ key, ...entry }) => ({ featureKey: key, ...entry })),
  quotaKeys: quotas.map(({ key, ...entry }) => ({ quotaKey: key, ...entry })),
  plans: plans.map((plan) => {
    const planId = show('plan', plan.id);
    const { slug, name, sortOrder, isActive } = plan;
    return {
      ...{ planId, slug, name, sortOrder, isActive },
      features: Object.fromEntries(
        Object.entries(plan.features).map(([featureKey, { isEnabled, config }]) => [
          featureKey,
          { planId, featureKey, enabled: isEnabled, ...withConfig(config) },
        ]),
      ),
      quotas: Object.fromEntries(
        Object.entries(plan.quotas).map(([quotaKey, { valueType, limitValue, resetPeriod, config }]) => [
          quotaKey,
          { planId, quotaKey, valueType, limitValue, resetPeriod, ...withConfig(config) },
        ]),
      ),
    };
  }),
});

const showImpact = ({ affected, count, warnings }: Impact, isDryRun: boolean) => ({
  dryRun: isDryRun,
  tenantsAffected: count,
  isComplete: affected.length === count,
  tenants: affected.map(({ id, slug, name, planSlug, lostFeatures, exceeded }) => ({
    ...{ clientId: show('tenant', id), slug, name, planSlug, lostFeatures },
    quotas: exceeded.map(({ quota, used, allowed }) => ({ quotaKey: quota, used, allowed })),
  })),
  warnings,
});

const messageOf = (isDryRun: boolean, count: number): string => {
  const whom = count === 1 ? '1 workspace' : `${count} workspaces`;
  if (isDryRun) return `Nothing was kept. ${whom} would lose a feature or stand over a quota.`;
  return count === 0 ? 'The plans are kept.' : `The plans are kept. ${whom} lost a feature or stand over a quota.`;
};

const inputOf = ({ featureKeys, quotaKeys, plans }: Sent): CatalogueInput => ({
  featureKeys,
  quotaKeys,
  plans: plans.map(({ planId, ...plan }) => ({ ...plan, id: read('plan', planId) })),
});

export function platformPlanOperations({ planContracts }: RingnityNeeds): RingnityOperations {
  return {
    getPlatformPlanContracts: async ({ caller }) => ok(showCatalogue(await planContracts.read(caller))),

    updatePlatformPlanContracts: async ({ caller, query, body }) => {
      const isDryRun = query.dryRun ?? false;
      const { catalogue, impact } = await planContracts.replace(caller, inputOf(body), {
        revision: body.revision,
        isDryRun,
      });
      return {
        status: 200,
        body: {
          success: true,
          data: showCatalogue(catalogue),
          message: messageOf(isDryRun, impact.count),
          impact: showImpact(impact, isDryRun),
        },
      };
    },
  };
}
