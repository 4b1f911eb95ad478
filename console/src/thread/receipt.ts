import type { TFunction } from 'i18next';

/** What an answer took. Of its money everybody sees what is theirs to see; the rest is not sent. */
export type Receipt = {
  turnId: string;
  outcome?: string;
  model?: string;
  isBuiltIn: boolean;
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
  latencyMs?: number;
  firstTokenMs?: number;
  guardrails: string[];
  paidBy?: 'included' | 'credit' | 'balance' | 'built_in' | 'test';
  money?: {
    unit: string;
    chargedMicros: number;
    providerCostUsdMicros?: number;
    costUsdMicros?: number;
    priceUsdMicros?: number;
    marginUsdMicros?: number;
    marginPercent?: number;
    writtenOffMicros?: number;
  };
};

const MICROS = 1_000_000;

/** An answer costs fractions of a cent: told to the millionth, as it is booked. */
export const amountText = (micros: number, currency: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 6 }).format(micros / MICROS);

export const secondsText = (ms: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(ms / 1000);

/** Why the assistant said no more than that it passes the question on: no model was asked, or none answered. */
const unanswered = ['nothing_found', 'failure', 'guardrail', 'unpaid'] as const;
const isUnanswered = (outcome: string | undefined): outcome is (typeof unanswered)[number] =>
  unanswered.some((one) => one === outcome);

/** What the server may have noted of an answer. */
export const guardrails = [
  'input_tokens_reached',
  'output_tokens_reached',
  'answer_cut',
  'tool_calls_exceeded',
  'unlisted_tool',
  'link_removed',
  'retried',
] as const;
const isKnownGuardrail = (name: string): name is (typeof guardrails)[number] =>
  guardrails.some((known) => known === name);

const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);

export type ReceiptLine = { name: string; value: string };

/** The lines of a receipt, in the order in which one leads to the next: tokens, cost, price, margin. */
export function receiptLines(receipt: Receipt, t: TFunction<'receipt'>, language: string): ReceiptLine[] {
  const count = (amount: number) => amount.toLocaleString(language);
  const { money, paidBy } = receipt;
  const dollars = (name: 'provider' | 'cost' | 'price', micros: number | undefined): ReceiptLine[] =>
    micros === undefined ? [] : [{ name: t(name), value: amountText(micros, 'USD', language) }];
  const lines: ReceiptLine[] = [];
  if (receipt.isBuiltIn || receipt.model !== undefined) {
    lines.push({ name: t('by'), value: receipt.isBuiltIn ? t('builtIn') : (receipt.model ?? '') });
    lines.push({
      name: t('tokens'),
      value: [
        t('tokensValue', { input: count(receipt.inputTokens), output: count(receipt.outputTokens) }),
        ...(receipt.cachedTokens > 0 ? [t('cached', { count: receipt.cachedTokens })] : []),
      ].join('; '),
    });
  } else if (isUnanswered(receipt.outcome)) lines.push({ name: t('unanswered'), value: t(`why.${receipt.outcome}`) });
  if (receipt.latencyMs !== undefined) {
    const first = receipt.firstTokenMs;
    lines.push({
      name: t('time'),
      value: [
        t('timeValue', { seconds: secondsText(receipt.latencyMs, language) }),
        ...(first === undefined ? [] : [t('firstWord', { seconds: secondsText(first, language) })]),
      ].join(', '),
    });
  }
  if (receipt.guardrails.length > 0)
    lines.push({
      name: t('guardrails'),
      value: receipt.guardrails.map((name) => (isKnownGuardrail(name) ? t(`guardrail.${name}`) : name)).join('; '),
    });
  if (paidBy) lines.push({ name: t('paidBy'), value: t(`payer.${paidBy}`) });
  lines.push(...dollars('provider', money?.providerCostUsdMicros), ...dollars('cost', money?.costUsdMicros));
  lines.push(...dollars('price', money?.priceUsdMicros));
  if (money?.marginUsdMicros !== undefined) {
    const amount = amountText(money.marginUsdMicros, 'USD', language);
    const percent = money.marginPercent?.toLocaleString(language);
    lines.push({ name: t('margin'), value: percent ? t('marginValue', { amount, percent }) : amount });
  }
  if (money && paidBy === 'balance' && isCurrency(money.unit)) {
    lines.push({ name: t('charged'), value: amountText(money.chargedMicros, money.unit, language) });
    if (money.writtenOffMicros)
      lines.push({ name: t('writtenOff'), value: amountText(money.writtenOffMicros, money.unit, language) });
  }
  if (money && paidBy === 'credit') {
    const credits = money.chargedMicros / MICROS;
    lines.push({
      name: t('charged'),
      value: credits > 0 ? t('chargedCredit', { count: credits }) : t('conversationPaid'),
    });
  }
  return lines;
}
