import type { Caller } from '#modules/identity/index.ts';
import type { Conversation } from './conversation.ts';

type Seen = Pick<Conversation, 'tenantId' | 'visitorId' | 'assignedStaffId' | 'departmentId'>;

/**
 * Who may see a conversation: its visitor; supervisors and above all of them; an agent their own, those of their
 * departments, and those that nobody has. The list's query says the same in SQL.
 */
export function maySee(caller: Caller, conversation: Seen): boolean {
  const { actor } = caller;
  if (actor.kind === 'system') return caller.tenantId === conversation.tenantId;
  if (caller.tenantId !== conversation.tenantId) return false;
  if (actor.kind === 'visitor') return actor.visitorId === conversation.visitorId;
  if (actor.kind !== 'staff') return false;
  if (seesAll(caller)) return true;
  if (conversation.assignedStaffId === actor.staffId) return true;
  if (conversation.departmentId === null) return conversation.assignedStaffId === null;
  return actor.departmentIds.includes(conversation.departmentId);
}

export const seesAll = (caller: Caller): boolean => caller.may('conversations:all');
