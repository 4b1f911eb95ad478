import type { operations } from '#contracts/console.types.ts';
import type { CallStatus, HistoryFilter, ListedCall } from '#modules/calls/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showCall } from '#surfaces/shapes/call.ts';
import type { ConsoleNeeds } from './index.ts';

const statusesOf: Record<'missed' | 'talked' | 'failed', readonly CallStatus[]> = {
  missed: ['missed'],
  talked: ['answered', 'ended'],
  failed: ['failed'],
};

/** What programs noted about a call is no business of a list. */
function showPast({ call, handled, counterpart }: ListedCall) {
  const { metadata: _, roomUrl: _room, ...shown } = showCall(call);
  return {
    call: shown,
    conversationNumber: String(counterpart?.conversationNumber ?? ''),
    visitor: {
      ...(counterpart?.visitorName && { name: counterpart.visitorName }),
      ...(counterpart?.visitorEmail && { email: counterpart.visitorEmail }),
      ...(counterpart?.contactId && { contactId: show('contact', counterpart.contactId) }),
    },
    ...(counterpart?.departmentId &&
      counterpart.departmentName && {
        department: {
          departmentId: show('department', counterpart.departmentId),
          name: counterpart.departmentName,
        },
      }),
    toReturn: call.status === 'missed' && call.direction === 'inbound' && handled === null,
    ...(handled && {
      handled: {
        at: iso(handled.at),
        ...(handled.staffId && { agentId: show('staff', handled.staffId) }),
        ...(handled.staffName && { agentName: handled.staffName }),
      },
    }),
  };
}

function staffIn({ actor }: Caller, agentId: string | undefined): string | undefined {
  if (agentId === undefined) return undefined;
  return agentId === 'me' && actor.kind === 'staff' ? actor.staffId : idIn('staff', agentId);
}

export const callHistoryOperations = ({ callHistory }: ConsoleNeeds) =>
  ({
    listCalls: async ({ caller, query }) => {
      const { state, direction, type, agentId, from, to, cursor, limit = 50 } = query;
      const filter: HistoryFilter = {
        isToReturn: state === 'to_return',
        statuses: state === undefined || state === 'to_return' ? undefined : statusesOf[state],
        direction,
        type,
        staffId: staffIn(caller, agentId),
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
      };
      const page = await callHistory.list(caller, { ...filter, cursor, limit });
      return ok({ calls: page.calls.map(showPast), nextCursor: page.nextCursor });
    },

    countCallsToReturn: async ({ caller }) => ok({ toReturn: await callHistory.countToReturn(caller) }),

    handleMissedCall: async ({ caller, path, body }) =>
      ok({ pastCall: showPast(await callHistory.handle(caller, idIn('call', path.id), body.isHandled)) }),
  }) satisfies OperationsOf<operations, Caller>;
