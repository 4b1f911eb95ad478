import type { Kysely } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Outbox } from '#platform/outbox.ts';
import type { Conversation } from './conversation.ts';
import { conversationsStore } from './conversations.store.ts';
import { messagesStore, type NewMessage } from './messages.store.ts';
import { type Place, type Queued, queueStore } from './queue.store.ts';
import { type Line, say } from './wording.ts';

export type { Place, Queued, Waiting } from './queue.store.ts';

/** Why the product itself gave a conversation to somebody, or took it back: kept in the history of assignments. */
export type GivenBecause = 'routed' | 'routed_to_known' | 'connection_lost' | 'went_offline' | 'absent';

export type QueuePlace = { position: number; estimatedWaitSeconds: number | null };

const MOST_PLACES = 500;
const LEAST_SAMPLES = 3;
const MOST_ESTIMATED_SECONDS = 3600;

/** Whose answers took so long in the middle: times the place, in steps of ten seconds. Unknown from too few. */
export function estimate(position: number, { seconds, samples }: { seconds: number; samples: number }): number | null {
  if (samples < LEAST_SAMPLES) return null;
  return Math.min(MOST_ESTIMATED_SECONDS, Math.ceil((seconds * position) / 10) * 10);
}

type Needs = {
  database: Kysely<unknown>;
  outbox: Outbox;
  clock: Clock;
  languageOf(tenantId: string): Promise<string>;
};

/** The queue of those who want a person. Giving and taking back happen inside a transaction of who decides. */
export function queue({ database, outbox, clock, languageOf }: Needs) {
  const store = queueStore(database);

  async function move(
    transaction: Kysely<unknown>,
    conversation: Pick<Conversation, 'tenantId' | 'id' | 'departmentId'>,
    to: { staffId: string | null; reason: GivenBecause },
    changes: Parameters<ReturnType<typeof conversationsStore>['change']>[2],
  ): Promise<void> {
    const inside = conversationsStore(transaction);
    const { tenantId, id, departmentId } = conversation;
    const row = await inside.change(tenantId, id, { assignedStaffId: to.staffId, ...changes });
    const { row: assignment } = await inside.addAssignment({
      tenantId,
      conversationId: id,
      departmentId,
      ...to,
      assignedByStaffId: null,
      isTransfer: false,
    });
    await outbox.record(transaction, { tenantId, type: 'conversation.updated', data: { conversation: row } });
    await outbox.record(transaction, {
      tenantId,
      type: 'conversation.assigned',
      data: { conversation: row, assignment },
    });
  }

  async function tell(
    transaction: Kysely<unknown>,
    conversation: Conversation,
    line: Line,
    event: string,
    { values = {}, toStaff = false }: { values?: Record<string, string>; toStaff?: boolean } = {},
  ): Promise<void> {
    const language = toStaff
      ? await languageOf(conversation.tenantId)
      : (conversation.language ?? (await languageOf(conversation.tenantId)));
    const message: NewMessage = {
      senderType: 'system',
      senderKey: 'system',
      senderStaffId: null,
      senderName: null,
      messageType: toStaff ? 'note' : 'system',
      body: say(line, language, values),
      metadata: { event, ...values },
      clientMessageId: null,
      turnId: null,
    };
    await messagesStore(transaction).append(conversation.tenantId, conversation.id, message, {});
  }

  return {
    waitingNext: (transaction: Kysely<unknown>, tenantId: string, limit: number) =>
      queueStore(transaction).next(tenantId, limit),
    heldBy: (transaction: Kysely<unknown>, tenantId: string) => queueStore(transaction).held(tenantId),
    lastGivenAt: (transaction: Kysely<unknown>, tenantId: string, staffIds: readonly string[]) =>
      queueStore(transaction).lastGivenAt(tenantId, staffIds),
    tenantsThatWait: store.tenantsThatWait,
    waitingByDepartment: store.countByDepartment,

    /** The head of the queue, with each one's place. */
    queued: (tenantId: string, limit = MOST_PLACES): Promise<Queued[]> => store.places(tenantId, limit),

    /** Where one stands, and how long it will probably be. Undefined where nobody is waited for. */
    async placeOf(tenantId: string, id: string): Promise<QueuePlace | undefined> {
      const place = await store.place(tenantId, id);
      if (!place) return undefined;
      return {
        position: place.position,
        estimatedWaitSeconds: estimate(place.position, await store.medianWait(tenantId, clock.now())),
      };
    },

    async placesOf(tenantId: string): Promise<(Place & QueuePlace)[]> {
      const places = await store.places(tenantId, MOST_PLACES);
      if (places.length === 0) return [];
      const median = await store.medianWait(tenantId, clock.now());
      return places.map((place) => ({ ...place, estimatedWaitSeconds: estimate(place.position, median) }));
    },

    /** The place that somebody would get who came now. */
    async nextPlace(tenantId: string, departmentId: string | null): Promise<QueuePlace> {
      const [counts, median] = await Promise.all([
        store.countByDepartment(tenantId),
        store.medianWait(tenantId, clock.now()),
      ]);
      const position = (counts.find((one) => one.departmentId === departmentId)?.waiting ?? 0) + 1;
      return { position, estimatedWaitSeconds: estimate(position, median) };
    },

    /** Gives one that waits to a person. False where somebody took it meanwhile. */
    async give(
      transaction: Kysely<unknown>,
      tenantId: string,
      id: string,
      to: { staffId: string; name: string; reason: GivenBecause },
    ): Promise<boolean> {
      const conversation = await conversationsStore(transaction).locked(tenantId, id);
      if (!conversation || conversation.assignedStaffId !== null || conversation.status === 'closed') return false;
      await move(
        transaction,
        conversation,
        { staffId: to.staffId, reason: to.reason },
        conversation.assistantState === 'active' ? { assistantState: 'paused' } : {},
      );
      await tell(transaction, conversation, 'joined', 'agent_joined', { values: { name: to.name } });
      return true;
    },

    /** Lays what somebody who is gone left behind back into the queue, at its old place. Gives how many there were. */
    async takeBack(
      transaction: Kysely<unknown>,
      from: { tenantId: string; staffId: string; name: string; reason: GivenBecause; isStaffed: boolean },
      { activeSince, limit }: { activeSince: Date; limit: number },
    ): Promise<number> {
      const left = await queueStore(transaction).leftBehind(from.tenantId, from.staffId, activeSince, limit);
      for (const conversation of left) {
        await move(
          transaction,
          conversation,
          { staffId: null, reason: from.reason },
          // Who has waited before keeps the place; the others, and who comes back after a while, begin to wait now.
          {
            handoffRequestedAt:
              from.reason === 'absent' ? clock.now() : (conversation.handoffRequestedAt ?? clock.now()),
          },
        );
        const values = { name: from.name };
        await tell(transaction, conversation, from.isStaffed ? 'left' : 'leftAway', 'agent_left', { values });
        await tell(transaction, conversation, 'leftForStaff', 'agent_left', { values, toStaff: true });
      }
      return left.length;
    },
  };
}
