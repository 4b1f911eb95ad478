import type { Conversation, Tag } from '@switchboard/protocol';
import type { Priority } from '../inbox/list-order.ts';

/** What a conversation will look like once the server has done as told: shown in the meantime. */
export type Assignee =
  | { kind: 'person'; agentId: string; name: string }
  | { kind: 'department'; departmentId: string; name: string }
  | { kind: 'nobody' };

export function without<Name extends keyof Conversation>(conversation: Conversation, ...names: Name[]) {
  return Object.fromEntries(Object.entries(conversation).filter(([name]) => !names.includes(name as Name))) as Omit<
    Conversation,
    Name
  > &
    Conversation;
}

export function assigned(conversation: Conversation, to: Assignee): Conversation {
  const free = without(conversation, 'assignedAgentId', 'assignedAgentName');
  if (to.kind === 'nobody') return free;
  if (to.kind === 'department') return { ...free, departmentId: to.departmentId, departmentName: to.name };
  return { ...conversation, assignedAgentId: to.agentId, assignedAgentName: to.name };
}

export type StatusOrder = { status: Conversation['status']; snoozedUntil?: string };

export function inStatus(conversation: Conversation, { status, snoozedUntil }: StatusOrder): Conversation {
  const bare = without(conversation, 'snoozedUntil');
  return { ...bare, status, ...(snoozedUntil && { snoozedUntil }) };
}

/** How to come back from a change of status to what was before. */
export const statusOf = ({ status, snoozedUntil }: Conversation): StatusOrder =>
  status === 'snoozed' && snoozedUntil ? { status, snoozedUntil } : { status: status === 'snoozed' ? 'open' : status };

export const withPriority = (conversation: Conversation, priority: Priority): Conversation => ({
  ...conversation,
  priority,
});

export const withTags = (conversation: Conversation, tags: Tag[]): Conversation =>
  tags.length > 0 ? { ...conversation, tags } : without(conversation, 'tags');

export function asSpam(conversation: Conversation, isSpam: boolean): Conversation {
  if (!isSpam) return { ...without(conversation, 'spamAt'), status: 'open' };
  return { ...conversation, spamAt: new Date().toISOString(), status: 'closed' };
}

export function blocked(conversation: Conversation, isBlocked: boolean): Conversation {
  const { visitor } = conversation;
  if (!visitor) return conversation;
  const { blockedAt: _at, blockReason: _reason, ...free } = visitor;
  return { ...conversation, visitor: isBlocked ? { ...free, blockedAt: new Date().toISOString() } : free };
}
