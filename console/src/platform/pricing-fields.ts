import type { PricingSettings } from './contract-types.ts';

type NumberName = { [Name in keyof PricingSettings]: PricingSettings[Name] extends number ? Name : never };
export type NumberField = NonNullable<NumberName[keyof PricingSettings]>;

/** `unit` stands behind the number; amounts in cents are typed in dollars. */
export type PricingField = {
  name: NumberField;
  unit?: 'usd' | 'cents' | 'percent' | 'times' | 'seconds' | 'tokens';
  least: number;
  most: number;
  isWhole?: true;
};

const usd = (name: NumberField): PricingField => ({ name, unit: 'usd', least: 0, most: 10_000 });
const whole = (name: NumberField, most: number, unit?: PricingField['unit'], least = 0): PricingField => ({
  ...{ name, least, most, isWhole: true },
  ...(unit && { unit }),
});
const cents = (name: NumberField): PricingField => ({ name, unit: 'cents', least: 0, most: 10_000_000 });

/** The numbers of the form by their card, in order. */
export const pricingFields = {
  costs: [
    usd('inputCostPer1mUsd'),
    usd('cachedInputCostPer1mUsd'),
    usd('outputCostPer1mUsd'),
    usd('voiceCostPerMinuteUsd'),
  ],
  markup: [
    { name: 'markupMultiplier', unit: 'times', least: 1.1, most: 1000 },
    { name: 'riskBufferPercent', unit: 'percent', least: 0, most: 1000 },
    whole('replyUnitInputTokens', 10_000_000, 'tokens'),
    whole('replyUnitOutputTokens', 10_000_000, 'tokens'),
    whole('voiceUnitSeconds', 3600, 'seconds', 1),
  ],
  guardrails: [
    whole('maxInputTokens', 2_000_000, 'tokens'),
    whole('maxOutputTokens', 200_000, 'tokens'),
    whole('maxContextMessages', 200),
    whole('maxKnowledgeChunks', 50),
    whole('maxRetries', 5),
    whole('maxToolCalls', 20),
  ],
  spend: [cents('dailySpendLimitCents'), cents('monthlySpendLimitCents'), cents('lowBalanceThresholdCents')],
} as const satisfies Record<string, readonly PricingField[]>;

export const pricingNames = ['provider', 'chatModel', 'voiceModel'] as const;

/** What differs between what is stored and what the form holds: all that is sent. */
export function changedSettings(stored: PricingSettings, form: PricingSettings): Partial<PricingSettings> {
  return Object.fromEntries(
    Object.entries(form).filter(([name, value]) => {
      const before = stored[name as keyof PricingSettings];
      return JSON.stringify(before) !== JSON.stringify(value);
    }),
  );
}
