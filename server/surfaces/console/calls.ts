import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, ok } from '#surfaces/shapes/answers.ts';
import { showCall, showLiveCall } from '#surfaces/shapes/call.ts';
import type { ConsoleNeeds } from './index.ts';

export const callOperations = ({ calls }: ConsoleNeeds) =>
  ({
    listLiveCalls: async ({ caller }) => {
      caller.must('agent:calls:read');
      return ok({ calls: (await calls.live(caller)).map((live) => showLiveCall(live, 'agent')) });
    },

    answerCall: async ({ caller, path }) =>
      ok({ callSession: showCall(await calls.answer(caller, idIn('call', path.id))) }),

    declineCall: async ({ caller, path }) =>
      ok({ callSession: showCall(await calls.decline(caller, idIn('call', path.id))) }),
  }) satisfies OperationsOf<operations, Caller>;
