import type { Selectable } from 'kysely';
import type { PushProvider } from '#platform/push/index.ts';
import type { CallMode, DeviceAudience, DevicePlatform, DevicesTable } from './devices.tables.ts';

/** Of whom it is; one of the two. */
export type Holder = { visitorId: string } | { staffId: string };

export type Device = {
  id: string;
  tenantId: string;
  visitorId: string | null;
  staffId: string | null;
  audience: DeviceAudience;
  platform: DevicePlatform;
  provider: PushProvider;
  /** Opened by what sends to it, and by nothing else. */
  tokenHash: Buffer;
  tokenSealed: string;
  deviceId: string | null;
  appId: string | null;
  externalId: string | null;
  callMode: CallMode;
  lastSeenAt: Date;
  createdAt: Date;
  updatedAt: Date;
};

export const toDevice = (row: Selectable<DevicesTable>): Device => ({
  id: row.id,
  tenantId: row.tenant_id,
  visitorId: row.visitor_id,
  staffId: row.staff_id,
  audience: row.audience,
  platform: row.platform,
  provider: row.provider,
  tokenHash: row.token_hash,
  tokenSealed: row.token_sealed,
  deviceId: row.device_id,
  appId: row.app_id,
  externalId: row.external_id,
  callMode: row.call_mode,
  lastSeenAt: row.last_seen_at,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
