import { Type } from 'typebox';
import { asOperator } from './platform.paths.ts';
import { closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const AlertLevel = oneOf('ok', 'low', 'critical', 'empty');
const integers = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, Type.Integer()])) as Record<Name, ReturnType<typeof Type.Integer>>;
const maybe = Type.Union([Type.Integer(), Type.Null()]);

const Included = closed({
  chatReplies: maybe,
  chatLabel: Type.String(),
  voiceMinutes: maybe,
  voiceLabel: Type.String(),
});
const Usage = closed(
  integers('chatReplies', 'voiceMinutes', 'voiceEvents', 'audioSeconds', 'inputTokens', 'outputTokens', 'totalTokens'),
);
const rules = {
  overageEnabled: Type.Boolean(),
  blockOnZero: Type.Boolean(),
  autoTopUpEnabled: Type.Boolean(),
  ...integers('autoTopUpThresholdCents', 'autoTopUpAmountCents'),
};
const OwnBalance = closed({
  currency: Type.String(),
  ...integers(
    'balanceCents',
    'heldCents',
    'chargedThisMonthCents',
    'projectedBalanceAfterCents',
    'per1000RepliesCents',
  ),
  alertLevel: AlertLevel,
  spendLimitReached: Type.Union([oneOf('day', 'month'), Type.Null()], {
    description: 'The operator’s limit of spending that stops the AI until the day or the month is over.',
  }),
  ...rules,
  lastTopUpAt: Type.Union([Time, Type.Null()]),
  usage: Usage,
  included: Included,
  credits: closed({ chatConversations: Type.Number(), voiceMinutes: Type.Number() }),
});
const TenantBalance = closed({
  tenantId: Type.String(),
  tenantName: Type.String(),
  tenantEmail: Type.String(),
  tenantSlug: Type.String(),
  planId: Type.String(),
  planSlug: Type.String(),
  planName: Type.String(),
  currency: Type.String(),
  ...integers('balanceCents', 'heldCents', 'totalTopUpCents', 'totalUsageCents'),
  ...rules,
  lastTopUpAt: Type.Union([Time, Type.Null()]),
  usage: Usage,
  included: Included,
  overage: closed(
    integers(
      'chatReplies',
      'voiceMinutes',
      'estimatedInternalCostCents',
      'estimatedRetailChargeCents',
      'estimatedOverageChargeCents',
      'projectedBalanceAfterCents',
    ),
  ),
  ...integers('spentTodayUsdCents', 'spentThisMonthUsdCents'),
  isSample: Type.Boolean(),
  alertLevel: AlertLevel,
});
const Entry = closed({
  id: Type.String(),
  kind: Type.String({ description: 'top_up, auto_top_up, ai_reply, ai_voice, credit_used …' }),
  account: oneOf('purse', 'credits'),
  unit: Type.String({ description: 'A currency, voice_minutes or chat_conversations.' }),
  amountMicros: Type.Integer({ description: 'In millionths; below zero: it was taken.' }),
  balanceAfterMicros: Type.Integer(),
  reference: Type.String({ description: 'The turn that was paid for, where there is one.' }),
  note: optional(Type.String()),
  rate: optional(Type.Number({ description: 'What one US dollar cost then.' })),
  at: Time,
});
const entries = closed({ entries: Type.Array(Entry), nextCursor: Type.Union([Type.String(), Type.Null()]) });
const page = [
  queryOf('cursor', Type.String({ maxLength: 300 })),
  queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
];
const PaidBy = oneOf('included', 'credit', 'balance', 'built_in', 'test');
const Answer = closed({
  turnId: Type.String(),
  model: optional(Type.String()),
  isBuiltIn: Type.Boolean(),
  paidBy: PaidBy,
  ...integers('inputTokens', 'outputTokens', 'costUsdMicros', 'priceUsdMicros'),
  at: Time,
});
const Receipt = closed({
  turnId: Type.String(),
  messageId: optional(Type.String()),
  outcome: optional(Type.String()),
  model: optional(Type.String()),
  provider: optional(Type.String()),
  isBuiltIn: Type.Boolean(),
  ...integers('inputTokens', 'cachedTokens', 'outputTokens'),
  latencyMs: optional(Type.Integer()),
  firstTokenMs: optional(Type.Integer()),
  guardrails: Type.Array(Type.String()),
  paidBy: optional(PaidBy),
  money: optional(
    closed({
      unit: Type.String({ description: 'Of what was charged: a currency or a credit.' }),
      chargedMicros: Type.Integer(),
      ...Object.fromEntries(
        ['providerCostUsdMicros', 'costUsdMicros', 'priceUsdMicros', 'marginUsdMicros', 'writtenOffMicros'].map(
          (name) => [name, optional(Type.Integer())],
        ),
      ),
      marginPercent: optional(Type.Number()),
      rate: optional(Type.Number()),
    }),
  ),
});
const receipt = replies(200, closed({ receipt: Receipt }));
const tags = ['Billing'];

export const billingPaths = {
  '/turns/{id}/receipt': {
    get: {
      operationId: 'getTurnReceipt',
      tags,
      summary: 'What an answer took; those who may see the bill see what it was charged, too',
      parameters: [idIn('id')],
      responses: receipt,
    },
  },
  '/billing/balance': {
    get: {
      operationId: 'getOwnBalance',
      tags,
      summary: 'The AI balance of this workspace, and what this month took',
      responses: replies(200, closed({ balance: OwnBalance })),
    },
  },
  '/billing/entries': {
    get: {
      operationId: 'listBillingEntries',
      tags,
      summary: 'What came into the balance and what went out, the newest first',
      parameters: page,
      responses: replies(200, entries),
    },
  },
  '/platform/balances/{clientId}': {
    get: {
      operationId: 'getTenantBalance',
      tags,
      summary: 'How one tenant stands with its AI',
      ...asOperator,
      parameters: [idIn('clientId')],
      responses: replies(200, closed({ tenant: TenantBalance })),
    },
  },
  '/platform/balances/{clientId}/entries': {
    get: {
      operationId: 'listTenantBalanceEntries',
      tags,
      summary: 'The statement of one tenant, the newest first',
      ...asOperator,
      parameters: [idIn('clientId'), ...page],
      responses: replies(200, entries),
    },
  },
  '/platform/balances/{clientId}/answers': {
    get: {
      operationId: 'listTenantAnswers',
      tags,
      summary: 'What each answer of one tenant cost and brought, whoever paid, the newest first',
      ...asOperator,
      parameters: [idIn('clientId'), ...page],
      responses: replies(
        200,
        closed({ answers: Type.Array(Answer), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
      ),
    },
  },
  '/platform/turns/{id}/receipt': {
    get: {
      operationId: 'getPlatformTurnReceipt',
      tags,
      summary: 'What an answer took, cost and brought, whichever tenant’s it is; not what it said',
      ...asOperator,
      parameters: [idIn('id')],
      responses: receipt,
    },
  },
};
