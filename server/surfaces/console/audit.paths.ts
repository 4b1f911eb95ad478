import { Type } from 'typebox';
import { closed, csvReplies, idIn, oneOf, queryOf, replies, Time } from './schemas.ts';

const Sentence = closed({ de: Type.String(), en: Type.String() });
const nullable = (description: string) => Type.Union([Type.String(), Type.Null()], { description });
export const AuditEntry = closed({
  id: Type.String(),
  seq: Type.Integer({ description: 'Gapless within the workspace, in the order of the chain.' }),
  at: Time,
  actor: closed({
    kind: oneOf('visitor', 'staff', 'owner', 'server', 'operator', 'system', 'anonymous'),
    id: nullable('Who did it; null for the product itself and for whoever was not known.'),
    name: nullable('What they were called then.'),
  }),
  action: Type.String({ description: 'One of `GET /audit/actions`.' }),
  sentence: Sentence,
  target: Type.Union([closed({ kind: Type.String(), id: Type.String() }), Type.Null()]),
  details: Type.Record(Type.String(), Type.Unknown()),
  address: nullable('As much of it as the installation keeps.'),
  userAgent: nullable('The program it was done with.'),
  requestId: nullable('The `X-Request-Id` of the request.'),
});

export const AuditAction = closed({ action: Type.String(), sentence: Sentence });
export const Verification = closed({
  isWhole: Type.Boolean(),
  entries: Type.Integer({ description: 'How many fit, from the first one on.' }),
  hash: Type.String({
    description: 'Of the last entry that fits: noted elsewhere, it vouches for all before.',
  }),
  broken: Type.Union([closed({ seq: Type.Integer(), fault: oneOf('changed', 'moved', 'missing') }), Type.Null()]),
});

export const auditFilters = [
  queryOf('action', Type.String({ maxLength: 100 })),
  queryOf('actorId', Type.String({ maxLength: 64 })),
  queryOf('targetKind', Type.String({ maxLength: 40 })),
  queryOf('targetId', Type.String({ maxLength: 64 })),
  queryOf('from', Type.String({ format: 'date-time', description: 'The earliest moment.' })),
  queryOf('to', Type.String({ format: 'date-time', description: 'The moment up to which, without itself.' })),
];

export const auditPaths = {
  '/audit': {
    get: {
      operationId: 'listAudit',
      tags: ['Audit'],
      summary: 'Who did what, the newest first',
      parameters: [
        ...auditFilters,
        queryOf('cursor', Type.String({ maxLength: 300 })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({ entries: Type.Array(AuditEntry), nextCursor: Type.Union([Type.String(), Type.Null()]) }),
      ),
    },
  },
  '/audit/actions': {
    get: {
      operationId: 'listAuditActions',
      tags: ['Audit'],
      summary: 'Every action that is put on record, with the sentence for it',
      responses: replies(200, closed({ actions: Type.Array(AuditAction) })),
    },
  },
  '/audit/verification': {
    get: {
      operationId: 'verifyAudit',
      tags: ['Audit'],
      summary: 'Whether the record is whole: every entry as it was written, and none gone',
      responses: replies(200, closed({ verification: Verification })),
    },
  },
  '/audit/export': {
    get: {
      operationId: 'exportAudit',
      tags: ['Audit'],
      summary: 'The record as a table; that it was taken away is put on record',
      parameters: [...auditFilters, queryOf('language', oneOf('de', 'en'))],
      responses: csvReplies,
    },
  },
  '/audit/{id}': {
    get: {
      operationId: 'getAuditEntry',
      tags: ['Audit'],
      summary: 'One entry',
      parameters: [idIn('id')],
      responses: replies(200, closed({ entry: AuditEntry })),
    },
  },
};
