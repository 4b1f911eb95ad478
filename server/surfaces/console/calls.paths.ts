import { CallSession, LiveCall } from '@switchboard/protocol';
import { Type } from 'typebox';
import { closed, idIn, replies } from './schemas.ts';

const call = closed({ callSession: CallSession });

export const callPaths = {
  '/calls': {
    get: {
      operationId: 'listLiveCalls',
      tags: ['Calls'],
      summary: 'The calls that ring or are under way, as far as you may see their conversations',
      responses: replies(200, closed({ calls: Type.Array(LiveCall) })),
    },
  },
  '/calls/{id}/answer': {
    post: {
      operationId: 'answerCall',
      tags: ['Calls'],
      summary: 'Take a call: of several who do, the first has it',
      parameters: [idIn('id')],
      responses: replies(200, call),
    },
  },
  '/calls/{id}/decline': {
    post: {
      operationId: 'declineCall',
      tags: ['Calls'],
      summary: 'Leave a call to the others: it rings you no more',
      parameters: [idIn('id')],
      responses: replies(200, call),
    },
  },
};
