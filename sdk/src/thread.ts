import type { CallSession, Message, MessageType, ServerFrame } from '@switchboard/protocol';
import type { Contract } from './contract.ts';
import type { Link } from './link.ts';
import { marking as markingOf } from './marking.ts';
import type { SdkClock } from './sdk-clock.ts';
import { disconnected, isPassing, SdkError } from './sdk-error.ts';
import { type Outgoing, sending as sendingOf } from './sending.ts';
import {
  hasGap,
  newestSeq,
  nothing,
  type ThreadMessage,
  type ThreadState,
  type Told,
  withEarlier,
  withFrame,
  withMessage,
  withoutStale,
} from './thread-state.ts';
import { typing as typingOf } from './typing.ts';
import { viewing as viewingOf } from './viewing.ts';

/** By what way things travel at this moment; undefined where there is none. */
export type Way = 'socket' | 'rest' | undefined;
export type SendOptions = { messageType?: MessageType; metadata?: Record<string, unknown> };

export type Thread = {
  readonly conversationId: string;
  readonly state: ThreadState;
  /** Called after each change, with the state that `state` then has. */
  subscribe(listener: (state: ThreadState) => void): () => void;
  /** Shown at once, sent in the order of writing, kept while offline. Returns the `clientMessageId`. */
  send(body: string, options?: SendOptions): string;
  retry(clientMessageId: string): void;
  discard(clientMessageId: string): void;
  /** A visitor's own message, within 15 minutes of its sending; the server says where it cannot be. */
  edit(messageId: string, body: string): Promise<void>;
  /** Its words are gone for everybody; its place stays. */
  remove(messageId: string): Promise<void>;
  /** May be called on every key. */
  setTyping(isTyping: boolean): void;
  /** Staff: the conversation is open before somebody's eyes, until it is said that it isn't. */
  setViewing(isViewing: boolean): void;
  /** All that is here has been seen. May be called often. */
  markRead(): void;
  /** Without a socket the wish travels as a message: `words` in the visitor's language. */
  requestPerson(words: string): Promise<void>;
  loadEarlier(): Promise<void>;
  /** Rings the other side; `state.call` says how it goes. */
  startCall(type: CallSession['type']): Promise<void>;
  /** Takes the call that rings here. */
  answerCall(): Promise<void>;
  /** Leaves it to others, or says no. */
  declineCall(): Promise<void>;
  /** Hangs up. `reason` tells what failed, such as `permission_denied`. */
  endCall(reason?: string): Promise<void>;
  /** Who asked for the thread needs it no longer. */
  release(): void;
};

/** How long a message may be ahead of its turn before the rest is asked for: acknowledgements overtake events. */
const PATIENCE_MS = 1_000;
const ANSWER_EXPECTED_MS = 60_000;

