import type { Keys } from './keys.ts';
import type { Tour } from './tour.ts';

/** Undefined where operators cannot sign in yet. */
export async function signInAsOperator(tour: Tour, { email, password }: Keys['operator']): Promise<string | undefined> {
  let token: string | undefined;
  await tour.detour('Platform: an operator signs in', async () => {
    const session = await tour.call('loginPlatformAdmin', { body: { email, password } });
    tour.holds('it is the owner of the platform', session.role, 'platform_owner');
    const next = await tour.call('refreshPlatformAdminSession', { body: { refreshToken: session.refreshToken } });
    tour.holds('the same person goes on', next.adminId, session.adminId);
    token = next.accessToken;
  });
  return token;
}

export const tryPlanContracts = (tour: Tour, operator: string): Promise<void> =>
  tour.detour('Platform: plan contracts, tried without keeping them', async () => {
    const { featureKeys, quotaKeys, plans } = await tour.call('getPlatformPlanContracts', { as: operator });
    tour.holds('there is a plan', plans.length > 0);
    const renamed = plans.map((plan) => ({ ...plan, name: `${plan.name} (tour)` }));
    await tour.call('updatePlatformPlanContracts', {
      as: operator,
      query: { dryRun: true },
      body: { featureKeys, quotaKeys, plans: renamed },
    });
    const after = await tour.call('getPlatformPlanContracts', { as: operator });
    tour.holds(
      'nothing was kept',
      after.plans.map(({ name }) => name),
      plans.map(({ name }) => name),
    );
  });
