import { Type } from 'typebox';
import { closed, oneOf, queryOf, replies, Time } from './schemas.ts';

const Count = Type.Integer({ minimum: 0 });
const Percent = Type.Integer({ minimum: 0, maximum: 100 });
const Seconds = Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]);
const Took = closed({ count: Count, average: Seconds, median: Seconds, p90: Seconds });
const NameOrNull = Type.Union([Type.String(), Type.Null()]);

const detail = {
  conversations: Count,
  open: Count,
  pending: Count,
  resolved: Count,
  closed: Count,
  resolutionRate: Percent,
  messages: Count,
  visitorMessages: Count,
  agentMessages: Count,
  aiMessages: Count,
  handoverRate: Percent,
  handedOver: Count,
  withAi: Count,
  aiShare: Percent,
  aiOnly: Count,
  answered: Count,
  firstAnswer: Took,
  firstAgentAnswer: Took,
  resolution: Took,
  ratings: closed({
    total: Count,
    average: Type.Number({ minimum: 0, maximum: 5 }),
    satisfactionRate: Percent,
    counts: Type.Array(Count, { description: 'How often one star was given, two, … five.' }),
  }),
  calls: closed({
    incoming: Count,
    answered: Count,
    missed: Count,
    handled: Count,
    answerRate: Percent,
    averageSeconds: Count,
  }),
};

export const reportPaths = {
  '/reports/overview': {
    get: {
      operationId: 'getReportOverview',
      tags: ['Reports'],
      summary: 'All figures of a period: in all, by day, person, department, channel and hour of the week',
      description:
        'Needs the permission `admin:reports:read`. A conversation is counted on the day it began, with the state it has now; messages, answers, ratings and calls on the day they happened. `previous` is as long, just before; where the period is not over yet, as long as it has lasted. Days and hours are those of `timeZone`.',
      parameters: [
        queryOf('period', oneOf('today', '7days', '30days', 'custom')),
        queryOf('startDate', Type.String({ maxLength: 40, description: 'A day (`2026-03-01`) or a time.' })),
        queryOf('endDate', Type.String({ maxLength: 40, description: 'The last day, or the time up to which.' })),
        queryOf('agentId', Type.String({ maxLength: 64 })),
        queryOf('departmentId', Type.String({ maxLength: 64 })),
        queryOf('channel', oneOf('chat', 'voice')),
      ],
      responses: replies(
        200,
        closed({
          period: closed({ type: oneOf('today', '7days', '30days', 'custom'), start: Time, end: Time }),
          timeZone: Type.String(),
          waiting: Count,
          isCounting: Type.Boolean({ description: 'Conversations of old are being counted still.' }),
          totals: closed(detail),
          previous: closed({ start: Time, end: Time, ...detail }),
          days: Type.Array(closed({ date: Type.String({ format: 'date' }), ...detail })),
          hours: Type.Array(closed({ startsAt: Time, ...detail }), { description: 'Of a single day; else empty.' }),
          agents: Type.Array(
            closed({
              agentId: Type.Union([Type.String(), Type.Null()], { description: 'Null: nobody, or the assistant.' }),
              name: NameOrNull,
              ...detail,
            }),
          ),
          departments: Type.Array(
            closed({ departmentId: Type.Union([Type.String(), Type.Null()]), name: NameOrNull, ...detail }),
          ),
          channels: Type.Array(closed({ channel: oneOf('chat', 'voice'), ...detail })),
          week: Type.Array(
            closed({
              weekday: Type.Integer({ minimum: 1, maximum: 7, description: 'Monday is 1.' }),
              hour: Type.Integer({ minimum: 0, maximum: 23 }),
              conversations: Count,
              visitorMessages: Count,
            }),
          ),
        }),
      ),
    },
  },
};
