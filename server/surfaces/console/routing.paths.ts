import { Conversation, Presence } from '@switchboard/protocol';
import { Type } from 'typebox';
import { body, closed, idIn, oneOf, optional, replies, Time } from './schemas.ts';

const Routing = closed({
  mode: oneOf('manual', 'automatic'),
  defaultCapacity: Type.Integer({ minimum: 1, maximum: 100 }),
  isSticky: Type.Boolean(),
});
const Workload = closed({
  agentId: Type.String(),
  name: Type.String(),
  status: Presence.properties.status,
  online: Type.Boolean(),
  departments: Type.Array(closed({ departmentId: Type.String(), name: Type.String() })),
  /** Open conversations of theirs. */
  held: Type.Integer(),
  capacity: Type.Integer(),
  /** Absent where the workspace's default counts. */
  ownCapacity: optional(Type.Integer()),
});
const Waiting = closed({
  conversationId: Type.String(),
  departmentId: optional(Type.String()),
  visitorName: optional(Type.String()),
  priority: Conversation.properties.priority,
  waitingSince: Time,
  waitedSeconds: Type.Integer(),
  /** Among those who wait for the same department. */
  position: Type.Integer(),
});
const agentIds = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 1000 });

export const routingPaths = {
  '/routing': {
    get: {
      operationId: 'getRouting',
      tags: ['Routing'],
      summary: 'Whether conversations are given to people or taken by them, and how many at once',
      responses: replies(200, closed({ routing: Routing })),
    },
    patch: {
      operationId: 'updateRouting',
      tags: ['Routing'],
      summary: 'Change how conversations are given to people',
      ...body(
        closed({
          mode: optional(Routing.properties.mode),
          defaultCapacity: optional(Routing.properties.defaultCapacity),
          isSticky: optional(Type.Boolean()),
        }),
      ),
      responses: replies(200, closed({ routing: Routing })),
    },
  },
  '/queue': {
    get: {
      operationId: 'getQueue',
      tags: ['Routing'],
      summary: 'Who waits how long, and who has how many: the first hundred of the queue',
      responses: replies(
        200,
        closed({ total: Type.Integer(), waiting: Type.Array(Waiting), staff: Type.Array(Workload) }),
      ),
    },
  },
  '/staff/{agentId}/capacity': {
    put: {
      operationId: 'setStaffCapacity',
      tags: ['Routing'],
      summary: 'How many conversations a person is given at once; null is the workspace’s default, 0 none',
      parameters: [idIn('agentId')],
      ...body(closed({ capacity: Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()]) })),
      responses: replies(200, closed({ staff: Workload })),
    },
  },
  '/departments/{departmentId}/members': {
    get: {
      operationId: 'listDepartmentMembers',
      tags: ['Routing'],
      summary: 'Who works in a department',
      parameters: [idIn('departmentId')],
      responses: replies(200, closed({ agentIds })),
    },
    put: {
      operationId: 'setDepartmentMembers',
      tags: ['Routing'],
      summary: 'Replace the members of a department',
      parameters: [idIn('departmentId')],
      ...body(closed({ agentIds })),
      responses: replies(200, closed({ agentIds })),
    },
  },
};
