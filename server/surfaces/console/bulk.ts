import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { invalid, isRefusal, missing } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, idOrNone, ok } from '#surfaces/shapes/answers.ts';
import { productCode } from '#surfaces/shapes/refusal.ts';
import { changeIn } from './desk.ts';
import type { ConsoleNeeds } from './index.ts';

/** The same for many conversations: each stands for itself, and a refusal of one is told beside the others. */
export const bulkOperations = ({ conversations, identity }: ConsoleNeeds) =>
  ({
    updateConversations: async ({ caller, body }) => {
      caller.must('agent:conversations:write');
      const { conversationIds, assignedAgentId, spam, read, ...rest } = body;
      const change = changeIn(rest);
      const changes = Object.values(change).some((value) => value !== undefined);
      if (!changes && assignedAgentId === undefined && spam === undefined && !read) {
        throw invalid('body', 'changes nothing', 'what to do with the conversations');
      }
      const staffId = idOrNone('staff', assignedAgentId);
      // What is wrong with the order itself is not told a hundred times.
      if (staffId && !(await identity.staff(caller.tenantId, staffId))) throw missing('staff');
      await conversations.tags.chosen(caller.tenantId, change);

      async function act(conversationId: string): Promise<void> {
        const id = idIn('conversation', conversationId);
        if (changes) await conversations.update(caller, id, change);
        if (staffId !== undefined) await conversations.assign(caller, id, { staffId });
        if (spam !== undefined) await (spam ? conversations.markSpam : conversations.clearSpam)(caller, id);
        if (!read) return;
        const { lastSeq } = await conversations.get(caller, id);
        if (lastSeq > 0) await conversations.mark(caller, id, { seq: lastSeq, status: 'read' });
      }

      const results: { conversationId: string; done: boolean; code?: string; message?: string }[] = [];
      for (const conversationId of conversationIds) {
        try {
          await act(conversationId);
          results.push({ conversationId, done: true });
        } catch (error) {
          if (!isRefusal(error)) throw error;
          results.push({ conversationId, done: false, code: productCode(error), message: error.message });
        }
      }
      return ok({ results });
    },
  }) satisfies OperationsOf<operations, Caller>;
