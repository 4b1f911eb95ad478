import type { LiveCall, ServerFrame } from '@switchboard/protocol';

/** The calls that ring or are under way after a frame; the very same list where it changes nothing. */
export function withFrame(calls: readonly LiveCall[], frame: ServerFrame): readonly LiveCall[] {
  switch (frame.type) {
    case 'calls.updated':
      return frame.calls;
    case 'call.ringing':
    case 'call.answered': {
      const { type, conversationId: _, ...live } = frame;
      const held = calls.find(({ call }) => call.id === live.call.id);
      // Told once more, after it was answered.
      if (type === 'call.ringing' && held?.call.status === 'answered') return calls;
      return held ? calls.map((one) => (one === held ? live : one)) : [...calls, live];
    }
    case 'call.ended':
    case 'call.missed':
      return calls.some(({ call }) => call.id === frame.call.id)
        ? calls.filter(({ call }) => call.id !== frame.call.id)
        : calls;
    default:
      return calls;
  }
}

/** Calls that ring this person, oldest first. */
export const ringingAt = (calls: readonly LiveCall[], agentId: string): LiveCall[] =>
  calls.filter(({ call, ringing }) => call.status === 'started' && ringing?.includes(agentId) === true);

/** The one that this person is in, or calls out with. */
export const ownCall = (calls: readonly LiveCall[], agentId: string): LiveCall | undefined =>
  calls.find(({ call }) => call.agentId === agentId);

/** `m:ss`, or `h:mm:ss` from an hour on. */
export function lasted(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number: number) => String(number).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
