/** Conversations whose calls, and links to calls, are over with an event. */
export function conversationsEndedBy(type: string, data: Record<string, unknown>): readonly string[] {
  if (type === 'visitor.blocked') return data['conversationIds'] as string[];
  const closed = type === 'conversation.closed' ? 'conversation' : type === 'conversation.merged' ? 'from' : undefined;
  return closed === undefined ? [] : [String((data[closed] as { id: string }).id)];
}
