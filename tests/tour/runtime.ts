import type { Shop } from './keys.ts';
import type { Tour } from './tour.ts';

/** A website or an app learns where it is, and gets a token. */
export const meetRuntime = (tour: Tour, { tenantId, slug, publicKey }: Shop): Promise<string> =>
  tour.stop('Runtime: a page finds its workspace', async () => {
    const { status } = await tour.call('getRuntimeHealth', {});
    tour.holds('the product is well', status, 'ok');
    const bySlug = await tour.call('bootstrapRuntime', { query: { slug } });
    tour.holds('the slug leads to the workspace', bySlug.tenant?.clientId, tenantId);
    const byKey = await tour.call('bootstrapRuntime', { query: { apiKey: publicKey } });
    tour.holds('so does the public key', byKey.tenant?.clientId, tenantId);
    const visitor = { name: 'Tilda Tour', email: 'tilda@example.com' };
    const { sessionToken } = await tour.call('createRuntimeSession', { body: { slug, visitor } });
    return sessionToken;
  });

export const registerDevice = (tour: Tour, session: string): Promise<void> =>
  tour.detour('Runtime: an app registers its device', async () => {
    const deviceId = `tour-${Date.now()}`;
    const body = { platform: 'android', provider: 'fcm', token: `push-${deviceId}`, deviceId } as const;
    const first = await tour.call('registerDevicePushToken', { as: session, body });
    const again = await tour.call('registerDevicePushToken', { as: session, body });
    tour.holds('a device is one, however often it says so', again.device?.id, first.device?.id);
    tour.holds('it is on', again.device?.enabled, true);
    const gone = await tour.call('unregisterDevicePushToken', { as: session, body: { deviceId } });
    tour.holds('one device is off', gone.disabled, 1);
    const none = await tour.call('unregisterDevicePushToken', { as: session, body: { deviceId } });
    tour.holds('and cannot go twice', none.disabled, 0);
  });
