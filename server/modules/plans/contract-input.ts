import { Refusal } from '#platform/refusal.ts';
import {
  type Config,
  type FeatureEntry,
  type FeatureTerm,
  forFeatures,
  forQuotas,
  leftOut,
  notAllowed,
  type PlanContract,
  type QuotaEntry,
  type QuotaTerm,
} from './contract.ts';
import type { ResetPeriod, ValueType } from './decision.ts';
import { type FeatureKey, featureKeys, isConsumed, isFeature, isQuota, type QuotaKey, quotaKeys } from './keys.ts';

/** The matrix as it is sent: every plan with all that it contains. */
export type CatalogueInput = {
  featureKeys: readonly (Omit<FeatureEntry, 'key'> & { featureKey: string })[];
  quotaKeys: readonly (Omit<QuotaEntry, 'key'> & { quotaKey: string })[];
  plans: readonly PlanInput[];
};
export type PlanInput = {
  /** Undefined for one that is new. */
  id: string | undefined;
  slug: string;
  name: string;
  sortOrder: number;
  isActive: boolean;
  features: Readonly<Record<string, FeatureTermInput>>;
  quotas: Readonly<Record<string, QuotaTermInput>>;
};
export type FeatureTermInput = { featureKey?: string | undefined; enabled: boolean; config?: Config | undefined };
export type QuotaTermInput = {
  quotaKey?: string | undefined;
  valueType: ValueType;
  limitValue?: number | null | undefined;
  resetPeriod?: string | null | undefined;
  config?: Config | undefined;
};

export type ReadPlan = PlanContract & { id: string | undefined };
export type ReadCatalogue = { features: FeatureEntry[]; quotas: QuotaEntry[]; plans: ReadPlan[] };

const MOST_PLANS = 50;
const MOST_CONFIG_BYTES = 4096;
const MOST_SORT_ORDER = 1_000_000;
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
const MOST_FAULTS = 50;

