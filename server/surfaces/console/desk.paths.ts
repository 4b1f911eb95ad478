import { Conversation, Message, Visitor } from '@switchboard/protocol';
import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const tags = ['Inbox'];
const Id = Type.String({ maxLength: 64 });
const Status = oneOf('open', 'pending', 'snoozed', 'resolved', 'closed');
const Priority = oneOf('low', 'medium', 'high', 'urgent');
const Ids = (most: number) => Type.Array(Id, { maxItems: most, uniqueItems: true });
const conversation = closed({ conversation: Conversation });
const page = closed({ conversations: Type.Array(Conversation), nextCursor: optional(Type.String()) });

const listed = (name: string, description: string) =>
  queryOf(name, Type.String({ maxLength: 2000, description: `${description} Several are separated by commas.` }));
const limit = (most: number) => queryOf('limit', Type.Integer({ minimum: 1, maximum: most }));
const cursor = queryOf('cursor', Type.String({ maxLength: 500 }));

const change = {
  status: optional(Status),
  snoozedUntil: optional(
    Type.String({ format: 'date-time', description: 'With the status `snoozed`, and needed there.' }),
  ),
  priority: optional(Priority),
  addTagIds: optional(Ids(30)),
  removeTagIds: optional(Ids(30)),
};

const FoundMessage = closed({
  conversationId: Type.String(),
  conversationNumber: Type.String(),
  visitorName: optional(Type.String()),
  message: Message,
  snippet: Type.Array(closed({ text: Type.String(), isMatch: Type.Boolean() }), {
    description: 'Pieces of the text in their order; never HTML.',
  }),
});

const ReplyDraft = closed({
  conversationId: Type.String(),
  body: Type.String(),
  isNote: Type.Boolean(),
  updatedAt: Time,
});
const draftOrNone = closed({ replyDraft: Type.Union([ReplyDraft, Type.Null()]) });

