import type { operations } from '#contracts/console.types.ts';
import type { Device } from '#modules/devices/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

/** Never the token. */
const showDevice = (device: Device) => ({
  id: show('device', device.id),
  agentId: show('staff', device.staffId ?? ''),
  platform: device.platform,
  provider: device.provider,
  callMode: device.callMode,
  ...(device.appId !== null && { appId: device.appId }),
  ...(device.deviceId !== null && { deviceId: device.deviceId }),
  lastSeenAt: iso(device.lastSeenAt),
  createdAt: iso(device.createdAt),
});

export const deviceOperations = ({ devices }: ConsoleNeeds) =>
  ({
    listDevices: async ({ caller, query }) => {
      const { of = 'me', cursor, limit = 50 } = query;
      const page = await devices.list(caller, { ofTeam: of === 'team', cursor, limit });
      return ok({ devices: page.devices.map(showDevice), nextCursor: page.nextCursor, providers: devices.providers() });
    },

    revokeDevice: async ({ caller, path }) => {
      await devices.revoke(caller, idIn('device', path.id));
      return ok({ deleted: true as const, id: path.id });
    },
  }) satisfies OperationsOf<operations, Caller>;
