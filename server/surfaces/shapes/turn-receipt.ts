import type { Turn } from '#modules/assistants/index.ts';
import type { Charge } from '#modules/billing/index.ts';
import { show } from '#platform/ids.ts';

/** How much of an answer's money somebody sees: nothing, what the tenant was charged, or what it cost and brought. */
export type MoneyView = 'none' | 'charged' | 'whole';

type Figures = Pick<
  Turn,
  | 'id'
  | 'messageId'
  | 'outcome'
  | 'model'
  | 'provider'
  | 'inputTokens'
  | 'cachedTokens'
  | 'outputTokens'
  | 'latencyMs'
  | 'firstTokenMs'
  | 'guardrails'
>;

const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 1000) / 10;

function whole({ providerCostMicros, costMicros, priceMicros, writtenOffMicros, rate }: Charge) {
  return {
    providerCostUsdMicros: providerCostMicros,
    costUsdMicros: costMicros,
    priceUsdMicros: priceMicros,
    marginUsdMicros: priceMicros - costMicros,
    ...(priceMicros > 0 && { marginPercent: percentOf(priceMicros - costMicros, priceMicros) }),
    ...(writtenOffMicros > 0 && { writtenOffMicros }),
    ...(rate !== null && { rate }),
  };
}

const showMoney = (charge: Charge, view: Exclude<MoneyView, 'none'>) => ({
  unit: charge.chargedUnit ?? 'USD',
  chargedMicros: charge.chargedMicros,
  ...(view === 'whole' && whole(charge)),
});

export const showTurnReceipt = (turn: Figures, charge: Charge | undefined, view: MoneyView) => ({
  turnId: show('turn', turn.id),
  ...(turn.messageId && { messageId: show('message', turn.messageId) }),
  ...(turn.outcome && { outcome: turn.outcome }),
  ...(turn.model && { model: turn.model }),
  ...(turn.provider && { provider: turn.provider }),
  isBuiltIn: turn.provider === 'switchboard',
  // Of an answer that was broken off only the bill knows what it took.
  inputTokens: turn.inputTokens || (charge?.inputTokens ?? 0),
  cachedTokens: turn.cachedTokens || (charge?.cachedTokens ?? 0),
  outputTokens: turn.outputTokens || (charge?.outputTokens ?? 0),
  ...(turn.latencyMs !== null && { latencyMs: turn.latencyMs }),
  ...(turn.firstTokenMs !== null && { firstTokenMs: turn.firstTokenMs }),
  guardrails: turn.guardrails,
  ...(charge && { paidBy: charge.paidBy }),
  ...(charge && view !== 'none' && { money: showMoney(charge, view) }),
});
