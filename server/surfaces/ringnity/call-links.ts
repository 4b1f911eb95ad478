import { created, idIn, iso } from '#surfaces/shapes/answers.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { mustBeVisitor } from './visitor-session.ts';

export function callLinkOperations({ callLinks, publicUrl }: RingnityNeeds): RingnityOperations {
  return {
    createVisitorConversationCallLink: async ({ caller, path, body }) => {
      const visitor = mustBeVisitor(caller);
      const conversationId = idIn('conversation', path.conversationId);
      const { token, service, expiresAt } = await callLinks.create(visitor, conversationId, body ?? {});
      return created({ url: `${publicUrl()}/call/${token}`, token, service, expiresAt: iso(expiresAt) });
    },
  };
}
