import type { ServerFrame } from '@switchboard/protocol';
import type { Conversation, ConversationView } from '#modules/conversations/index.ts';
import { show } from '#platform/ids.ts';
import { showConversation } from '#surfaces/shapes/conversation.ts';
import type { Connection } from './connection.ts';
import { deliver, type Registry } from './following.ts';
import type { Needs } from './needs.ts';
import type { QueueTelling } from './queue-telling.ts';

/** Conversations read at the same time; the rest wait, and what happens to them meanwhile costs no second reading. */
const AT_ONCE = 8;

type Wish = {
  toFollowers?: boolean;
  /** The number of those who wait may be another. */
  movesQueue?: boolean;
  /** Some who saw it may see it no longer. */
  movesSight?: boolean;
  isNew?: boolean;
  handoffReason?: string;
};
type Due = Wish & { tenantId: string; id: string };

/**
 * Tells conversations anew, with their names: to the followers where their state changed, to the inboxes always.
 * One reading serves all readers, and many events on one conversation are told once.
 */
export function retelling({
  needs,
  registry,
  queue,
}: {
  needs: Pick<Needs, 'conversations' | 'log'>;
  registry: Registry;
  queue: Pick<QueueTelling, 'moved'>;
}) {
  const { conversations, log } = needs;
  let due = new Map<string, Due>();
  let round: Promise<void> | undefined;

  function removed(id: string, readers: Iterable<Connection>): void {
    const json = JSON.stringify({
      type: 'conversation.removed',
      conversationId: show('conversation', id),
    } satisfies ServerFrame);
    for (const reader of readers) reader.push(json);
  }

  function framesFor(wish: Due, view: ConversationView, audience: 'visitor' | 'agent', isInbox: boolean): string[] {
    const conversation = showConversation(view, audience, { unread: false });
    const type = isInbox && wish.isNew ? 'conversation.created' : 'conversation.updated';
    const frames: ServerFrame[] = [{ type, conversation }];
    if (wish.handoffReason) {
      frames.push({
        type: 'ai.handoff.requested',
        conversationId: conversation.conversationId,
        reason: wish.handoffReason,
      });
    }
    return frames.map((frame) => JSON.stringify(frame));
  }

  async function tell(wish: Due): Promise<void> {
    const view = await conversations.view(wish.tenantId, wish.id);
    const followers = registry.followers(wish.id);
    const watchers = registry.watchers(wish.tenantId);
    if (!view) {
      removed(
        wish.id,
        new Set([
          ...(watchers ?? []),
          ...[...(followers?.visitor ?? []), ...(followers?.agent ?? [])].map((one) => one.connection),
        ]),
      );
      return;
    }
    if (wish.toFollowers && followers) {
      const toVisitor = followers.visitor.size > 0 ? framesFor(wish, view, 'visitor', false) : [];
      const toStaff = followers.agent.size > 0 ? framesFor(wish, view, 'agent', false) : [];
      for (const json of toVisitor) for (const following of followers.visitor) deliver(following, json);
      for (const following of followers.agent) {
        // A watcher hears it by way of the inbox, once; while its snapshot is being read it must hear it after that.
        if (following.connection.isWatching && !following.held && !wish.isNew) continue;
        for (const json of toStaff) deliver(following, json);
      }
    }
    if (!watchers) return;
    const frames = framesFor(wish, view, 'agent', true);
    const outOfSight: Connection[] = [];
    for (const watcher of watchers) {
      const caller = watcher.greeted?.caller;
      if (caller && conversations.maySee(caller, view)) for (const json of frames) watcher.push(json);
      else outOfSight.push(watcher);
    }
    if (wish.movesSight && !wish.isNew) removed(wish.id, outOfSight);
  }

  async function each<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
    const rest = items.values();
    const worker = async () => {
      for (const item of rest) {
        await work(item).catch((error) => log.error('a change could not be told', { surface: 'realtime', error }));
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  }

  async function drain(): Promise<void> {
    while (due.size > 0) {
      const now = [...due.values()];
      due = new Map();
      await each(now, tell);
    }
    round = undefined;
  }

  return {
    conversation({ id, tenantId }: Conversation, wish: Wish): void {
      if (wish.movesQueue) queue.moved(tenantId);
      const isWatched = registry.watchers(tenantId) !== undefined;
      const isFollowed = wish.toFollowers === true && registry.followers(id) !== undefined;
      if (!isWatched && !isFollowed) return;
      const before = due.get(id);
      due.set(id, {
        ...before,
        ...wish,
        tenantId,
        id,
        toFollowers: before?.toFollowers === true || wish.toFollowers === true,
        movesSight: before?.movesSight === true || wish.movesSight === true,
        isNew: before?.isNew === true || wish.isNew === true,
      });
      round ??= Promise.resolve().then(drain);
    },
    settled: async (): Promise<void> => round,
  };
}

export type Retelling = ReturnType<typeof retelling>;
