import type {
  Conversation,
  LiveCall,
  Message,
  QueuePlace,
  Receipt,
  SenderType,
  ServerFrame,
  Source,
} from '@switchboard/protocol';
import { limits } from '@switchboard/protocol/limits';

/** A message as a thread shows it. One under way has `pending`, no `seq` yet (0), and stands after all others. */
export type ThreadMessage = Message & { pending?: 'sending' | 'failed'; error?: { code: string; message: string } };
export type Typist = { senderType: SenderType; name?: string; agentId?: string; until: number };
/** A colleague who has the conversation open. */
export type Viewer = { agentId: string; name: string; until: number };
export type Answering = { turnId: string; text: string };
export type Draft = { turnId: string; text: string; sources: Source[] };

export type ThreadState = {
  conversation: Conversation | undefined;
  /** Ascending by `seq`, then what is being sent. */
  messages: readonly ThreadMessage[];
  receipts: readonly Receipt[];
  typing: readonly Typist[];
  viewing: readonly Viewer[];
  /** The assistant's answer while it is being written; empty text while it is thinking. */
  answering: Answering | undefined;
  draft?: Draft;
  /** The visitor's place among those who wait for a person; undefined where nobody is waited for. */
  queue?: QueuePlace;
  /** What rings or is under way. */
  call?: LiveCall;
  loaded: boolean;
  hasEarlier: boolean;
  /** Why the conversation cannot be followed: unknown, out of sight or gone. */
  error?: { code: string; message: string };
};

/** What the server told us, without what this client is still sending. */
export type Told = {
  conversation: Conversation | undefined;
  messages: readonly Message[];
  /** Ahead of their turn: one before them is still missing. */
  early: readonly Message[];
  receipts: readonly Receipt[];
  typing: readonly Typist[];
  viewing: readonly Viewer[];
  answer: { turnId: string; text: string; pieces: number; isBroken: boolean; isOver: boolean } | undefined;
  draft: Draft | undefined;
  queue: QueuePlace | undefined;
  call: LiveCall | undefined;
  /** The call that ended last: what is told of it once more brings it back no more. */
  overCallId: string | undefined;
  isLoaded: boolean;
  hasEarlier: boolean;
  isGone: boolean;
};

export const nothing: Told = {
  conversation: undefined,
  messages: [],
  early: [],
  receipts: [],
  typing: [],
  viewing: [],
  answer: undefined,
  draft: undefined,
  queue: undefined,
  call: undefined,
  overCallId: undefined,
  isLoaded: false,
  hasEarlier: false,
  isGone: false,
};

export const newestSeq = (told: Told): number => told.messages.at(-1)?.seq ?? 0;
export const hasGap = (told: Told): boolean => told.early.length > 0;

const sameReader = (one: Receipt, other: Receipt): boolean =>
  one.participant === other.participant && one.agentId === other.agentId;

/** Marks only rise, in whatever order they arrive. */
function withReceipt(receipts: readonly Receipt[], receipt: Receipt): readonly Receipt[] {
  const known = receipts.find((one) => sameReader(one, receipt));
  if (!known) return [...receipts, receipt];
  const raised = {
    ...known,
    deliveredSeq: Math.max(known.deliveredSeq, receipt.deliveredSeq),
    readSeq: Math.max(known.readSeq, receipt.readSeq),
  };
  return receipts.map((one) => (one === known ? raised : one));
}

const withoutTypist = (
  typing: readonly Typist[],
  gone: { senderType: SenderType; agentId?: string },
): readonly Typist[] =>
  typing.filter(
    (one) =>
      one.senderType !== gone.senderType ||
      (gone.agentId !== undefined && one.agentId !== undefined && one.agentId !== gone.agentId),
  );

const withoutViewer = (viewing: readonly Viewer[], gone: string): readonly Viewer[] =>
  viewing.filter(({ agentId }) => agentId !== gone);

/** A conversation told to many has no `unread`: the reader's own stays. */
function withConversation(told: Told, conversation: Conversation): Conversation {
  const unread = conversation.unread ?? told.conversation?.unread;
  return unread === undefined ? conversation : { ...conversation, unread };
}

