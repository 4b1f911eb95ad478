import { deskOf, type Shop } from './keys.ts';
import type { Tour } from './tour.ts';

export type Tokens = { agent: string; admin: string };

/** The shop's own backend: it reads its workspace, vouches for a customer, and gets tokens for its people. */
export const workAsServer = (tour: Tour, key: string, shop: Shop): Promise<Tokens> =>
  tour.stop('Server API: the shop’s backend', async () => {
    const { status } = await tour.call('getServerApiHealth', { as: key });
    tour.holds('the key opens', status, 'ok');
    const { tenant } = await tour.call('getServerTenant', { as: key });
    tour.holds('it opens this workspace', tenant?.clientId, shop.tenantId);
    const readiness = await tour.call('getSdkReadiness', { as: key });
    tour.holds('chat is available', statusOf(readiness.services, 'chat'), 'available');
    await vouchForVisitor(tour, key, shop);
    const { token: agent } = await tour.call('createAgentToken', {
      as: key,
      body: { username: deskOf(shop).username },
    });
    const { token: admin } = await tour.call('createAdminToken', { as: key, body: { name: 'Tour' } });
    return { agent, admin };
  });

async function vouchForVisitor(tour: Tour, key: string, { slug }: Shop): Promise<void> {
  const visitor = { externalId: 'customer-of-the-tour', name: 'Tilda Tour', email: 'tilda@example.com' };
  const { token: contextToken } = await tour.call('createVisitorContextToken', {
    as: key,
    body: { visitor, expiresIn: 900 },
  });
  const { sessionToken } = await tour.call('createRuntimeSession', { body: { slug, contextToken } });
  tour.holds('a page gets a session by it', typeof sessionToken, 'string');
}

export const statusOf = (services: readonly { key?: string; status?: string }[] | undefined, key: string) =>
  services?.find((service) => service.key === key)?.status;
