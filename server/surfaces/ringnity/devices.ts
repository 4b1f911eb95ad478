import type { Device } from '#modules/devices/index.ts';
import { show } from '#platform/ids.ts';
import { created, idOrNone, iso, ok } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

/** The document says so by `anyOf`, which its types do not follow. */
type Unregistration = Parameters<RingnityNeeds['devices']['unregister']>[1];

/** Never the token. */
const showDevice = (device: Device) => ({
  id: show('device', device.id),
  clientId: show('tenant', device.tenantId),
  platform: device.platform,
  provider: device.provider,
  audience: device.audience,
  deviceId: device.deviceId,
  appId: device.appId,
  externalId: device.externalId,
  agentId: device.staffId && show('staff', device.staffId),
  callMode: device.callMode,
  enabled: true,
  lastSeenAt: iso(device.lastSeenAt),
  createdAt: iso(device.createdAt),
  updatedAt: iso(device.updatedAt),
});

export function deviceOperations({ devices }: RingnityNeeds): RingnityOperations {
  return {
    registerDevicePushToken: async ({ caller, body }) => {
      const { agentId, ...rest } = body;
      const device = await devices.register(caller, {
        ...rest,
        staffId: idOrNone('staff', agentId),
      });
      return created({ device: showDevice(device) });
    },

    unregisterDevicePushToken: async ({ caller, body }) =>
      ok({ disabled: await devices.unregister(caller, body as Unregistration) }),
  };
}
