import type { Conversation, Presence, ReportFigures, ServerFrame } from '@switchboard/protocol';
import { emitter } from './emitter.ts';

export type InboxEvents = {
  created: { conversation: Conversation };
  updated: { conversation: Conversation };
  removed: { conversationId: string };
  presence: { presence: Presence };
  queue: { waiting: number; departments: { departmentId?: string; waiting: number }[] };
  /** The figures of today, for who may read reports. */
  report: { period: { start: string; end: string }; summary: ReportFigures };
  handoff: { conversationId: string; reason: string };
  /** Something may have been missed: read the list again. Comes after each return of the connection. */
  resync: undefined;
};

export type Inbox = {
  on<Name extends keyof InboxEvents>(name: Name, listener: (event: InboxEvents[Name]) => void): () => void;
  release(): void;
};

/** What a staff member may see of all conversations, as it changes. */
export function inbox(onRelease: () => void) {
  const { on, emit, clear } = emitter<InboxEvents>();
  const outside: Inbox = { on, release: onRelease };
  return {
    outside,
    hear(frame: ServerFrame): void {
      if (frame.type === 'conversation.created') emit('created', { conversation: frame.conversation });
      else if (frame.type === 'conversation.updated') emit('updated', { conversation: frame.conversation });
      else if (frame.type === 'conversation.removed') emit('removed', { conversationId: frame.conversationId });
      else if (frame.type === 'agent.presence.updated') emit('presence', { presence: frame.presence });
      else if (frame.type === 'queue.updated') {
        emit('queue', { waiting: frame.waiting, departments: frame.departments });
      } else if (frame.type === 'report.summary.updated') {
        const { start, end } = frame.period;
        emit('report', { period: { start, end }, summary: frame.summary });
      } else if (frame.type === 'ai.handoff.requested') {
        emit('handoff', { conversationId: frame.conversationId, reason: frame.reason });
      }
    },
    resync: () => emit('resync', undefined),
    stop: clear,
  };
}

export type InboxInside = ReturnType<typeof inbox>;
