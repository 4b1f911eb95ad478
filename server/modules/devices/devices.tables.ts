import type { ColumnType } from 'kysely';
import type { PushProvider } from '#platform/push/index.ts';

export type DevicePlatform = 'android' | 'ios' | 'flutter' | 'react_native' | 'kotlin' | 'swift' | 'web';
export type DeviceAudience = 'visitor' | 'customer' | 'agent' | 'admin';
export type CallMode = 'basic' | 'native-phone';

export type DevicesTable = {
  id: string;
  tenant_id: string;
  visitor_id: string | null;
  staff_id: string | null;
  audience: DeviceAudience;
  platform: DevicePlatform;
  provider: PushProvider;
  token_hash: Buffer;
  token_sealed: string;
  device_id: string | null;
  app_id: string | null;
  external_id: string | null;
  call_mode: CallMode;
  metadata: ColumnType<Record<string, unknown>, string | undefined, string>;
  last_seen_at: Date;
  created_at: Date;
  updated_at: Date;
};

export type DeviceTables = { devices: DevicesTable };
