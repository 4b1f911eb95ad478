import type { PricingCatalog, PricingSettings } from './contract-types.ts';

const TOKENS = 1_000_000;

/** The eighth decimal is far below what a price is named in, and above what binary fractions add. */
const exact = (dollars: number): number => Math.round(dollars * 1e8) / 1e8;

type Given = Pick<
  PricingSettings,
  | 'inputCostPer1mUsd'
  | 'outputCostPer1mUsd'
  | 'replyUnitInputTokens'
  | 'replyUnitOutputTokens'
  | 'voiceCostPerMinuteUsd'
  | 'riskBufferPercent'
  | 'markupMultiplier'
>;

/** The prices that follow from a form that is not saved yet, as the server will reckon them. */
export function derivedPrices(given: Given): PricingCatalog['derived'] {
  const { markupMultiplier } = given;
  const withRisk = (cost: number) => cost * (1 + given.riskBufferPercent / 100);
  const reply = withRisk(
    (given.replyUnitInputTokens * given.inputCostPer1mUsd + given.replyUnitOutputTokens * given.outputCostPer1mUsd) /
      TOKENS,
  );
  const minute = withRisk(given.voiceCostPerMinuteUsd);
  return {
    internalReplyUsd: exact(reply),
    retailReplyUsd: exact(reply * markupMultiplier),
    retailPer1000RepliesUsd: exact(reply * markupMultiplier * 1000),
    internalVoiceMinuteUsd: exact(minute),
    retailVoiceMinuteUsd: exact(minute * markupMultiplier),
    grossMarginPercent: Math.round(exact((1 - 1 / markupMultiplier) * 1000)) / 10,
  };
}
