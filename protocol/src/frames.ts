import { type Static, Type } from 'typebox';
import { ReportFigures } from './report.ts';
import {
  CallSession,
  Conversation,
  LiveCall,
  Message,
  MessageType,
  Presence,
  PresenceStatus,
  QueuePlace,
  Receipt,
  ReceiptStatus,
  SenderType,
  Source,
  Tag,
  TicketState,
} from './shapes.ts';

/**
 * WebSocket `/realtime`, subprotocol `switchboard.v1`.
 *
 * A client sends one frame (a JSON object) per WebSocket message; the first is `hello` with its token, within 10 s.
 * The server sends an array of frames per WebSocket message: all that one tick brought, in order.
 * A frame that asks carries an `id` of the client's choosing; `ack` or `refusal` answers with the same `id`.
 */
export { closeCodes, limits, SUBPROTOCOL } from './limits.ts';

const frame = <const Name extends string, Properties extends Parameters<typeof Type.Object>[0]>(
  type: Name,
  properties: Properties,
  description: string,
) => Type.Object({ type: Type.Literal(type), ...properties }, { description, title: type });

const RequestId = Type.String({ minLength: 1, maxLength: 64 });
const ConversationId = Type.String({ minLength: 1, maxLength: 64 });
const Seq = Type.Integer({ minimum: 0 });

// ---- client → server ------------------------------------------------------------------------------------------

