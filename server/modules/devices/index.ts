export type { Device } from './device.ts';
export type { CallMode, DeviceAudience, DevicePlatform } from './devices.tables.ts';
export { type Devices, devices, type Registration } from './devices.ts';
export { type Notices, notices, type PushOrder } from './notices.ts';
