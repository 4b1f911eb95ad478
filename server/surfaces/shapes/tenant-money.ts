import {
  type BillingRules,
  derive,
  inCents,
  type Pricing,
  rulesOf,
  type TenantMoney,
  voiceMinutesOf,
  voiceMinutesOver,
} from '#modules/billing/index.ts';
import { show } from '#platform/ids.ts';
import { iso } from './answers.ts';

const label = (amount: number | null, one: string, many: string): string =>
  amount === null ? `unlimited ${many}` : `${amount.toLocaleString('en-US')} ${amount === 1 ? one : many}`;

export const showIncluded = ({ includedReplies, includedMinutes }: TenantMoney) => ({
  chatReplies: includedReplies,
  chatLabel: label(includedReplies, 'reply', 'replies'),
  voiceMinutes: includedMinutes,
  voiceLabel: label(includedMinutes, 'minute', 'minutes'),
});

export const showUsage = (money: TenantMoney) => ({
  chatReplies: money.chatReplies,
  voiceMinutes: voiceMinutesOf(money),
  voiceEvents: money.voiceEvents,
  audioSeconds: money.voiceSeconds,
  inputTokens: money.inputTokens,
  outputTokens: money.outputTokens,
  totalTokens: money.inputTokens + money.outputTokens,
});

export const showRules = (money: TenantMoney): BillingRules => rulesOf({ ...money, alertLevel: money.alertLevel });

/** As those who run the house see it. */
export const showTenantMoney = (money: TenantMoney) => ({
  tenantId: show('tenant', money.tenantId),
  tenantName: money.tenantName,
  tenantEmail: money.tenantEmail,
  tenantSlug: money.tenantSlug,
  planId: show('plan', money.planId),
  planSlug: money.planSlug,
  planName: money.planName,
  currency: money.currency,
  balanceCents: inCents(money.balanceMicros),
  heldCents: inCents(money.heldMicros),
  totalTopUpCents: inCents(money.toppedUpMicros),
  totalUsageCents: inCents(money.usedMicros),
  ...showRules(money),
  lastTopUpAt: money.lastTopUpAt && iso(money.lastTopUpAt),
  usage: showUsage(money),
  included: showIncluded(money),
  overage: {
    chatReplies: money.chatRepliesOver,
    voiceMinutes: voiceMinutesOver(money),
    estimatedInternalCostCents: money.costCents,
    estimatedRetailChargeCents: money.priceCents,
    estimatedOverageChargeCents: money.chargedCents,
    projectedBalanceAfterCents: money.projectedCents,
  },
  spentTodayUsdCents: inCents(money.priceTodayMicros),
  spentThisMonthUsdCents: inCents(money.priceMicros),
  isSample: money.isSample,
  alertLevel: money.alertLevel,
});

type Shown = ReturnType<typeof showTenantMoney>;

/** The sums of what is shown, so that they are what somebody adds up by hand. */
export function sumUp(tenants: readonly Shown[]) {
  const sum = (of: (tenant: Shown) => number) => tenants.reduce((total, tenant) => total + of(tenant), 0);
  const at = (level: Shown['alertLevel']) => tenants.filter(({ alertLevel }) => alertLevel === level).length;
  return {
    totalTenants: tenants.length,
    totalBalanceCents: sum(({ balanceCents }) => balanceCents),
    totalEstimatedOverageCents: sum(({ overage }) => overage.estimatedOverageChargeCents),
    totalEstimatedRetailChargeCents: sum(({ overage }) => overage.estimatedRetailChargeCents),
    totalEstimatedInternalCostCents: sum(({ overage }) => overage.estimatedInternalCostCents),
    totalChatReplies: sum(({ usage }) => usage.chatReplies),
    totalVoiceMinutes: sum(({ usage }) => usage.voiceMinutes),
    emptyCount: at('empty'),
    criticalCount: at('critical'),
    lowCount: at('low'),
  };
}

export const showPricing = ({ updatedAt, ...settings }: Pricing) => ({
  settings: { ...settings, updatedAt: updatedAt && iso(updatedAt) },
  derived: derive(settings),
});
