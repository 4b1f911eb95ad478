import type { Kysely } from 'kysely';
import type { ConversationView } from '#modules/conversations/index.ts';
import type { CallEvents, CallEventType, Heard } from './calls.events.ts';
import type { CallNeeds } from './needs.ts';

const heard = ({ tenantId, visitorId, assignedStaffId, departmentId }: ConversationView): Heard => ({
  tenantId,
  visitorId,
  assignedStaffId,
  departmentId,
});

/** Records a fact of a call, with what decides who hears of it. */
export const telling =
  ({ outbox }: Pick<CallNeeds, 'outbox'>) =>
  <Type extends CallEventType>(
    transaction: Kysely<unknown>,
    type: Type,
    conversation: ConversationView,
    facts: Omit<CallEvents[Type], 'conversation' | 'visitorName'>,
  ): Promise<void> =>
    outbox.record(transaction, {
      tenantId: conversation.tenantId,
      type,
      data: { ...facts, conversation: heard(conversation), visitorName: conversation.visitor.name },
    });

export type Tell = ReturnType<typeof telling>;
