import type { BillingRules, ToppedUp } from '#modules/billing/index.ts';
import { readIdempotencyKey } from '#platform/idempotency.ts';
import { show } from '#platform/ids.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showPricing, showTenantMoney, sumUp } from '#surfaces/shapes/tenant-money.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

const nowAt = ({ balanceAfterCents, currency }: ToppedUp): string =>
  `The balance is ${(balanceAfterCents / 100).toFixed(2)} ${currency} now.`;

const said = <Data>(data: Data, message: string) => {
  const { status, body } = ok<Data>(data);
  return { status, body: { ...body, message } };
};

/** What those who run the house do with AI balances and prices. */
export function platformMoneyOperations({ billing }: RingnityNeeds): RingnityOperations {
  return {
    getPlatformAiBalance: async ({ caller }) => {
      const { tenants, pricing, checkedAt } = await billing.balances(caller);
      const shown = tenants.map(showTenantMoney);
      return ok({ summary: sumUp(shown), tenants: shown, pricing: showPricing(pricing), checkedAt: iso(checkedAt) });
    },

    topUpPlatformAiBalance: async ({ caller, path, body, raw }) => {
      const tenantId = idIn('tenant', path.clientId);
      const key = readIdempotencyKey(raw.headers['idempotency-key']);
      const toppedUp = await billing.topUp(caller, tenantId, body, key);
      return said({ clientId: show('tenant', tenantId), ...toppedUp }, nowAt(toppedUp));
    },

    updatePlatformAiBalanceTenantSettings: async ({ caller, path, body }) => {
      const tenantId = idIn('tenant', path.clientId);
      const rules: BillingRules = await billing.updateRules(caller, tenantId, body);
      return said({ clientId: show('tenant', tenantId), ...rules }, 'Kept. It takes effect with the next answer.');
    },

    getPlatformAiPricing: async ({ caller }) => ok(showPricing(await billing.pricing(caller))),

    updatePlatformAiPricing: async ({ caller, body }) =>
      said(showPricing(await billing.updatePricing(caller, body)), 'Kept. It takes effect with the next answer.'),
  };
}
