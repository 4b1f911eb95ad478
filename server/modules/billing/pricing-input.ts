import { invalid } from '#platform/refusal.ts';
import type { PricingSettings } from './prices.ts';

export type PricingPatch = Partial<Omit<PricingSettings, 'currency'>> & { currency?: string };

type Range = { least: number; most: number; isWhole?: true };
const whole = (most: number, least = 0): Range => ({ least, most, isWhole: true });
const dollars: Range = { least: 0, most: 10_000 };
const cents = whole(1_000_000_000);

const ranges: { [Name in keyof PricingSettings as PricingSettings[Name] extends number ? Name : never]: Range } = {
  inputCostPer1mUsd: dollars,
  cachedInputCostPer1mUsd: dollars,
  outputCostPer1mUsd: dollars,
  voiceCostPerMinuteUsd: dollars,
  markupMultiplier: { least: 1.1, most: 1000 },
  riskBufferPercent: { least: 0, most: 1000 },
  replyUnitInputTokens: whole(10_000_000),
  replyUnitOutputTokens: whole(10_000_000),
  voiceUnitSeconds: whole(3600, 1),
  maxInputTokens: whole(2_000_000),
  maxOutputTokens: whole(200_000),
  maxContextMessages: whole(200),
  maxKnowledgeChunks: whole(50),
  maxRetries: whole(5),
  maxToolCalls: whole(20),
  dailySpendLimitCents: cents,
  monthlySpendLimitCents: cents,
  lowBalanceThresholdCents: cents,
};
const names = ['provider', 'chatModel', 'voiceModel'] as const;
const MOST_NAME = 100;
const MOST_CURRENCIES = 50;
const RATE: Range = { least: 0.000001, most: 1_000_000 };

function checkNumber(where: string, value: number, { least, most, isWhole }: Range): void {
  if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return;
  throw invalid(where, `is ${value}`, `a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`);
}

function checkRates(rates: Record<string, number>): void {
  const entries = Object.entries(rates);
  if (entries.length > MOST_CURRENCIES)
    throw invalid('body.exchangeRates', `has ${entries.length} currencies`, `at most ${MOST_CURRENCIES}`);
  for (const [currency, rate] of entries) {
    const where = `body.exchangeRates.${currency.slice(0, 20)}`;
    if (!/^[A-Z]{3}$/.test(currency) || currency === 'USD')
      throw invalid(where, 'is no other currency', 'three letters such as EUR; the dollar itself costs 1');
    checkNumber(where, rate, RATE);
  }
}

/** Only what is changed is given, and only that is checked. */
export function checkPricing(patch: PricingPatch): void {
  if (patch.currency !== undefined && patch.currency !== 'USD') {
    throw invalid('body.currency', 'is not USD', 'USD: prices are in dollars, and exchangeRates says what one costs');
  }
  for (const name of names) {
    const text = patch[name];
    if (text === undefined) continue;
    if (!text.trim() || text.length > MOST_NAME)
      throw invalid(`body.${name}`, text.trim() ? 'is too long' : 'is empty', `1 to ${MOST_NAME} characters`);
  }
  for (const [name, range] of Object.entries(ranges)) {
    const value = patch[name as keyof typeof ranges];
    if (value !== undefined) checkNumber(`body.${name}`, value, range);
  }
  if (patch.exchangeRates !== undefined) checkRates(patch.exchangeRates);
}
