import type { DomainEvent } from '#platform/outbox.ts';
import type { PushProvider } from '#platform/push/index.ts';
import type { Device } from './device.ts';

/** How a call stands, for those whose telephones it rings. */
export type Ringing = { status: string; ringsUntil: Date; ringing: readonly string[] };

/** Why a telephone rings no more: somebody answered, nobody did, the line failed, or this person declined. */
export type Silence = 'answered' | 'missed' | 'failed' | 'declined';

type OfCall = {
  callId: string;
  conversationId: string;
  /** The members of staff whom it concerns; or the visitor who is called. */
  staffIds: readonly string[];
  visitorId: string | undefined;
};

function ofCall(data: Record<string, unknown>, staffIds: readonly string[]): OfCall | undefined {
  const call = data['call'] as Record<string, unknown>;
  const isOutbound = call['direction'] === 'outbound';
  if (!isOutbound && staffIds.length === 0) return undefined;
  return {
    callId: String(call['id']),
    conversationId: String(call['conversation_id']),
    staffIds,
    visitorId: isOutbound ? String(call['visitor_id']) : undefined,
  };
}

const statusOf = (data: Record<string, unknown>): unknown => (data['call'] as Record<string, unknown>)['status'];

/** Whose devices a fact of a call rings. Undefined: it rings nobody new. */
export function ringingOf({ type, data }: DomainEvent): OfCall | undefined {
  if ((type !== 'call.started' && type !== 'call.rung') || statusOf(data) !== 'started') return undefined;
  return ofCall(data, (data[type === 'call.rung' ? 'added' : 'ringing'] ?? []) as string[]);
}

/** Whose devices ring no more with a fact of a call, and why. Undefined: it silences nobody. */
export function silenceOf({ type, data }: DomainEvent): (OfCall & { because: Silence }) | undefined {
  if (!type.startsWith('call.') || !Array.isArray(data['silenced'])) return undefined;
  const found = ofCall(data, data['silenced'] as string[]);
  return found && { ...found, because: type === 'call.rung' ? 'declined' : (statusOf(data) as Silence) };
}

/** An iPhone that has a way of its own for calls rings by that alone. */
export function oncePerDevice(devices: readonly Device[], isOn: (provider: PushProvider) => boolean): Device[] {
  const byVoip = new Set(
    devices.flatMap(({ provider, deviceId }) => (provider === 'apns_voip' && isOn(provider) && deviceId) || []),
  );
  return devices.filter(
    ({ provider, deviceId }) => provider === 'apns_voip' || deviceId === null || !byVoip.has(deviceId),
  );
}
