import type { Caller } from '#modules/identity/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Source } from './assistants.tables.ts';
import type { AssistantNeeds } from './needs.ts';
import type { Routing } from './routing.ts';
import type { Turn, TurnCompleted, TurnOutcome } from './turn.ts';
import type { TurnsStore } from './turns.store.ts';

export type AskInput = {
  conversationId?: string | undefined;
  message: string;
  clientMessageId?: string | undefined;
  metadata?: Record<string, unknown> | undefined;
};

export type Asked = {
  conversationId: string;
  /** What the visitor reads: the assistant's message or, where it only handed over, the product's. */
  message: string;
  messageId: string | null;
  turnId: string;
  sources: Source[];
  handoffRecommended: boolean;
  outcome: TurnOutcome;
};

const WAITED_MS = 60_000;
/** Another process may have answered, and the bus may have lost its word. */
const LOOK_EVERY_MS = 1000;
const wantPerson: readonly TurnOutcome[] = [
  'asked',
  'nothing_found',
  'failure',
  'guardrail',
  'unpaid',
  'overtaken',
  'skipped',
];

const notReady = (reason: string): Refusal => new Refusal('precondition', 'ai_not_ready', reason);

/** Sends a visitor's message and waits for the turn that answers it. */
export function asking(
  needs: AssistantNeeds & { turns: TurnsStore; routingOf(tenantId: string): Promise<Routing>; waitedMs?: number },
) {
  const { bus, turns } = needs;

  async function ended(
    tenantId: string,
    messageId: string,
    heard: { isOver(id: string): boolean; next(): Promise<void> },
  ) {
    const until = performance.now() + (needs.waitedMs ?? WAITED_MS);
    let lookedAt = 0;
    let merged: Turn | undefined;
    while (performance.now() < until) {
      if (heard.isOver(messageId) || merged || performance.now() - lookedAt >= LOOK_EVERY_MS) {
        lookedAt = performance.now();
        const turn = merged
          ? await turns.after(tenantId, merged.conversationId, merged.seq)
          : await turns.byMessage(tenantId, messageId);
        if (turn?.outcome === 'merged') merged = turn;
        else if (turn && turn.state !== 'running') return turn;
      }
      await heard.next();
    }
    throw new Refusal(
      'unavailable',
      'ai_timeout',
      'The assistant did not answer in time. Its answer may still follow.',
      {
        retryAfterSeconds: 5,
      },
    );
  }

  function hearing() {
    const over = new Set<string>();
    let ring: (() => void) | undefined;
    const stop = bus.subscribe('ai.completed', (completed: TurnCompleted) => {
      over.add(completed.inReplyToMessageId);
      ring?.();
    });
    return {
      stop,
      isOver: (messageId: string) => over.delete(messageId),
      next: () =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, LOOK_EVERY_MS);
          ring = () => {
            clearTimeout(timer);
            resolve();
          };
        }),
    };
  }

  async function wordsOf(turn: Turn): Promise<string> {
    const after = await needs
      .conversations()
      .messages(systemCaller(turn.tenantId), turn.conversationId, { after: turn.seq, limit: 20 });
    const own = after.find(({ id }) => id === turn.messageId);
    const other = after.find(({ senderType, messageType }) => senderType !== 'visitor' && messageType !== 'note');
    return (own ?? other)?.body ?? '';
  }

  return async (caller: Caller, input: AskInput): Promise<Asked> => {
    const routing = await needs.routingOf(caller.tenantId);
    if (!routing.canUseAi) throw notReady(routing.reason ?? 'The assistant does not answer here.');
    const conversation = input.conversationId
      ? await needs.conversations().get(caller, input.conversationId)
      : await needs.conversations().open(caller, { metadata: input.metadata });
    if (conversation.assistantState !== 'active') {
      throw notReady('A person has this conversation now. Send the message to the conversation itself.');
    }
    const heard = hearing();
    try {
      const { message } = await needs.conversations().send(caller, conversation.id, {
        body: input.message,
        clientMessageId: input.clientMessageId,
        metadata: input.metadata,
      });
      const turn = await ended(caller.tenantId, message.id, heard);
      const outcome = turn.outcome ?? 'skipped';
      return {
        conversationId: conversation.id,
        message: await wordsOf(turn),
        messageId: turn.messageId,
        turnId: turn.id,
        sources: turn.sources,
        handoffRecommended: wantPerson.includes(outcome),
        outcome,
      };
    } finally {
      heard.stop();
    }
  };
}
