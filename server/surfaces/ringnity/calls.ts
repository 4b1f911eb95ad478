import type { Caller } from '#modules/identity/index.ts';
import { Refusal } from '#platform/refusal.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { showCall } from '#surfaces/shapes/call.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';

export function callOperations({ calls, identity }: RingnityNeeds): RingnityOperations {
  /** A session in the body is the one in the header once more; another person's opens nothing. */
  async function mustBeOwn({ tenantId, actor }: Caller, sessionToken: string | undefined): Promise<void> {
    if (sessionToken === undefined || actor.kind !== 'visitor') return;
    const named = await identity.callerOf(sessionToken, ['visitor']);
    const isSame = named.actor.kind === 'visitor' && named.actor.visitorId === actor.visitorId;
    if (isSame && named.tenantId === tenantId) return;
    throw new Refusal(
      'forbidden',
      'another_person',
      'The session in the body is another visitor’s than that of the header.',
    );
  }

  return {
    createCallSession: async ({ caller, body }) => {
      const { conversationId, startedAt, sessionToken, ...rest } = body;
      await mustBeOwn(caller, sessionToken);
      const call = await calls.start(caller, {
        ...rest,
        conversationId: idIn('conversation', conversationId),
        startedAt: startedAt === undefined ? undefined : new Date(startedAt),
      });
      return created({ callSession: showCall(call) });
    },

    getCallSession: async ({ caller, path }) =>
      ok({ callSession: showCall(await calls.get(caller, idIn('call', path.callSessionId))) }),

    endCallSession: async ({ caller, path, body }) => {
      await mustBeOwn(caller, body?.sessionToken);
      return ok({ callSession: showCall(await calls.end(caller, idIn('call', path.callSessionId), body?.reason)) });
    },
  };
}
