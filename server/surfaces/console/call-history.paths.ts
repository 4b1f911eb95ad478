import { CallSession } from '@switchboard/protocol';
import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const PastCall = closed({
  call: CallSession,
  conversationNumber: Type.String(),
  visitor: closed({
    name: optional(Type.String()),
    email: optional(Type.String()),
    contactId: optional(Type.String()),
  }),
  department: optional(closed({ departmentId: Type.String(), name: Type.String() })),
  toReturn: Type.Boolean({ description: 'A visitor called, nobody answered, and nobody has seen to it.' }),
  handled: optional(closed({ at: Time, agentId: optional(Type.String()), agentName: optional(Type.String()) })),
});
const pastCall = closed({ pastCall: PastCall });

export const callHistoryPaths = {
  '/calls/history': {
    get: {
      operationId: 'listCalls',
      tags: ['Calls'],
      summary: 'Calls, the newest first, as far as you may see their conversations',
      parameters: [
        queryOf('state', {
          ...oneOf('to_return', 'missed', 'talked', 'failed'),
          description: '`to_return`: missed calls of visitors that nobody has seen to. `talked`: answered ones.',
        }),
        queryOf('direction', oneOf('inbound', 'outbound')),
        queryOf('type', oneOf('audio', 'video')),
        queryOf('agentId', Type.String({ maxLength: 64, description: '`me`, or who answered or called.' })),
        queryOf('from', Type.String({ format: 'date-time', description: 'Begun at this moment or later.' })),
        queryOf('to', Type.String({ format: 'date-time', description: 'Begun before this moment.' })),
        queryOf('cursor', Type.String({ maxLength: 300 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({ calls: Type.Array(PastCall), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
      ),
    },
  },
  '/calls/to-return': {
    get: {
      operationId: 'countCallsToReturn',
      tags: ['Calls'],
      summary: 'How many missed calls nobody has seen to yet; counted to 100',
      responses: replies(200, closed({ toReturn: Type.Integer({ minimum: 0 }) })),
    },
  },
  '/calls/{id}/handled': {
    put: {
      operationId: 'handleMissedCall',
      tags: ['Calls'],
      summary: 'Somebody has seen to a missed call and to those before it in its conversation, or nobody has after all',
      parameters: [idIn('id')],
      ...body(closed({ isHandled: Type.Boolean() })),
      responses: replies(200, pastCall),
    },
  },
};
