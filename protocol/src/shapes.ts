import { type Static, type TSchema, Type } from 'typebox';

/** The product objects as they travel: the same on REST and on the realtime channel. Times are RFC 3339 in UTC. */

const Time = Type.String({ format: 'date-time' });
const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  Type.Unsafe<Values[number]>(Type.String({ enum: [...values] }));
const optional = <Schema extends TSchema>(schema: Schema) => Type.Optional(schema);

export const SenderType = oneOf('visitor', 'agent', 'ai', 'system');
export type SenderType = Static<typeof SenderType>;

export const MessageType = oneOf('text', 'image', 'file', 'call', 'system', 'note');
export type MessageType = Static<typeof MessageType>;

export const ConversationStatus = oneOf('open', 'pending', 'snoozed', 'resolved', 'closed');
export type ConversationStatus = Static<typeof ConversationStatus>;

export const AssistantState = oneOf('active', 'paused', 'off');
export type AssistantState = Static<typeof AssistantState>;

export const PresenceStatus = oneOf('available', 'busy', 'offline');
export type PresenceStatus = Static<typeof PresenceStatus>;

export const ReceiptStatus = oneOf('delivered', 'read');
export type ReceiptStatus = Static<typeof ReceiptStatus>;

/** A passage that an answer rests on. `score` is between 0 and 1. */
export const Source = Type.Object({
  id: Type.String(),
  title: Type.String(),
  url: optional(Type.String()),
  snippet: Type.String(),
  score: Type.Number(),
  passageId: optional(Type.String()),
  page: optional(Type.Integer()),
  link: optional(Type.String()),
});
export type Source = Static<typeof Source>;

/** `seq` is gapless within what its reader may see: a visitor's numbering knows no internal notes. */
export const Message = Type.Object({
  messageId: Type.String(),
  conversationId: Type.String(),
  seq: Type.Integer({ minimum: 1 }),
  senderType: SenderType,
  senderName: optional(Type.String()),
  senderAgentId: optional(Type.String()),
  body: Type.String(),
  messageType: MessageType,
  metadata: optional(Type.Record(Type.String(), Type.Unknown())),
  clientMessageId: optional(Type.String()),
  sources: optional(Type.Array(Source)),
  turnId: optional(Type.String()),
  /** The conversation it was said in, where two threads became one; `sentAt` is of then. */
  mergedFrom: optional(Type.String()),
  sentAt: Time,
  editedAt: optional(Time),
  deletedAt: optional(Time),
});
export type Message = Static<typeof Message>;

/** The page that a visitor looks at, without what could open a door or name a person. */
export const VisitedPage = Type.Object({
  url: Type.String(),
  title: optional(Type.String()),
  referrer: optional(Type.String()),
  seenAt: Time,
});
export type VisitedPage = Static<typeof VisitedPage>;

export const Device = Type.Object({
  kind: oneOf('desktop', 'phone', 'tablet', 'other'),
  browser: optional(Type.String()),
  system: optional(Type.String()),
});
export type Device = Static<typeof Device>;

export const Tag = Type.Object({ tagId: Type.String(), name: Type.String(), color: Type.String() });
export type Tag = Static<typeof Tag>;

export const Visitor = Type.Object({
  visitorId: Type.String(),
  name: optional(Type.String()),
  email: optional(Type.String()),
  phone: optional(Type.String()),
  externalId: optional(Type.String()),
  verified: Type.Boolean(),
  /** What they are refused since: their messages are not taken. */
  blockedAt: optional(Time),
  blockReason: optional(Type.String()),
  language: optional(Type.String()),
  timeZone: optional(Type.String()),
  page: optional(VisitedPage),
  device: optional(Device),
  /** What the page told about them. */
  attributes: optional(Type.Record(Type.String(), Type.Unknown())),
});
export type Visitor = Static<typeof Visitor>;

/** How far a participant has got, in the reader's own `seq`. Marks only rise. */
export const Receipt = Type.Object({
  participant: oneOf('visitor', 'agent'),
  agentId: optional(Type.String()),
  deliveredSeq: Type.Integer(),
  readSeq: Type.Integer(),
});
export type Receipt = Static<typeof Receipt>;

/** The place of a visitor among those who wait for the same people. Null: too few waits are known to tell. */
export const QueuePlace = Type.Object({
  position: Type.Integer({ minimum: 1 }),
  estimatedWaitSeconds: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
});
export type QueuePlace = Static<typeof QueuePlace>;

