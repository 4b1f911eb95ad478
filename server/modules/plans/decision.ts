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

const heading = ({ de, en }: Words): Words => ({ de, en: en[0]!.toUpperCase() + en.slice(1) });

/** Ends in the sentence that says what helps. */
function withHelp({ de, en }: Words, { plans, resetsAt }: LiftedBy): Words {
  const until = resetsAt && { de: ', bis der Monat endet', en: ' until the month ends' };
  const names = plans.slice(0, 3).join(', ');
  const better = names ? { de: ` Mehr erlaubt: ${names}.`, en: ` More is allowed by: ${names}.` } : { de: '', en: '' };
  return { de: `${de}${until?.de ?? ''}.${better.de}`, en: `${en}${until?.en ?? ''}.${better.en}` };
}

export function decideFeature(
  { feature, plan, isEnabled }: FeatureRule,
  liftedBy: LiftedBy = NOTHING,
): FeatureDecision {
  const { de, en } = heading(featureWords[feature]);
  const common = { used: null, allowedAmount: null };
  if (isEnabled) {
    const words = { de: `${de}: im Tarif ${plan} enthalten.`, en: `${en}: in the plan ${plan}.` };
    return { ...common, allowed: true, rule: 'feature_included', liftedBy: NOTHING, words };
  }
  const words = withHelp(
    { de: `${de}: im Tarif ${plan} nicht enthalten`, en: `${en}: not in the plan ${plan}` },
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
  const { de, en } = heading(quotaWords[quota]);
  const common = { used, allowedAmount: amount };
  if (amount === null) {
    const words = { de: `${de}: im Tarif ${plan} ohne Grenze.`, en: `${en}: no limit in the plan ${plan}.` };
    return { ...common, allowed: true, rule: 'quota_unlimited', liftedBy: NOTHING, words };
  }
  const [most, taken] = [count(amount), count(used)];
  if (used + wanted <= amount) {
    const words = {
      de: `${de}: ${taken.de} von ${most.de} im Tarif ${plan} benutzt.`,
      en: `${en}: ${taken.en} of ${most.en} in use of the plan ${plan}.`,
    };
    return { ...common, allowed: true, rule: 'quota_left', liftedBy: NOTHING, words };
  }
  if (valueType === 'disabled') {
    const help = { ...liftedBy, resetsAt: null };
    const words = withHelp(
      { de: `${de}: im Tarif ${plan} nicht enthalten`, en: `${en}: not in the plan ${plan}` },
      help,
    );
    return { ...common, allowed: false, rule: 'quota_disabled', liftedBy: help, words };
  }
  const words = withHelp(
    {
      de: `${de}: ${taken.de} von ${most.de} benutzt, mehr erlaubt der Tarif ${plan} nicht`,
      en: `${en}: ${taken.en} of ${most.en} in use, and the plan ${plan} allows no more`,
    },
    liftedBy,
  );
  return { ...common, allowed: false, rule: 'quota_full', liftedBy, words };
}
