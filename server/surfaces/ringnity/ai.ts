import { show } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import { created, idIn, ok } from '#surfaces/shapes/answers.ts';
import { showPassage } from '#surfaces/shapes/passage.ts';
import type { RingnityNeeds } from './needs.ts';
import type { RingnityOperations } from './operations.ts';
import { mustBeVisitor, showSession, startSession } from './visitor-session.ts';

const MOST_RESULTS = 20;
const QUERY_CHARACTERS = 1000;

export function aiOperations(needs: RingnityNeeds): RingnityOperations {
  const { assistants, conversations, knowledge, tenants } = needs;
  return {
    getAiVisitorRouting: async ({ caller }) => {
      const routing = await assistants.routing(caller.tenantId);
      const language = (await tenants.byId(caller.tenantId))?.defaultLanguage ?? 'de';
      return ok({
        mode: routing.mode,
        canUseAi: routing.canUseAi,
        humanFallbackAvailable: routing.humanFallbackAvailable,
        ...(routing.reason && { reason: routing.reason }),
        disclosure: routing.disclosure[language === 'en' ? 'en' : 'de'] ?? '',
      });
    },

    createAiVisitorConversation: async ({ caller, body }) => {
      const session =
        caller.actor.kind === 'visitor' && !body?.visitor ? undefined : await startSession(caller, body ?? {}, needs);
      const opened = await conversations.open(session?.caller ?? caller, { metadata: body?.metadata });
      const id = show('conversation', opened.id);
      return created({
        aiConversationId: id,
        conversationId: id,
        ...(caller.actor.kind === 'anonymous' && session && { session: showSession(session) }),
      });
    },

    sendAiVisitorMessage: async ({ caller, body, headers }) => {
      if (body.message.trim() === '')
        throw invalid('body.message', 'is empty', 'a question, or whatever is to be said');
      const key = headers['idempotency-key'];
      const given = body.conversationId ?? body.aiConversationId;
      const session =
        caller.actor.kind === 'anonymous' && given === undefined ? await startSession(caller, {}, needs) : undefined;
      const visitor = mustBeVisitor(session?.caller ?? caller);
      if (body.conversationId && body.aiConversationId && body.conversationId !== body.aiConversationId) {
        throw invalid(
          'body.aiConversationId',
          'is another conversation than body.conversationId',
          'the same, or left out',
        );
      }
      const answer = await assistants.ask(visitor, {
        ...(given !== undefined && { conversationId: idIn('conversation', given) }),
        message: body.message,
        ...(typeof key === 'string' && { clientMessageId: key }),
        ...(body.metadata && { metadata: body.metadata }),
      });
      const id = show('conversation', answer.conversationId);
      return ok({
        aiConversationId: id,
        conversationId: id,
        message: answer.message,
        handoffRecommended: answer.handoffRecommended,
        sources: answer.sources,
        ...(answer.messageId && { messageId: show('message', answer.messageId) }),
        turnId: show('turn', answer.turnId),
        metadata: { outcome: answer.outcome },
        ...(session && { session: showSession(session) }),
      });
    },

    searchAiVisitorKnowledge: async ({ caller, body }) => {
      if (body.query.trim() === '') throw invalid('body.query', 'is empty', 'a question or some words of it');
      if (body.query.length > QUERY_CHARACTERS) {
        throw invalid('body.query', `has ${body.query.length} characters`, `at most ${QUERY_CHARACTERS}`);
      }
      const limit = body.limit ?? 5;
      if (limit < 1 || limit > MOST_RESULTS)
        throw invalid('body.limit', `is ${limit}`, `a whole number from 1 to ${MOST_RESULTS}`);
      const passages = await knowledge.search(caller.tenantId, { query: body.query, limit });
      return ok({
        results: passages.map(showPassage),
      });
    },
  };
}