/** Reads a whole matrix, and tells of everything that is wrong in it at once. */
export function readCatalogue(input: CatalogueInput): ReadCatalogue {
  const faults: string[] = [];
  const fault = (where: string, what: string, right: string) =>
    void faults.push(`${where} ${what}: it should be ${right}.`);

  function text(where: string, value: string, { least = 1, most }: { least?: number; most: number }): string {
    const trimmed = value.trim();
    if (trimmed.length < least || trimmed.length > most)
      fault(where, `has ${trimmed.length} characters`, `${least} to ${most} characters long`);
    return trimmed;
  }

  function order(where: string, value: number): number {
    if (!Number.isInteger(value) || Math.abs(value) > MOST_SORT_ORDER)
      fault(where, 'is out of bounds', `a whole number up to ${MOST_SORT_ORDER}`);
    return value;
  }

  function config(where: string, value: Config | undefined): Config | null {
    if (value === undefined || Object.keys(value).length === 0) return null;
    if (Buffer.byteLength(JSON.stringify(value)) > MOST_CONFIG_BYTES)
      fault(where, 'is too large', `at most ${MOST_CONFIG_BYTES} bytes of JSON`);
    return value;
  }

  /** The product's keys are all there, each once, and no others. */
  function allOf(where: string, given: readonly string[], known: readonly string[]): void {
    const unknown = given.filter((key) => !known.includes(key));
    const lacking = known.filter((key) => !given.includes(key));
    if (unknown.length > 0)
      fault(
        where,
        `names ${JSON.stringify(unknown[0]?.slice(0, 60))}, which nothing enforces`,
        `of ${known.join(', ')}`,
      );
    if (lacking.length > 0) fault(where, `lacks ${lacking.join(', ')}`, 'the whole list');
    if (new Set(given).size < given.length) fault(where, 'names a key twice', 'each key once');
  }

  function named<Entry extends { name: string; category: string; description: string; sortOrder: number }>(
    where: string,
    entry: Entry,
  ): Entry {
    return {
      ...entry,
      name: text(`${where}.name`, entry.name, { most: 80 }),
      category: text(`${where}.category`, entry.category, { most: 60 }),
      description: text(`${where}.description`, entry.description, { least: 0, most: 500 }),
      sortOrder: order(`${where}.sortOrder`, entry.sortOrder),
    };
  }

  function featureTerm(where: string, key: FeatureKey, given: FeatureTermInput | undefined): FeatureTerm {
    if (given === undefined) return leftOut;
    if (given.featureKey !== undefined && given.featureKey !== key)
      fault(`${where}.featureKey`, 'is another one', `${key}, as the place it stands in`);
    return { isEnabled: given.enabled, config: config(`${where}.config`, given.config) };
  }

  function quotaTerm(where: string, key: QuotaKey, given: QuotaTermInput | undefined): QuotaTerm {
    if (given === undefined) return notAllowed(key);
    if (given.quotaKey !== undefined && given.quotaKey !== key)
      fault(`${where}.quotaKey`, 'is another one', `${key}, as the place it stands in`);
    const { valueType } = given;
    const limitValue = valueType === 'number' ? (given.limitValue ?? null) : null;
    if (valueType === 'number' && (limitValue === null || !Number.isSafeInteger(limitValue) || limitValue < 0))
      fault(`${where}.limitValue`, 'is no amount', 'a whole number from 0 on, because valueType is number');
    return {
      valueType,
      limitValue,
      resetPeriod: period(`${where}.resetPeriod`, key, given.resetPeriod ?? null),
      config: config(`${where}.config`, given.config),
    };
  }

  function period(where: string, key: QuotaKey, given: string | null): ResetPeriod | null {
    if (given === null) return null;
    if (given !== 'monthly') fault(where, 'is unknown', 'monthly or null');
    else if (!isConsumed(key)) fault(where, `is monthly, and ${key} counts what there is now`, 'null');
    return 'monthly';
  }

  function plan(at: number, given: PlanInput): ReadPlan {
    const where = `body.plans[${at}]`;
    if (!SLUG.test(given.slug))
      fault(`${where}.slug`, 'is not usable', '1 to 40 small letters, digits and dashes, such as professional');
    for (const key of Object.keys(given.features)
      .filter((each) => !isFeature(each))
      .slice(0, 3))
      fault(
        `${where}.features`,
        `has the unknown key ${JSON.stringify(key.slice(0, 60))}`,
        `of ${featureKeys.join(', ')}`,
      );
    for (const key of Object.keys(given.quotas)
      .filter((each) => !isQuota(each))
      .slice(0, 3))
      fault(`${where}.quotas`, `has the unknown key ${JSON.stringify(key.slice(0, 60))}`, `of ${quotaKeys.join(', ')}`);
    return {
      id: given.id,
      slug: given.slug,
      name: text(`${where}.name`, given.name, { most: 80 }),
      sortOrder: order(`${where}.sortOrder`, given.sortOrder),
      isActive: given.isActive,
      features: forFeatures((key) => featureTerm(`${where}.features.${key}`, key, given.features[key])),
      quotas: forQuotas((key) => quotaTerm(`${where}.quotas.${key}`, key, given.quotas[key])),
    };
  }

  if (input.plans.length > MOST_PLANS) fault('body.plans', `has ${input.plans.length} plans`, `at most ${MOST_PLANS}`);
  allOf(
    'body.featureKeys',
    input.featureKeys.map(({ featureKey }) => featureKey),
    featureKeys,
  );
  allOf(
    'body.quotaKeys',
    input.quotaKeys.map(({ quotaKey }) => quotaKey),
    quotaKeys,
  );
  const features = input.featureKeys.slice(0, featureKeys.length).map(({ featureKey, ...entry }, at) => ({
    ...named(`body.featureKeys[${at}]`, entry),
    status: text(`body.featureKeys[${at}].status`, entry.status, { most: 40 }),
    key: featureKey as FeatureKey,
  }));
  const quotas = input.quotaKeys.slice(0, quotaKeys.length).map(({ quotaKey, ...entry }, at) => ({
    ...named(`body.quotaKeys[${at}]`, entry),
    unit: text(`body.quotaKeys[${at}].unit`, entry.unit, { most: 40 }),
    key: quotaKey as QuotaKey,
  }));
  const plans = input.plans.slice(0, MOST_PLANS).map((given, at) => plan(at, given));
  if (new Set(plans.map(({ slug }) => slug)).size < plans.length) fault('body.plans', 'has a slug twice', 'each once');
  const ids = plans.flatMap(({ id }) => id ?? []);
  if (new Set(ids).size < ids.length) fault('body.plans', 'has a planId twice', 'each once');
  if (faults.length > 0) {
    throw new Refusal('invalid', 'validation_failed', `These plans cannot be kept: ${faults[0]}`, {
      faults: faults.slice(0, MOST_FAULTS),
    });
  }
  return { features, quotas, plans };
}
