import { type FeatureKey, featureWords, type QuotaKey, quotaWords, type Words } from './keys.ts';

export type ValueType = 'number' | 'unlimited' | 'custom' | 'disabled';
export type ResetPeriod = 'monthly';

export type FeatureRule = { feature: FeatureKey; plan: string; isEnabled: boolean };
export type QuotaRule = {
  quota: QuotaKey;
  plan: string;
  valueType: ValueType;
  /** Null is unlimited. */
  amount: number | null;
  resetPeriod: ResetPeriod | null;
};

/** What would make an allowance out of a refusal. */
export type LiftedBy = {
  /** Names of plans that include it, or more of it. */
  plans: readonly string[];
  /** When what was used up comes back. */
  resetsAt: Date | null;
};
const NOTHING: LiftedBy = { plans: [], resetsAt: null };

type FeatureVerdict = 'feature_included' | 'feature_missing';
type QuotaVerdict = 'quota_unlimited' | 'quota_left' | 'quota_full' | 'quota_disabled';

export type Decision<Rule = FeatureVerdict | QuotaVerdict> = {
  allowed: boolean;
  rule: Rule;
  /** Null where nothing is counted. */
  used: number | null;
  /** Null is unlimited. */
  allowedAmount: number | null;
  liftedBy: LiftedBy;
  words: Words;
};

/** The whole number that a rule stands for. `custom` is agreed upon by hand: without `config.limit` nothing limits it. */
export function amountOf({
  valueType,
  limitValue,
  config,
}: {
  valueType: ValueType;
  limitValue: number | null;
  config: Readonly<Record<string, unknown>> | null;
}): number | null {
  if (valueType === 'disabled') return 0;
  if (valueType === 'number') return limitValue ?? 0;
  const agreed = valueType === 'custom' ? config?.['limit'] : undefined;
  return typeof agreed === 'number' && Number.isSafeInteger(agreed) && agreed >= 0 ? agreed : null;
}

export type FeatureDecision = Decision<FeatureVerdict>;
export type QuotaDecision = Decision<QuotaVerdict>;

const count = (amount: number): Words => ({
  de: amount.toLocaleString('de-DE'),
  en: amount.toLocaleString('en-US'),
});

/** Ends in the sentence that says what helps. */
function withHelp({ de, en }: Words, { plans, resetsAt }: LiftedBy): Words {
  const until = resetsAt && { de: ' bis zum Monatsende', en: ' until the month ends' };
  const names = plans.slice(0, 3);
  const better =
    names.length === 0
      ? { de: '', en: '' }
      : {
          de: ` Mehr erlaubt: ${names.join(', ')}.`,
          en: ` More is allowed by: ${names.join(', ')}.`,
        };
  return { de: `${de}${until?.de ?? ''}.${better.de}`, en: `${en}${until?.en ?? ''}.${better.en}` };
}

export function decideFeature(
  { feature, plan, isEnabled }: FeatureRule,
  liftedBy: LiftedBy = NOTHING,
): FeatureDecision {
  const { de, en } = featureWords[feature];
  const common = { used: null, allowedAmount: null };
  if (isEnabled) {
    const words = { de: `Der Tarif ${plan} enthält: ${de}.`, en: `The plan ${plan} includes ${en}.` };
    return { ...common, allowed: true, rule: 'feature_included', liftedBy: NOTHING, words };
  }
  const words = withHelp(
    { de: `Der Tarif ${plan} enthält dies nicht: ${de}`, en: `The plan ${plan} does not include ${en}` },
    liftedBy,
  );
  return { ...common, allowed: false, rule: 'feature_missing', liftedBy, words };
}

/** Whether `wanted` more fit beside what is `used`. */
export function decideQuota(
  { quota, plan, valueType, amount }: QuotaRule,
  { used, wanted }: { used: number; wanted: number },
  liftedBy: LiftedBy = NOTHING,
): QuotaDecision {
  const { de, en } = quotaWords[quota];
  const common = { used, allowedAmount: amount };
  if (amount === null) {
    const words = {
      de: `Der Tarif ${plan} begrenzt dies nicht: ${de}.`,
      en: `The plan ${plan} sets no limit to ${en}.`,
    };
    return { ...common, allowed: true, rule: 'quota_unlimited', liftedBy: NOTHING, words };
  }
  const [most, taken] = [count(amount), count(used)];
  if (used + wanted <= amount) {
    const words = {
      de: `Der Tarif ${plan} erlaubt ${most.de} ${de}; benutzt: ${taken.de}.`,
      en: `The plan ${plan} allows ${most.en} ${en}, and ${taken.en} are in use.`,
    };
    return { ...common, allowed: true, rule: 'quota_left', liftedBy: NOTHING, words };
  }
  if (valueType === 'disabled') {
    const words = withHelp(
      { de: `Der Tarif ${plan} erlaubt dies nicht: ${de}`, en: `The plan ${plan} allows no ${en}` },
      { ...liftedBy, resetsAt: null },
    );
    return { ...common, allowed: false, rule: 'quota_disabled', liftedBy: { ...liftedBy, resetsAt: null }, words };
  }
  const words = withHelp(
    {
      de: `Der Tarif ${plan} erlaubt ${most.de} ${de}; benutzt: ${taken.de}`,
      en: `The plan ${plan} allows ${most.en} ${en}, and ${taken.en} are in use`,
    },
    liftedBy,
  );
  return { ...common, allowed: false, rule: 'quota_full', liftedBy, words };
}