/** The conversation as the message leaves it; from a note only the number of messages. */
function after(conversation: Conversation | undefined, message: Message): Conversation | undefined {
  if (!conversation || conversation.seq >= message.seq) return conversation;
  if (message.messageType === 'note') return { ...conversation, seq: message.seq };
  return {
    ...waiting(conversation, message),
    seq: message.seq,
    lastMessageAt: message.sentAt,
    lastMessageSenderType: message.senderType,
  };
}

/** Staff see since when a visitor waits: from what they say to the answer; the assistant's counts where no person is wanted. */
function waiting(conversation: Conversation, { senderType, sentAt, mergedFrom }: Message): Conversation {
  if (!conversation.visitor || mergedFrom) return conversation;
  if (senderType === 'visitor') return { ...conversation, waitingSince: conversation.waitingSince ?? sentAt };
  const isAnswer = senderType === 'agent' || (senderType === 'ai' && !conversation.handoffRequestedAt);
  if (!isAnswer || conversation.waitingSince === undefined) return conversation;
  const { waitingSince: _, ...answered } = conversation;
  return answered;
}

const changedAt = ({ editedAt, deletedAt }: Message): string => deletedAt ?? editedAt ?? '';

/** Of two tellings of one message the later: a repeated `chat.message.created` brings back no words that were taken back. */
const later = (held: Message, told: Message): Message => (changedAt(held) > changedAt(told) ? held : told);

function append(told: Told, message: Message): Told {
  const isReply = message.senderType === 'agent' && message.messageType !== 'note';
  return {
    ...told,
    conversation: after(told.conversation, message),
    messages: [...told.messages, message],
    typing: withoutTypist(told.typing, {
      senderType: message.senderType,
      ...(message.senderAgentId !== undefined && { agentId: message.senderAgentId }),
    }),
    // An answer that a person overtook never comes; its pieces go with the person's message.
    answer: isReply || (told.answer && message.turnId === told.answer.turnId) ? undefined : told.answer,
    draft: isReply ? undefined : told.draft,
  };
}

/** Takes a message at its place in the order: a known one replaces itself, one too early waits. */
export function withMessage(told: Told, message: Message): Told {
  const newest = newestSeq(told);
  if (told.isLoaded && message.seq <= newest) {
    const isKnown = told.messages.some(({ messageId }) => messageId === message.messageId);
    if (!isKnown) return told;
    return {
      ...told,
      messages: told.messages.map((one) => (one.messageId === message.messageId ? later(one, message) : one)),
    };
  }
  if (!told.isLoaded || message.seq > newest + 1) {
    const others = told.early.filter(({ seq }) => seq !== message.seq);
    const held = told.early.find(({ messageId }) => messageId === message.messageId);
    return {
      ...told,
      early: [...others, held ? later(held, message) : message].sort((one, other) => one.seq - other.seq),
    };
  }
  let next = append(told, message);
  const [first, ...rest] = told.early.filter(({ seq }) => seq > message.seq);
  next = { ...next, early: rest };
  return first ? withMessage(next, first) : { ...next, early: [] };
}

function withSnapshot(told: Told, frame: Extract<ServerFrame, { type: 'conversation.snapshot' }>): Told {
  const isFresh = frame.reset || !told.isLoaded;
  const newest = isFresh ? 0 : newestSeq(told);
  const added = frame.messages.filter(({ seq }) => seq > newest);
  const messages = isFresh ? frame.messages : [...told.messages, ...added];
  const known = new Map(frame.messages.map((message) => [message.messageId, message]));
  const last = messages.at(-1);
  const next: Told = {
    ...nothing,
    conversation: withConversation(told, frame.conversation),
    messages: isFresh ? messages : messages.map((message) => later(message, known.get(message.messageId) ?? message)),
    receipts: frame.receipts.reduce(withReceipt, isFresh ? [] : told.receipts),
    draft: told.draft && added.length === 0 ? told.draft : undefined,
    queue: frame.conversation.queue,
    call: frame.call,
    overCallId: told.overCallId,
    isLoaded: true,
    hasEarlier: isFresh ? (messages[0]?.seq ?? 1) > 1 : told.hasEarlier,
  };
  const settled = last ? { ...next, conversation: after(next.conversation, last) } : next;
  return told.early.filter(({ seq }) => seq > newestSeq(settled)).reduce(withMessage, settled);
}

