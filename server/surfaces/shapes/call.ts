import type { LiveCall, CallSession as Shown } from '@switchboard/protocol';
import type { Call } from '#modules/calls/index.ts';
import { show } from '#platform/ids.ts';
import { iso } from './answers.ts';
import type { Audience } from './conversation.ts';

export const showCall = (call: Call): Shown => ({
  id: show('call', call.id),
  conversationId: show('conversation', call.conversationId),
  type: call.type,
  direction: call.direction,
  status: call.status,
  startedAt: iso(call.startedAt),
  ...(call.answeredAt && { answeredAt: iso(call.answeredAt) }),
  ...(call.endedAt && { endedAt: iso(call.endedAt) }),
  durationSeconds: call.durationSeconds,
  endReason: call.endReason,
  ...(call.staffId && { agentId: show('staff', call.staffId) }),
  ...(call.staffName && { agentName: call.staffName }),
  // The room is for those who talk, while they talk.
  ...(call.roomUrl && call.status === 'answered' && { roomUrl: call.roomUrl }),
  ...(Object.keys(call.metadata).length > 0 && { metadata: call.metadata }),
});

type Live = { call: Call; ringing: readonly string[]; visitorName: string | null };

/** Whom else it rings is the desk's own business. */
export const showLiveCall = ({ call, ringing, visitorName }: Live, audience: Audience): LiveCall => ({
  call: showCall(call),
  ...(audience === 'agent' && { ringing: ringing.map((id) => show('staff', id)) }),
  ...(audience === 'agent' && visitorName && { visitorName }),
});