export const Hello = frame(
  'hello',
  {
    token: Type.String({ minLength: 1, maxLength: 4096 }),
    version: Type.Optional(Type.String({ maxLength: 32 })),
    isIdle: Type.Optional(Type.Boolean()),
  },
  'The first frame. The token is the one REST takes: a visitor session, an agent token or a workspace access token. `isIdle`: a staff member comes back without having touched anything, see `activity`.',
);
export const Authenticate = frame(
  'authenticate',
  { id: RequestId, token: Type.String({ minLength: 1, maxLength: 4096 }) },
  'Renews the token of an open socket, before the old one expires. It must be of the same person.',
);
export const Subscribe = frame(
  'subscribe',
  { id: RequestId, conversationId: ConversationId, seq: Type.Optional(Seq) },
  'Follow a conversation. `seq` is the newest message already held: the rest comes in `conversation.snapshot`.',
);
export const Unsubscribe = frame('unsubscribe', { id: RequestId, conversationId: ConversationId }, 'Stop following.');
export const Watch = frame(
  'watch',
  { id: RequestId, topic: Type.Unsafe<'inbox'>(Type.String({ enum: ['inbox'] })) },
  'Staff alone: `conversation.created`, `conversation.updated`, presence and queue of all that this person may see. After the `ack` come the presence of everybody and the queue as they are.',
);
export const Send = frame(
  'message.send',
  {
    id: RequestId,
    conversationId: ConversationId,
    clientMessageId: Type.String({ minLength: 1, maxLength: 120 }),
    body: Type.String({ minLength: 1, maxLength: 8000 }),
    messageType: Type.Optional(MessageType),
    metadata: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
  },
  'Idempotent by `clientMessageId`: sending again answers with the message of the first time.',
);
export const Typing = frame(
  'typing',
  { conversationId: ConversationId, isTyping: Type.Boolean() },
  'No answer. Repeat every 3 s while typing: it ends by itself after 6 s.',
);
export const Viewing = frame(
  'viewing',
  { conversationId: ConversationId, isViewing: Type.Boolean() },
  'Staff alone: the conversation is open before their eyes. No answer. Repeat every 20 s while it lasts: it ends by itself after 45 s, and with the socket.',
);
export const TellPage = frame(
  'visitor.page',
  {
    url: Type.String({ minLength: 1, maxLength: 2048 }),
    title: Type.Optional(Type.String({ maxLength: 300 })),
    referrer: Type.Optional(Type.String({ maxLength: 2048 })),
    timeZone: Type.Optional(Type.String({ maxLength: 64 })),
  },
  'Visitors alone: the page they look at now. No answer. Kept only of allowed origins, without sign-in, fragment, and parameters that could open a door or name a person.',
);
export const Mark = frame(
  'receipt',
  { id: RequestId, conversationId: ConversationId, seq: Type.Integer({ minimum: 1 }), status: ReceiptStatus },
  'All up to `seq` is delivered or read. Marks only rise.',
);
export const SetPresence = frame('presence.set', { id: RequestId, status: PresenceStatus }, 'Staff alone.');
export const Activity = frame(
  'activity',
  { isIdle: Type.Boolean() },
  'Staff alone: somebody sits here and works, or does not. No answer. A client that tells of it repeats it every 60 s at most, while there is input; after 10 min without, its socket lies idle. Whoever has sockets that all lie idle is `away` until the next input: nothing new is given to them. A client that never tells of it counts as active.',
);
export const RequestPerson = frame(
  'handoff.request',
  { id: RequestId, conversationId: ConversationId },
  'A visitor asks for a person.',
);
export const History = frame(
  'history',
  {
    id: RequestId,
    conversationId: ConversationId,
    before: Type.Integer({ minimum: 1 }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  'The messages before a `seq`, answered by `conversation.history`.',
);
export const AnswerCall = frame(
  'call.answer',
  { id: RequestId, callSessionId: Type.String({ minLength: 1, maxLength: 64 }) },
  'The side that is called takes the call; of several who do, the first has it and the others are refused. `call.answered` tells everybody.',
);
export const DeclineCall = frame(
  'call.decline',
  { id: RequestId, callSessionId: Type.String({ minLength: 1, maxLength: 64 }) },
  'It rings whoever declines no more; the next are rung, and where nobody is left it is missed.',
);
export const EndCall = frame(
  'call.end',
  {
    id: RequestId,
    callSessionId: Type.String({ minLength: 1, maxLength: 64 }),
    reason: Type.Optional(Type.String({ maxLength: 255 })),
  },
  'Hangs up. To end what is over changes nothing.',
);
export const Ping = frame('ping', { id: RequestId }, 'Answered by `pong`.');

export const ClientFrame = Type.Union([
  Hello,
  Authenticate,
  Subscribe,
  Unsubscribe,
  Watch,
  Send,
  Typing,
  Viewing,
  TellPage,
  Mark,
  SetPresence,
  Activity,
  RequestPerson,
  History,
  AnswerCall,
  DeclineCall,
  EndCall,
  Ping,
]);
export type ClientFrame = Static<typeof ClientFrame>;

// ---- server → client ------------------------------------------------------------------------------------------

export const Ready = frame(
  'ready',
  {
    serverTime: Type.String({ format: 'date-time' }),
    heartbeatMs: Type.Integer(),
    audience: Type.Unsafe<'visitor' | 'agent'>(Type.String({ enum: ['visitor', 'agent'] })),
    expiresAt: Type.String({ format: 'date-time' }),
  },
  'The answer to `hello`.',
);
export const Ack = frame(
  'ack',
  {
    id: RequestId,
    message: Type.Optional(Message),
    expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  'Done. After `message.send`: the message. After `authenticate`: until when the token holds.',
);
export const RefusalFrame = frame(
  'refusal',
  {
    id: Type.Optional(RequestId),
    code: Type.String(),
    message: Type.String(),
    details: Type.Optional(Type.Array(Type.String())),
    retryAfterSeconds: Type.Optional(Type.Number()),
  },
  'Not done, and nothing half done. Codes are those of REST.',
);
export const Snapshot = frame(
  'conversation.snapshot',
  {
    conversation: Conversation,
    messages: Type.Array(Message),
    receipts: Type.Array(Receipt),
    reset: Type.Boolean(),
    call: Type.Optional(LiveCall),
  },
  'After `subscribe`: the conversation as it is, the messages after the given `seq`, and before them those that were edited or deleted since they were sent. With `reset` the client forgets the messages it holds: `messages` are the newest. `call`: one that rings or is under way; absent where there is none.',
);
export const HistoryPage = frame(
  'conversation.history',
  { id: RequestId, conversationId: ConversationId, messages: Type.Array(Message), hasEarlier: Type.Boolean() },
  'After `history`: the messages before the given `seq`, oldest first.',
);
export const MessageCreated = frame(
  'chat.message.created',
  { conversationId: ConversationId, message: Message },
  'A message stands. A `seq` that skips one means that something was missed: subscribe again with the newest held. Its conversation is not repeated: take `seq`, `lastMessageAt` and `lastMessageSenderType` from the message (from a note `seq` alone), and for staff `waitingSince`: it begins with a visitor’s message and ends with the answer of a person, or of the assistant where no person is wanted.',
);
export const MessageUpdated = frame(
  'chat.message.updated',
  { conversationId: ConversationId, message: Message },
  'A message was edited (`editedAt`) or deleted (`deletedAt`; its text is gone and its place stays). Whole: it replaces the one that has its `messageId`. After a break the snapshot brings such messages again, whatever `seq` was given.',
);
export const TypingStarted = frame(
  'chat.typing.started',
  {
    conversationId: ConversationId,
    senderType: SenderType,
    name: Type.Optional(Type.String()),
    agentId: Type.Optional(Type.String()),
  },
  'Somebody types; ends with `chat.typing.stopped`, a message of theirs, or after 6 s.',
);
export const TypingStopped = frame(
  'chat.typing.stopped',
  { conversationId: ConversationId, senderType: SenderType, agentId: Type.Optional(Type.String()) },
  'Somebody stopped typing.',
);
export const ViewingStarted = frame(
  'chat.viewing.started',
  { conversationId: ConversationId, agentId: Type.String(), name: Type.String() },
  'To staff who follow: a colleague has the conversation open. Ends with `chat.viewing.stopped`, or after 45 s. Who has it open too and hears of somebody new tells `viewing` again, so that the newcomer knows of all.',
);
export const ViewingStopped = frame(
  'chat.viewing.stopped',
  { conversationId: ConversationId, agentId: Type.String() },
  'A colleague has left the conversation.',
);
export const ReceiptUpdated = frame(
  'chat.receipt.updated',
  { conversationId: ConversationId, receipt: Receipt },
  'A participant has got further.',
);
export const ConversationCreated = frame(
  'conversation.created',
  { conversation: Conversation },
  'To watchers of the inbox.',
);
export const ConversationUpdated = frame(
  'conversation.updated',
  { conversation: Conversation },
  'Status, assignment, assistant or the last message changed. Whole: it replaces what the client holds (`unread` is kept where it is absent).',
);
export const ConversationRemoved = frame(
  'conversation.removed',
  { conversationId: ConversationId },
  'It is gone, or out of this reader’s sight.',
);
export const AiDelta = frame(
  'ai.message.delta',
  { conversationId: ConversationId, turnId: Type.String(), index: Type.Integer({ minimum: 0 }), text: Type.String() },
  'A piece of an answer under way. Pieces of one turn count from 0; the message that follows has the whole.',
);
export const AiCompleted = frame(
  'ai.message.completed',
  { conversationId: ConversationId, turnId: Type.String(), messageId: Type.Optional(Type.String()) },
  'The turn ended; without a message where it failed or was overtaken by a person: drop its pieces.',
);
export const AiDraft = frame(
  'ai.draft.created',
  { conversationId: ConversationId, turnId: Type.String(), text: Type.String(), sources: Type.Array(Source) },
  'To staff, where the assistant only assists: a proposed answer to the newest message.',
);
export const HandoffRequested = frame(
  'ai.handoff.requested',
  { conversationId: ConversationId, reason: Type.String() },
  'A person is wanted: asked for, nothing found, failure or guardrail.',
);
export const RatingRequested = frame(
  'conversation.rating.requested',
  { conversationId: ConversationId },
  'To the visitor: the conversation was closed, and the desk asks how it was. `rating` of the conversation says the same.',
);
export const PresenceUpdated = frame('agent.presence.updated', { presence: Presence }, 'To staff.');
export const MentionCreated = frame(
  'mention.created',
  { conversationId: ConversationId, messageId: Type.String(), byName: Type.String() },
  'To watchers whom a note speaks to (`@username`).',
);
export const TagsUpdated = frame(
  'tags.updated',
  { tags: Type.Array(Tag) },
  'To watchers: the tags of the workspace, whole. Names and colours in conversations that are held change with them; a tag that is missing is gone from all.',
);
export const TicketUpdated = frame(
  'ticket.updated',
  { ticket: TicketState },
  'To watchers who may see it: a ticket is new, stands otherwise or has another message. Whole: it replaces what is held of its state; what else it has is read over REST.',
);
export const TicketRemoved = frame(
  'ticket.removed',
  { ticketId: Type.String() },
  'To watchers: it is gone, or out of this reader’s sight.',
);
export const KnowledgeUpdated = frame(
  'knowledge.updated',
  {
    itemId: Type.String(),
    status: Type.Unsafe<'queued' | 'indexing' | 'ready' | 'failed' | 'removed'>(
      Type.String({ enum: ['queued', 'indexing', 'ready', 'failed', 'removed'] }),
    ),
  },
  'To watchers who may read knowledge: an item stands so now. What was found in it before keeps answering until it is `ready` again.',
);
export const CallRinging = frame(
  'call.ringing',
  { conversationId: ConversationId, ...LiveCall.properties },
  'A call rings, or rings others than before. To followers of its conversation, and to watchers who may see that. `ringing` (staff) are those whom it rings: whoever is not among them hears of it and stays silent.',
);
export const CallAnswered = frame(
  'call.answered',
  { conversationId: ConversationId, ...LiveCall.properties },
  'Somebody has the call: it rings nobody any more.',
);
export const CallEnded = frame(
  'call.ended',
  { conversationId: ConversationId, call: CallSession },
  'The call is over: `ended` after a talk, `failed` where it did not work out.',
);
export const CallMissed = frame(
  'call.missed',
  { conversationId: ConversationId, call: CallSession },
  'The call is over and nobody answered: `endReason` is `no_answer`, `declined`, `cancelled` by who called, or what was given.',
);
export const CallHandled = frame(
  'call.handled',
  { conversationId: ConversationId, callSessionId: Type.String(), isHandled: Type.Boolean() },
  'To staff: a missed call waits for nobody any more, since somebody has seen to it; or it waits again.',
);
export const CallsUpdated = frame(
  'calls.updated',
  { calls: Type.Array(LiveCall) },
  'After `watch`: all calls that ring or are under way, as far as this person may see their conversations. Whole: a call that is missing is over.',
);
export const QueueUpdated = frame(
  'queue.updated',
  {
    waiting: Type.Integer({ minimum: 0 }),
    departments: Type.Array(
      Type.Object({ departmentId: Type.Optional(Type.String()), waiting: Type.Integer({ minimum: 1 }) }),
    ),
  },
  'To staff: conversations that wait for a person, in all and by department. At most once a second.',
);
export const QueuePlaceUpdated = frame(
  'queue.position.updated',
  { conversationId: ConversationId, queue: Type.Union([QueuePlace, Type.Null()]) },
  'To the visitor who waits: the place in the queue. Null: nobody is waited for any more. Comes after `subscribe` where one waits, and then at most once a second.',
);
export const ReportSummaryUpdated = frame(
  'report.summary.updated',
  {
    period: Type.Object({
      type: Type.Literal('today'),
      start: Type.String({ format: 'date-time' }),
      end: Type.String({ format: 'date-time' }),
    }),
    summary: ReportFigures,
  },
  'To watchers who may read reports (`admin:reports:read`): the figures of today, whole. Comes after `watch`, and then at most every five seconds while they move. The same as `GET /admin-sdk/reports/summary?period=today`.',
);
export const Pong = frame('pong', { id: RequestId }, 'The answer to `ping`.');

export const ServerFrame = Type.Union([
  Ready,
  Ack,
  RefusalFrame,
  Snapshot,
  HistoryPage,
  MessageCreated,
  MessageUpdated,
  TypingStarted,
  TypingStopped,
  ViewingStarted,
  ViewingStopped,
  ReceiptUpdated,
  ConversationCreated,
  ConversationUpdated,
  ConversationRemoved,
  AiDelta,
  AiCompleted,
  AiDraft,
  HandoffRequested,
  RatingRequested,
  PresenceUpdated,
  MentionCreated,
  TagsUpdated,
  TicketUpdated,
  TicketRemoved,
  KnowledgeUpdated,
  CallRinging,
  CallAnswered,
  CallEnded,
  CallMissed,
  CallHandled,
  CallsUpdated,
  QueueUpdated,
  QueuePlaceUpdated,
  ReportSummaryUpdated,
  Pong,
]);
export type ServerFrame = Static<typeof ServerFrame>;
export type ServerFrameOf<Name extends ServerFrame['type']> = Extract<ServerFrame, { type: Name }>;
export type ClientFrameOf<Name extends ClientFrame['type']> = Extract<ClientFrame, { type: Name }>;
