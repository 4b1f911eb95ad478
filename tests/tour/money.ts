import type { Shop } from './keys.ts';
import type { Tour } from './tour.ts';

const AMOUNT_CENTS = 500;

export const topUp = (tour: Tour, operator: string, { tenantId }: Shop): Promise<void> =>
  tour.detour('Platform: the AI balance of the workspace', async () => {
    const balance = async () =>
      (await tour.call('getPlatformAiBalance', { as: operator })).tenants.find((one) => one.tenantId === tenantId);
    const before = await balance();
    const clientId = tenantId;
    const wish = { as: operator, path: { clientId }, body: { amountCents: AMOUNT_CENTS, notes: 'Tour' } };
    const headers = { 'idempotency-key': `tour-${Date.now()}` };
    await tour.call('topUpPlatformAiBalance', { ...wish, headers });
    await tour.call('topUpPlatformAiBalance', { ...wish, headers });
    const after = await balance();
    tour.holds('said twice, it was topped up once', after?.balanceCents, (before?.balanceCents ?? 0) + AMOUNT_CENTS);

    const settings = { overageEnabled: !before?.overageEnabled };
    const path = { clientId };
    await tour.call('updatePlatformAiBalanceTenantSettings', { as: operator, path, body: settings });
    tour.holds('overage is as it was set', (await balance())?.overageEnabled, settings.overageEnabled);
    const back = { overageEnabled: before?.overageEnabled ?? false };
    await tour.call('updatePlatformAiBalanceTenantSettings', { as: operator, path, body: back });
  });

export const changePrices = (tour: Tour, operator: string): Promise<void> =>
  tour.detour('Platform: AI prices', async () => {
    const { settings, derived } = await tour.call('getPlatformAiPricing', { as: operator });
    const { markupMultiplier } = settings;
    const doubled = await tour.call('updatePlatformAiPricing', {
      as: operator,
      body: { markupMultiplier: markupMultiplier * 2 },
    });
    tour.holds(
      'twice the markup is twice the price',
      doubled.derived.retailReplyUsd.toFixed(6),
      (derived.retailReplyUsd * 2).toFixed(6),
    );
    const back = await tour.call('updatePlatformAiPricing', { as: operator, body: { markupMultiplier } });
    tour.holds('and back', back.derived, derived);
  });
