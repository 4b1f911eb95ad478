import type { DomainEvent } from '#platform/outbox.ts';
import type { Device } from './device.ts';

export type Ringing = { status: string };

type Rung = {
  callId: string;
  conversationId: string;
  /** The members of staff whom it rings; or the visitor who is called. */
  staffIds: readonly string[];
  visitorId: string | undefined;
};

/** Whose devices a fact of a call rings. Undefined: it rings nobody new. */
export function ringingOf({ type, data }: DomainEvent): Rung | undefined {
  if (type !== 'call.started' && type !== 'call.rung') return undefined;
  const call = data['call'] as Record<string, unknown>;
  if (call['status'] !== 'started') return undefined;
  const isOutbound = call['direction'] === 'outbound';
  const staffIds = (data[type === 'call.rung' ? 'added' : 'ringing'] ?? []) as string[];
  if (!isOutbound && staffIds.length === 0) return undefined;
  return {
    callId: String(call['id']),
    conversationId: String(call['conversation_id']),
    staffIds,
    visitorId: isOutbound ? String(call['visitor_id']) : undefined,
  };
}

/** An iPhone that has a way of its own for calls rings by that alone. */
export function oncePerDevice(devices: readonly Device[]): Device[] {
  const byVoip = new Set(devices.flatMap(({ provider, deviceId }) => (provider === 'apns_voip' && deviceId) || []));
  return devices.filter(({ provider, deviceId }) => provider !== 'apns' || deviceId === null || !byVoip.has(deviceId));
}
