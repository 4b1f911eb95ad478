import { Type } from 'typebox';
import { asOperator } from './platform.paths.ts';
import { closed, oneOf, replies, Time } from './schemas.ts';

const Count = Type.Integer({ minimum: 0 });
const TimeOrNone = Type.Union([Time, Type.Null()]);
const health = closed({
  checkedAt: Time,
  process: closed({
    startedAt: Time,
    node: Type.String(),
    memoryBytes: Count,
    sockets: Type.Integer({ description: 'Realtime connections to this process.' }),
  }),
  database: closed({
    version: Type.String(),
    sizeBytes: Count,
    connections: Count,
    mostConnections: Count,
    answerMs: Type.Number({ description: 'How long a question of no weight took.' }),
  }),
  events: closed({
    waiting: Type.Integer({ description: 'Events that are not delivered yet.' }),
    oldestAt: TimeOrNone,
    failing: Type.Integer({ description: 'Those of them that could not be delivered at once.' }),
  }),
  jobs: Type.Array(
    closed({
      name: Type.String(),
      waiting: Type.Integer({ description: 'May begin now.' }),
      later: Type.Integer({ description: 'Put off.' }),
      active: Count,
      failed: Type.Integer({ description: 'Given up of late.' }),
    }),
  ),
  webhooks: closed({
    waiting: Count,
    oldestDueAt: TimeOrNone,
    delivered: Type.Integer({ description: 'Of the last day’s deliveries.' }),
    givenUp: Type.Integer({ description: 'Of the last day’s deliveries.' }),
    switchedOff: Type.Integer({ description: 'Webhooks that were switched off because nobody answered.' }),
  }),
  mails: closed({
    transport: oneOf('local', 'smtp'),
    queued: Count,
    sent: Type.Integer({ description: 'Of the last day’s mails; the other counts as well.' }),
    failed: Count,
    bounced: Count,
  }),
});

export const platformHealthPaths = {
  '/platform/health': {
    get: {
      operationId: 'getPlatformHealth',
      tags: ['Platform'],
      summary: 'What waits, what failed of late, and how much room there is',
      ...asOperator,
      responses: replies(200, closed({ health })),
    },
  },
};
