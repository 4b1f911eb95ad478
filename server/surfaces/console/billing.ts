import type { operations } from '#contracts/console.types.ts';
import {
  type Charge,
  inCents,
  MICROS,
  type OwnMoney,
  type StatementLine,
  type StatementPage,
} from '#modules/billing/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type Noun, show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showIncluded, showRules, showTenantMoney, showUsage } from '#surfaces/shapes/tenant-money.ts';
import { showTurnReceipt } from '#surfaces/shapes/turn-receipt.ts';
import type { ConsoleNeeds } from './index.ts';

const referred: Record<string, Noun> = { ai_reply: 'turn', credit_used: 'turn', top_up: 'posting' };

const showEntry = (line: StatementLine) => {
  const noun = referred[line.kind];
  const { notes } = line.details;
  return {
    id: String(line.position),
    kind: line.kind,
    account: line.account,
    unit: line.unit,
    amountMicros: line.amountMicros,
    balanceAfterMicros: line.balanceAfterMicros,
    reference: noun ? show(noun, line.reference) : line.reference,
    ...(typeof notes === 'string' && { note: notes }),
    ...(line.rate !== null && { rate: Number(line.rate) }),
    at: iso(line.at),
  };
};

const showAnswer = (charge: Charge) => ({
  turnId: show('turn', charge.reference),
  ...(charge.model && { model: charge.model }),
  isBuiltIn: charge.paidBy === 'built_in',
  paidBy: charge.paidBy,
  inputTokens: charge.inputTokens,
  outputTokens: charge.outputTokens,
  costUsdMicros: charge.costMicros,
  priceUsdMicros: charge.priceMicros,
  at: iso(charge.settledAt ?? charge.reservedAt),
});

const showPage = ({ entries, nextCursor }: StatementPage) => ({ entries: entries.map(showEntry), nextCursor });

const showOwn = (money: OwnMoney) => ({
  currency: money.currency,
  balanceCents: inCents(money.balanceMicros),
  heldCents: inCents(money.heldMicros),
  chargedThisMonthCents: money.chargedCents,
  projectedBalanceAfterCents: money.projectedCents,
  per1000RepliesCents: money.per1000RepliesCents,
  alertLevel: money.alertLevel,
  spendLimitReached: money.spendLimitReached,
  ...showRules(money),
  lastTopUpAt: money.lastTopUpAt && iso(money.lastTopUpAt),
  usage: showUsage(money),
  included: showIncluded(money),
  credits: {
    chatConversations: money.chatCreditMicros / MICROS,
    voiceMinutes: money.voiceCreditMicros / MICROS,
  },
});

export const billingOperations = ({ assistants, billing }: ConsoleNeeds) =>
  ({
    getTurnReceipt: async ({ caller, path }) => {
      const turn = await assistants.receipt(caller, idIn('turn', path.id));
      const charge = await billing.charge(caller, turn.id);
      return ok({ receipt: showTurnReceipt(turn, charge, caller.may('billing:read') ? 'charged' : 'none') });
    },

    getOwnBalance: async ({ caller }) => ok({ balance: showOwn(await billing.ownBalance(caller)) }),

    listBillingEntries: async ({ caller, query }) => {
      const { cursor, limit = 50 } = query;
      return ok(showPage(await billing.ownStatement(caller, { cursor, limit })));
    },

    getTenantBalance: async ({ caller, path }) =>
      ok({ tenant: showTenantMoney(await billing.balance(caller, idIn('tenant', path.clientId))) }),

    listTenantBalanceEntries: async ({ caller, path, query }) => {
      const { cursor, limit = 50 } = query;
      return ok(showPage(await billing.statement(caller, idIn('tenant', path.clientId), { cursor, limit })));
    },

    listTenantAnswers: async ({ caller, path, query }) => {
      const { cursor, limit = 50 } = query;
      const page = await billing.answers(caller, idIn('tenant', path.clientId), { cursor, limit });
      return ok({ answers: page.answers.map(showAnswer), nextCursor: page.nextCursor });
    },

    getPlatformTurnReceipt: async ({ caller, path }) => {
      const turn = await assistants.receiptAnywhere(caller, idIn('turn', path.id));
      return ok({ receipt: showTurnReceipt(turn, await billing.charge(turn, turn.id), 'whole') });
    },
  }) satisfies OperationsOf<operations, Caller>;
