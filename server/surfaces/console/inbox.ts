import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { showConversation } from '#surfaces/shapes/conversation.ts';
import type { ConsoleNeeds } from './index.ts';

export const inboxOperations = ({ assistants, conversations, identity }: ConsoleNeeds) =>
  ({
    listStaff: async ({ caller }) => {
      caller.must('staff:read');
      const [staff, departments] = await Promise.all([
        identity.listStaff(caller.tenantId),
        identity.departments(caller.tenantId),
      ]);
      return ok({
        staff: staff
          .filter((person) => person.isActive)
          .map((person) => ({
            agentId: show('staff', person.id),
            username: person.username,
            name: person.name,
            role: person.role,
            status: person.presence,
            online: person.online,
            ...(person.isAway && { away: true as const }),
            departments: person.departments.map(({ id, name }) => ({ departmentId: show('department', id), name })),
          })),
        departments: departments.map(({ id, name }) => ({ departmentId: show('department', id), name })),
      });
    },

    takeOverConversation: async ({ caller, path }) => {
      caller.must('agent:conversations:write');
      const { conversation } = await conversations.assign(caller, idIn('conversation', path.id), {});
      return ok({ conversation: showConversation(conversation, 'agent') });
    },

    handBackConversation: async ({ caller, path }) => {
      caller.must('agent:conversations:write');
      return ok({
        conversation: showConversation(await conversations.handBack(caller, idIn('conversation', path.id)), 'agent'),
      });
    },

    reopenConversation: async ({ caller, path }) => {
      caller.must('agent:conversations:write');
      return ok({
        conversation: showConversation(await conversations.reopen(caller, idIn('conversation', path.id)), 'agent'),
      });
    },

    getConversationDraft: async ({ caller, path }) => {
      caller.must('agent:messages:read');
      const id = idIn('conversation', path.id);
      await conversations.get(caller, id);
      const draft = await assistants.draft(caller, id);
      return ok({
        draft: draft
          ? {
              turnId: show('turn', draft.turnId),
              text: draft.text,
              sources: draft.sources,
              createdAt: iso(draft.createdAt),
            }
          : null,
      });
    },
  }) satisfies OperationsOf<operations, Caller>;
