import type { Conversation } from '@switchboard/protocol';

/** Who the visitor is talking with, as far as the conversation tells. */
export type Mood = 'assistant' | 'team' | 'waiting' | 'agent' | 'closed';

export function moodOf(conversation: Conversation | undefined, isAssistantOn: boolean): Mood {
  if (!conversation) return isAssistantOn ? 'assistant' : 'team';
  if (conversation.status === 'closed') return 'closed';
  if (conversation.assistantState === 'active') return 'assistant';
  if (conversation.assignedAgentName) return 'agent';
  return conversation.handoffRequestedAt ? 'waiting' : 'team';
}