export function thread({
  conversationId,
  audience,
  clock,
  link,
  contract,
  way,
  onRelease,
}: {
  conversationId: string;
  audience: 'visitor' | 'agent';
  clock: SdkClock;
  link: Pick<Link, 'ask' | 'offer'>;
  contract: Contract;
  way(): Way;
  onRelease(): void;
}) {
  const listeners = new Set<(state: ThreadState) => void>();
  const mine = new Set<string>();
  let told: Told = nothing;
  let error: ThreadState['error'];
  let isCatchingUp = false;
  let isLoadingEarlier = false;
  let stopPatience: (() => void) | undefined;
  let stopPassing: (() => void) | undefined;
  let pending: readonly ThreadMessage[] = [];
  let state = show();

  const sending = sendingOf({
    clock,
    isOnline: () => way() !== undefined,
    post,
    onSent(message) {
      if (!message) return void catchUp();
      take(withMessage(told, message));
    },
    onChange: publish,
  });
  const marking = markingOf(clock, (seq, status) => {
    if (way() === 'socket') return link.ask({ type: 'receipt', conversationId, seq, status });
    const message = told.messages.findLast((one) => one.seq <= seq);
    if (way() === undefined || !message) return Promise.reject(disconnected());
    return contract.mark(conversationId, message.messageId, status);
  });
  const typing = typingOf(clock, (isTyping) => link.offer({ type: 'typing', conversationId, isTyping }));
  const viewing = viewingOf(clock, (isViewing) => link.offer({ type: 'viewing', conversationId, isViewing }));

  async function post(outgoing: Outgoing): Promise<Message | undefined> {
    if (way() === 'rest') return contract.send(conversationId, outgoing);
    const answer = await link.ask({ type: 'message.send', conversationId, ...outgoing });
    return answer.type === 'ack' ? answer.message : undefined;
  }

  function show(): ThreadState {
    const acknowledged = told.early.filter((one) => one.clientMessageId && mine.has(one.clientMessageId));
    const { answer, draft, queue, call } = told;
    const messages: ThreadMessage[] = [...told.messages, ...acknowledged, ...pending];
    return {
      conversation: told.conversation,
      messages,
      receipts: told.receipts,
      typing: told.typing,
      viewing: told.viewing,
      answering: answer && { turnId: answer.turnId, text: answer.text },
      ...(draft && { draft }),
      ...(queue && { queue }),
      ...(call && { call }),
      loaded: told.isLoaded,
      hasEarlier: told.hasEarlier,
      ...(error && { error }),
    };
  }

  function publish(): void {
    pending = sending.shown();
    state = show();
    for (const listener of [...listeners]) listener(state);
  }

  function take(next: Told): void {
    if (next === told) return;
    told = next;
    const here = new Set<string>();
    for (const { clientMessageId } of [...told.messages, ...told.early]) if (clientMessageId) here.add(clientMessageId);
    sending.settle(here);
    if (told.isGone) error = { code: 'NOT_FOUND', message: 'This conversation does not exist.' };
    noteDelivery();
    watchPassing();
    watchGap();
    publish();
  }

  function noteDelivery(): void {
    const own = audience === 'visitor' ? 'visitor' : 'agent';
    if (audience === 'visitor') {
      const receipt = told.receipts.find(({ participant }) => participant === 'visitor');
      if (receipt) marking.known(receipt);
    }
    const last = told.messages.at(-1);
    if (last && last.senderType !== own) marking.reached(last.seq, 'delivered');
  }

  /** Who types or looks on and says so no more is gone after a while. */
  function watchPassing(): void {
    stopPassing?.();
    stopPassing = undefined;
    const next = Math.min(...[...told.typing, ...told.viewing].map(({ until }) => until));
    if (next === Number.POSITIVE_INFINITY) return;
    stopPassing = clock.after(Math.max(0, next - clock.now()), () => {
      const left = withoutStale(told, clock.now());
      // Timers may ring a moment early.
      if (left === told) watchPassing();
      else take(left);
    });
  }

  function watchGap(): void {
    if (!told.isLoaded || !hasGap(told)) {
      stopPatience?.();
      stopPatience = undefined;
      return;
    }
    stopPatience ??= clock.after(PATIENCE_MS, () => {
      stopPatience = undefined;
      void catchUp();
    });
  }

  function fail(reason: unknown): void {
    if (!(reason instanceof SdkError) || isPassing(reason)) return;
    error = { code: reason.code, message: reason.message };
    publish();
  }

  /** Asks for what is missing, by the way there is. Where there is none, the return of one asks again. */
  async function catchUp(): Promise<void> {
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      if (way() === 'socket') {
        // The answer is a snapshot, which comes in by `hear` like all frames.
        await link.ask({ type: 'subscribe', conversationId, ...(told.isLoaded && { seq: newestSeq(told) }) });
        error = undefined;
      } else if (way() === 'rest') {
        await poll();
      }
    } catch (reason) {
      fail(reason);
    } finally {
      isCatchingUp = false;
    }
  }

  async function poll(): Promise<void> {
    const snapshot = await contract.snapshot(conversationId, told.call?.call.id);
    error = undefined;
    const oldest = snapshot.messages[0]?.seq ?? 1;
    const joins = told.isLoaded && oldest <= newestSeq(told) + 1;
    take(withFrame(told, { ...snapshot, reset: !joins }, clock.now()));
  }

  const outside: Thread = {
    conversationId,
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send(body, { messageType, metadata } = {}) {
      const clientMessageId = crypto.randomUUID();
      mine.add(clientMessageId);
      typing.sent();
      const more = { ...(messageType && { messageType }), ...(metadata && { metadata }) };
      sending.add(
        { clientMessageId, body, ...more },
        {
          messageId: `pending:${clientMessageId}`,
          conversationId,
          seq: 0,
          senderType: audience,
          body,
          messageType: 'text',
          ...more,
          clientMessageId,
          sentAt: new Date(clock.now()).toISOString(),
          pending: 'sending',
        },
      );
      return clientMessageId;
    },
    retry: sending.retry,
    discard: sending.discard,
    async edit(messageId, body) {
      const message = await contract.edit(conversationId, messageId, body);
      if (message) take(withMessage(told, message));
    },
    async remove(messageId) {
      const message = await contract.remove(conversationId, messageId);
      if (message) take(withMessage(told, message));
    },
    setTyping: typing.set,
    setViewing: viewing.set,
    markRead() {
      const seq = newestSeq(told);
      if (seq === 0) return;
      marking.reached(seq, 'read');
      if (told.conversation?.unread) take({ ...told, conversation: { ...told.conversation, unread: 0 } });
    },
    async requestPerson(words) {
      if (way() === 'socket') await link.ask({ type: 'handoff.request', conversationId });
      else outside.send(words, { metadata: { requestHandoff: true } });
    },
    async loadEarlier() {
      const [oldest] = told.messages;
      if (!oldest || !told.hasEarlier || isLoadingEarlier) return;
      isLoadingEarlier = true;
      try {
        const page =
          way() === 'socket'
            ? await link.ask({ type: 'history', conversationId, before: oldest.seq })
            : await contract.earlier(conversationId, oldest);
        if ('messages' in page && 'hasEarlier' in page) take(withEarlier(told, page.messages, page.hasEarlier));
      } finally {
        isLoadingEarlier = false;
      }
    },
    async startCall(type) {
      const call = await contract.startCall(conversationId, type);
      // On a socket the frames tell, and may have told more than this answer knows.
      if (way() !== 'socket') take({ ...told, call: { call } });
    },
    async answerCall() {
      const callSessionId = told.call?.call.id;
      if (callSessionId !== undefined) await link.ask({ type: 'call.answer', callSessionId });
    },
    async declineCall() {
      const callSessionId = told.call?.call.id;
      if (callSessionId !== undefined) await link.ask({ type: 'call.decline', callSessionId });
    },
    async endCall(reason) {
      const id = told.call?.call.id;
      if (id === undefined) return;
      await contract.endCall(id, reason);
      if (told.call?.call.id === id) take({ ...told, call: undefined });
    },
    release: onRelease,
  };

  return {
    outside,
    hear(frame: ServerFrame): void {
      const hadGap = hasGap(told);
      const isNewcomer =
        frame.type === 'chat.viewing.started' && !told.viewing.some(({ agentId }) => agentId === frame.agentId);
      take(withFrame(told, frame, clock.now()));
      if (isNewcomer) viewing.again();
      // An event that skips one is proof that something was missed, unlike an acknowledgement.
      if (told.isLoaded && hasGap(told) && !hadGap) void catchUp();
    },
    /** A way is open, again or for the first time. */
    resume(): void {
      void catchUp().then(() => {
        sending.resume();
        viewing.again();
      });
    },
    poll,
    isAwaitingAnswer(): boolean {
      const last = told.messages.at(-1);
      if (told.conversation?.assistantState !== 'active' || last?.senderType !== 'visitor' || last.deletedAt)
        return false;
      return clock.now() - Date.parse(last.sentAt) < ANSWER_EXPECTED_MS;
    },
    stop(): void {
      if (way() === 'socket') link.ask({ type: 'unsubscribe', conversationId }).catch(() => {});
      sending.stop();
      marking.stop();
      typing.sent();
      viewing.stop();
      stopPassing?.();
      stopPatience?.();
      listeners.clear();
    },
  };
}

export type ThreadInside = ReturnType<typeof thread>;
