import { MICROS, MICROS_PER_CENT } from './accounts.ts';

/** What AI costs and what it may take. Prices are in US dollars, limits of money in its cents. */
export type PricingSettings = {
  provider: string;
  currency: 'USD';
  chatModel: string;
  voiceModel: string;
  inputCostPer1mUsd: number;
  cachedInputCostPer1mUsd: number;
  outputCostPer1mUsd: number;
  voiceCostPerMinuteUsd: number;
  markupMultiplier: number;
  riskBufferPercent: number;
  replyUnitInputTokens: number;
  replyUnitOutputTokens: number;
  voiceUnitSeconds: number;
  maxInputTokens: number;
  maxOutputTokens: number;
  maxContextMessages: number;
  maxKnowledgeChunks: number;
  maxRetries: number;
  maxToolCalls: number;
  dailySpendLimitCents: number;
  monthlySpendLimitCents: number;
  lowBalanceThresholdCents: number;
  /** What one US dollar costs, by currency. */
  exchangeRates: Record<string, number>;
};

export type Pricing = PricingSettings & { updatedAt: Date | null };

export const standardPricing: PricingSettings = {
  provider: 'openai',
  currency: 'USD',
  chatModel: 'gpt-4.1-mini',
  voiceModel: 'gpt-realtime',
  inputCostPer1mUsd: 0.4,
  cachedInputCostPer1mUsd: 0.1,
  outputCostPer1mUsd: 1.6,
  voiceCostPerMinuteUsd: 0.03,
  markupMultiplier: 3,
  riskBufferPercent: 25,
  replyUnitInputTokens: 3000,
  replyUnitOutputTokens: 1000,
  voiceUnitSeconds: 60,
  maxInputTokens: 12_000,
  maxOutputTokens: 1500,
  maxContextMessages: 12,
  maxKnowledgeChunks: 6,
  maxRetries: 1,
  maxToolCalls: 4,
  dailySpendLimitCents: 5000,
  monthlySpendLimitCents: 50_000,
  lowBalanceThresholdCents: 1000,
  exchangeRates: { EUR: 0.92 },
};

export type Usage = {
  inputTokens: number;
  /** Of the input tokens, those that the provider had kept. */
  cachedTokens?: number;
  outputTokens: number;
  audioSeconds?: number;
};

/** In millionths of a US dollar. */
export type Reckoned = { providerCostMicros: number; costMicros: number; priceMicros: number };

/** The eighth decimal is far below what a price is named in, and above what binary fractions add. */
const exact = (dollars: number): number => Math.round(dollars * 1e8) / 1e8;

const withRisk = (cost: number, { riskBufferPercent }: PricingSettings) => cost * (1 + riskBufferPercent / 100);

/** A dollar for a million tokens is a millionth of one for each. */
function providerCost(usage: Usage, pricing: PricingSettings): number {
  const cached = Math.min(usage.cachedTokens ?? 0, usage.inputTokens);
  return (
    (usage.inputTokens - cached) * pricing.inputCostPer1mUsd +
    cached * pricing.cachedInputCostPer1mUsd +
    usage.outputTokens * pricing.outputCostPer1mUsd
  );
}

/** A call is billed by begun units of so many seconds. */
const voiceCost = (seconds: number, { voiceUnitSeconds, voiceCostPerMinuteUsd }: PricingSettings): number =>
  ((Math.ceil(seconds / voiceUnitSeconds) * voiceUnitSeconds) / 60) * voiceCostPerMinuteUsd * MICROS;

/** The buffer for risk sits in the cost, and the markup stands on both. */
export function reckon(usage: Usage, pricing: PricingSettings): Reckoned {
  const cost = providerCost(usage, pricing) + voiceCost(usage.audioSeconds ?? 0, pricing);
  return {
    providerCostMicros: Math.round(exact(cost)),
    costMicros: Math.round(exact(withRisk(cost, pricing))),
    priceMicros: Math.round(exact(withRisk(cost, pricing) * pricing.markupMultiplier)),
  };
}

export function derive(pricing: PricingSettings) {
  const reply =
    providerCost({ inputTokens: pricing.replyUnitInputTokens, outputTokens: pricing.replyUnitOutputTokens }, pricing) /
    MICROS;
  const internalReply = withRisk(reply, pricing);
  const internalMinute = withRisk(pricing.voiceCostPerMinuteUsd, pricing);
  return {
    internalReplyUsd: exact(internalReply),
    retailReplyUsd: exact(internalReply * pricing.markupMultiplier),
    retailPer1000RepliesUsd: exact(internalReply * pricing.markupMultiplier * 1000),
    internalVoiceMinuteUsd: exact(internalMinute),
    retailVoiceMinuteUsd: exact(internalMinute * pricing.markupMultiplier),
    grossMarginPercent: Math.round(exact((1 - 1 / pricing.markupMultiplier) * 1000)) / 10,
  };
}

/** What a dollar costs in a currency; undefined where the operator has set no rate for it. */
export const rateTo = (currency: string, { exchangeRates }: Pick<PricingSettings, 'exchangeRates'>) =>
  currency === 'USD' ? 1 : exchangeRates[currency];

export const convert = (micros: number, rate: number): number => Math.round(micros * rate);

/** Half a cent goes up, away from zero: a debt of half a cent is one too. */
export const inCents = (micros: number): number =>
  Math.sign(micros) * Math.round(Math.abs(micros) / MICROS_PER_CENT) || 0;
export const fromCents = (cents: number): number => cents * MICROS_PER_CENT;