function withDelta(told: Told, { turnId, index, text }: { turnId: string; index: number; text: string }): Told {
  if (told.messages.some((message) => message.turnId === turnId)) return told;
  const answer =
    told.answer?.turnId === turnId ? told.answer : { turnId, text: '', pieces: 0, isBroken: false, isOver: false };
  if (index < answer.pieces) return told;
  // Joined in the middle, or a piece was lost: half a sentence misleads, so it only shows that somebody writes.
  const isBroken = answer.isBroken || index > answer.pieces;
  const whole = isBroken ? answer.text : answer.text + text;
  return { ...told, answer: { ...answer, text: whole, pieces: index + 1, isBroken } };
}

function withCompleted(told: Told, { turnId, messageId }: { turnId: string; messageId?: string }): Told {
  if (told.answer?.turnId !== turnId) return told;
  const isHere = messageId === undefined || told.messages.some((message) => message.messageId === messageId);
  // The message itself may come a moment later: the pieces stay until then, so that nothing flickers.
  return { ...told, answer: isHere ? undefined : { ...told.answer, isOver: true } };
}

/** The state after a frame about this conversation. Repeating a frame changes nothing. */
export function withFrame(told: Told, frame: ServerFrame, now: number): Told {
  switch (frame.type) {
    case 'conversation.snapshot':
      return withSnapshot(told, frame);
    case 'chat.message.created':
    // Where its creation was missed, the change brings the whole message all the same.
    case 'chat.message.updated':
      return withMessage(told, frame.message);
    case 'chat.receipt.updated':
      return { ...told, receipts: withReceipt(told.receipts, frame.receipt) };
    case 'conversation.created':
    case 'conversation.updated':
      if (!told.isLoaded) return told;
      return { ...told, conversation: withConversation(told, frame.conversation) };
    case 'conversation.removed':
      return { ...nothing, isGone: true };
    case 'chat.typing.started': {
      const { senderType, name, agentId } = frame;
      const typist = {
        senderType,
        until: now + limits.typingMs,
        ...(name !== undefined && { name }),
        ...(agentId !== undefined && { agentId }),
      };
      return { ...told, typing: [...withoutTypist(told.typing, typist), typist] };
    }
    case 'chat.typing.stopped':
      return { ...told, typing: withoutTypist(told.typing, frame) };
    case 'chat.viewing.started': {
      const { agentId, name } = frame;
      return {
        ...told,
        viewing: [...withoutViewer(told.viewing, agentId), { agentId, name, until: now + limits.viewingMs }],
      };
    }
    case 'chat.viewing.stopped':
      return { ...told, viewing: withoutViewer(told.viewing, frame.agentId) };
    case 'ai.message.delta':
      return withDelta(told, frame);
    case 'ai.message.completed':
      return withCompleted(told, frame);
    case 'ai.draft.created':
      return { ...told, draft: { turnId: frame.turnId, text: frame.text, sources: frame.sources } };
    case 'call.ringing':
    case 'call.answered': {
      const { type, conversationId: _, ...live } = frame;
      const isOld =
        type === 'call.ringing' && told.call?.call.id === live.call.id && told.call.call.status === 'answered';
      return isOld || told.overCallId === live.call.id ? told : { ...told, call: live };
    }
    case 'call.ended':
    case 'call.missed':
      return {
        ...told,
        call: told.call?.call.id === frame.call.id ? undefined : told.call,
        overCallId: frame.call.id,
      };
    case 'queue.position.updated':
      return { ...told, queue: frame.queue ?? undefined };
    default:
      return told;
  }
}

/** An earlier page in front of what is held; pages that don't join on are left out. */
export function withEarlier(told: Told, page: readonly Message[], hasEarlier: boolean): Told {
  const oldest = told.messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const before = page.filter(({ seq }) => seq < oldest);
  return { ...told, messages: [...before, ...told.messages], hasEarlier };
}

/** Typists and lookers-on whose time is over go. */
export const withoutStale = (told: Told, now: number): Told => {
  const typing = told.typing.filter(({ until }) => until > now);
  const viewing = told.viewing.filter(({ until }) => until > now);
  const isSame = typing.length === told.typing.length && viewing.length === told.viewing.length;
  return isSame ? told : { ...told, typing, viewing };
};