export const Conversation = Type.Object({
  conversationId: Type.String(),
  conversationNumber: Type.String(),
  visitorId: optional(Type.String()),
  /** For staff, once the visitor is among the contacts. */
  contactId: optional(Type.String()),
  departmentId: optional(Type.String()),
  departmentName: optional(Type.String()),
  assignedAgentId: optional(Type.String()),
  assignedAgentName: optional(Type.String()),
  channel: Type.String(),
  status: ConversationStatus,
  priority: oneOf('low', 'medium', 'high', 'urgent'),
  subject: optional(Type.String()),
  assistantState: AssistantState,
  handoffRequestedAt: optional(Time),
  handoffReason: optional(Type.String()),
  /** The number of messages that this reader may see, and so the `seq` of the newest. */
  seq: Type.Integer(),
  /** Messages that this reader has not read, counted to 99. Only where a reader is known. */
  unread: optional(Type.Integer()),
  preview: optional(Type.String()),
  lastMessageSenderType: optional(SenderType),
  visitor: optional(Visitor),
  metadata: optional(Type.Record(Type.String(), Type.Unknown())),
  /** For staff alone, as are the four after it. */
  tags: optional(Type.Array(Tag)),
  snoozedUntil: optional(Time),
  /** Since when the visitor waits for an answer. */
  waitingSince: optional(Time),
  spamAt: optional(Time),
  /** Where its messages went on. To a visitor only where that one is theirs too. */
  mergedInto: optional(Type.String()),
  /** Over REST alone, to a visitor who waits for a person. On the realtime channel it is a frame of its own. */
  queue: optional(QueuePlace),
  lastMessageAt: optional(Time),
  /** Of a closed conversation: the visitor is asked how it was (without `score`), or has said so. */
  rating: optional(
    Type.Object({
      askedAt: Time,
      score: optional(Type.Integer({ minimum: 1, maximum: 5 })),
      comment: optional(Type.String()),
    }),
  ),
  createdAt: Time,
  updatedAt: Time,
});
export type Conversation = Static<typeof Conversation>;

/** One leg of audio or video in a conversation. `started` rings; the last three are its ends. */
export const CallSession = Type.Object({
  id: Type.String(),
  conversationId: Type.String(),
  type: oneOf('audio', 'video'),
  /** `inbound`: the visitor calls. */
  direction: oneOf('inbound', 'outbound'),
  status: oneOf('started', 'answered', 'ended', 'missed', 'failed'),
  startedAt: Time,
  answeredAt: optional(Time),
  endedAt: optional(Time),
  /** Of the talk alone; null where there was none. */
  durationSeconds: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  endReason: Type.Union([Type.String(), Type.Null()]),
  /** On the workspace's side: who calls out, or who has answered. */
  agentId: optional(Type.String()),
  agentName: optional(Type.String()),
  /** Where both sides meet, once it is answered. Absent where apps bring a line of their own. */
  roomUrl: optional(Type.String()),
  metadata: optional(Type.Record(Type.String(), Type.Unknown())),
});
export type CallSession = Static<typeof CallSession>;

/** A call that rings or is under way. */
export const LiveCall = Type.Object({
  call: CallSession,
  /** For staff alone: whom it rings at this moment. */
  ringing: optional(Type.Array(Type.String())),
  /** For staff alone. */
  visitorName: optional(Type.String()),
});
export type LiveCall = Static<typeof LiveCall>;

/** How a ticket stands: its words, names and addresses are read over REST. */
export const TicketState = Type.Object({
  ticketId: Type.String(),
  ticketNumber: Type.String(),
  status: oneOf('open', 'in_progress', 'waiting', 'resolved', 'closed'),
  priority: oneOf('low', 'medium', 'high', 'urgent'),
  conversationId: optional(Type.String()),
  departmentId: optional(Type.String()),
  assignedAgentId: optional(Type.String()),
  lastMessageAt: Time,
  createdAt: Time,
});
export type TicketState = Static<typeof TicketState>;

export const Presence = Type.Object({
  agentId: Type.String(),
  name: optional(Type.String()),
  /** What the person chose. */
  status: PresenceStatus,
  /** Whether a socket of theirs is alive. */
  online: Type.Boolean(),
  /** Their sockets all lie idle: nothing new is given to them, whatever they chose. */
  away: optional(Type.Literal(true)),
});
export type Presence = Static<typeof Presence>;