/** What a team does with its conversations, beside the agent operations of the public contract. */
export const deskPaths = {
  '/conversations': {
    get: {
      operationId: 'listConversations',
      tags,
      summary: 'The conversations that one may see, filtered and sorted',
      parameters: [
        listed('status', 'All states where it is left out.'),
        listed('priority', 'Of these.'),
        listed('tagId', 'Carrying at least one of these tags.'),
        queryOf('departmentId', Id),
        queryOf('assigned', Type.String({ maxLength: 64, description: '`me`, `none`, `any`, or the id of a person.' })),
        queryOf('channel', oneOf('chat', 'voice')),
        queryOf('mentioned', Type.Boolean({ description: 'With a note that speaks to me.' })),
        queryOf('unread', Type.Boolean({ description: 'With something the visitor said that I have not read.' })),
        queryOf('spam', Type.Boolean({ description: 'What was marked as spam, which is left out elsewhere.' })),
        queryOf(
          'q',
          Type.String({ maxLength: 200, description: 'Name, address, number or subject, or words of a message.' }),
        ),
        queryOf('sort', oneOf('newest', 'oldest', 'priority', 'waiting')),
        cursor,
        limit(100),
      ],
      responses: replies(200, page),
    },
  },
  '/conversations/counts': {
    get: {
      operationId: 'countConversations',
      tags,
      summary: 'What the tabs of the inbox say: of what is open or pending, and of notes that speak to me unseen',
      responses: replies(
        200,
        closed({
          counts: closed({
            mine: Type.Integer(),
            unassigned: Type.Integer(),
            all: Type.Integer(),
            mentions: Type.Integer(),
          }),
        }),
      ),
    },
  },
  '/conversations/bulk': {
    post: {
      operationId: 'updateConversations',
      tags,
      summary: 'Do the same with up to 100 conversations, each for itself; what became of each is told',
      ...body(
        closed({
          conversationIds: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
          ...change,
          assignedAgentId: optional(
            Type.Union([Id, Type.Null()], { description: 'Null: back to the queue of its department.' }),
          ),
          spam: optional(Type.Boolean()),
          read: optional(Type.Literal(true)),
        }),
      ),
      responses: replies(
        200,
        closed({
          results: Type.Array(
            closed({
              conversationId: Type.String(),
              done: Type.Boolean(),
              code: optional(Type.String()),
              message: optional(Type.String()),
            }),
          ),
        }),
      ),
    },
  },
  '/conversations/{id}': {
    patch: {
      operationId: 'updateConversation',
      tags,
      summary: 'Change state, priority or tags',
      parameters: [idIn('id')],
      ...body(closed({ ...change, tagIds: optional(Ids(30)) })),
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/previous': {
    get: {
      operationId: 'listPreviousConversations',
      tags,
      summary: 'Other conversations of the same visitor, or of the contact that they are, the newest first',
      parameters: [idIn('id'), cursor, limit(50)],
      responses: replies(200, page),
    },
  },
  '/conversations/{id}/merge': {
    post: {
      operationId: 'mergeConversation',
      tags,
      summary: 'Bring all of it into another conversation of the same person, and close it. There is no way back',
      parameters: [idIn('id')],
      ...body(closed({ intoConversationId: Id })),
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/block': {
    post: {
      operationId: 'blockVisitor',
      tags,
      summary: 'Refuse its visitor from now on',
      parameters: [idIn('id')],
      ...body(closed({ reason: optional(Type.String({ maxLength: 300 })) })),
      responses: replies(200, conversation),
    },
    delete: {
      operationId: 'unblockVisitor',
      tags,
      summary: 'Let its visitor write again',
      parameters: [idIn('id')],
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/spam': {
    post: {
      operationId: 'markConversationSpam',
      tags,
      summary: 'It is spam: closed without a word, and out of the lists',
      parameters: [idIn('id')],
      responses: replies(200, conversation),
    },
    delete: {
      operationId: 'clearConversationSpam',
      tags,
      summary: 'It was none: open again',
      parameters: [idIn('id')],
      responses: replies(200, conversation),
    },
  },
  '/conversations/{id}/messages/{messageId}': {
    patch: {
      operationId: 'editOwnMessage',
      tags,
      summary: 'Correct a message of one’s own within 15 minutes, a note at any time',
      parameters: [idIn('id'), idIn('messageId')],
      ...body(closed({ body: Type.String({ minLength: 1, maxLength: 8000 }) })),
      responses: replies(200, closed({ message: Message })),
    },
    delete: {
      operationId: 'deleteOwnMessage',
      tags,
      summary: 'Take back a message of one’s own within a day, a note at any time. Its place stays, its words are gone',
      parameters: [idIn('id'), idIn('messageId')],
      responses: replies(200, closed({ deleted: Type.Literal(true), message: Message })),
    },
  },
  '/conversations/{id}/reply-draft': {
    get: {
      operationId: 'getReplyDraft',
      tags,
      summary: 'What I have begun to write in it, on whichever device',
      parameters: [idIn('id')],
      responses: replies(200, draftOrNone),
    },
    put: {
      operationId: 'keepReplyDraft',
      tags,
      summary: 'Keep what I have begun to write; an empty text keeps nothing. Sending does so too',
      parameters: [idIn('id')],
      ...body(closed({ body: Type.String({ maxLength: 8000 }), isNote: optional(Type.Boolean()) })),
      responses: replies(200, draftOrNone),
    },
  },
  '/reply-drafts': {
    get: {
      operationId: 'listReplyDrafts',
      tags,
      summary: 'All that I have begun to write, the latest first',
      responses: replies(200, closed({ replyDrafts: Type.Array(ReplyDraft) })),
    },
  },
  '/blocked-visitors': {
    get: {
      operationId: 'listBlockedVisitors',
      tags,
      summary: 'Whom the workspace refuses, the latest first. They are let in again by a conversation of theirs',
      parameters: [cursor, limit(100)],
      responses: replies(
        200,
        closed({
          visitors: Type.Array(
            closed({
              visitor: Visitor,
              blockedByAgentId: optional(Type.String()),
              conversationId: optional(Type.String()),
            }),
          ),
          nextCursor: optional(Type.String()),
        }),
      ),
    },
  },
  '/search': {
    get: {
      operationId: 'searchMessages',
      tags,
      summary: 'Messages that say it, the newest first; with the first page conversations about somebody of that name',
      description:
        'Words are found in their German and English forms; "quotes" hold words together, a minus leaves one out. Names bear typing errors. What is marked as spam is left out.',
      parameters: [
        { ...queryOf('q', Type.String({ minLength: 1, maxLength: 200 })), required: true },
        cursor,
        limit(50),
      ],
      responses: replies(
        200,
        closed({
          conversations: Type.Array(Conversation),
          messages: Type.Array(FoundMessage),
          nextCursor: optional(Type.String()),
        }),
      ),
    },
  },
};
