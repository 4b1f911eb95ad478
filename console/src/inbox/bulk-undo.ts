import type { Conversation } from '@switchboard/protocol';
import { statusOf } from '../thread/conversation-guesses.ts';

export type BulkChange = {
  status?: Conversation['status'];
  snoozedUntil?: string;
  priority?: string;
  addTagIds?: string[];
  removeTagIds?: string[];
  assignedAgentId?: string | null;
  spam?: boolean;
  read?: true;
};
/** One thing after the other; `handBack` gives the word back to the assistant. */
export type UndoStep = BulkChange | 'handBack';
export type UndoGroup = { ids: string[]; steps: UndoStep[] };

/** What was closed has to be opened before it can be anything else. */
function backTo(before: Conversation, wasClosed: boolean): UndoStep[] {
  const former = statusOf(before);
  if (!wasClosed || former.status === 'closed') return [former];
  return former.status === 'open' ? [former] : [{ status: 'open' }, former];
}

function statusBack(before: Conversation, { status }: BulkChange): UndoStep[] {
  if (!status || (status === before.status && status !== 'snoozed')) return [];
  return backTo(before, status === 'closed');
}

function assigneeBack(before: Conversation, { assignedAgentId: to }: BulkChange): UndoStep[] {
  if (to === undefined || (before.assignedAgentId ?? null) === to) return [];
  if (before.assignedAgentId) return [{ assignedAgentId: before.assignedAgentId }];
  return before.assistantState === 'active' ? ['handBack'] : [{ assignedAgentId: null }];
}

function tagsBack({ tags = [] }: Conversation, { addTagIds = [], removeTagIds = [] }: BulkChange): UndoStep[] {
  const had = (tagId: string) => tags.some((tag) => tag.tagId === tagId);
  const added = addTagIds.filter((tagId) => !had(tagId));
  const removed = removeTagIds.filter(had);
  if (added.length + removed.length === 0) return [];
  return [{ ...(added.length > 0 && { removeTagIds: added }), ...(removed.length > 0 && { addTagIds: removed }) }];
}

/** Marking as spam closes, and taking the mark away opens. */
function spamBack(before: Conversation, { spam }: BulkChange): UndoStep[] {
  if (spam === undefined || spam === (before.spamAt !== undefined)) return [];
  if (!spam) return [{ spam: true }];
  return before.status === 'open' ? [{ spam: false }] : [{ spam: false }, statusOf(before)];
}

/** What gives one conversation back what it was before the change. */
export const undoOf = (before: Conversation, change: BulkChange): UndoStep[] => [
  ...statusBack(before, change),
  ...(change.priority && change.priority !== before.priority ? [{ priority: before.priority }] : []),
  ...assigneeBack(before, change),
  ...tagsBack(before, change),
  ...spamBack(before, change),
];

/** The same way back for all that come from the same state. */
export function undoGroups(before: readonly Conversation[], change: BulkChange): UndoGroup[] {
  const groups = new Map<string, UndoGroup>();
  for (const conversation of before) {
    const steps = undoOf(conversation, change);
    if (steps.length === 0) continue;
    const key = JSON.stringify(steps);
    const group = groups.get(key) ?? { ids: [], steps };
    group.ids.push(conversation.conversationId);
    groups.set(key, group);
  }
  return [...groups.values()];
}
