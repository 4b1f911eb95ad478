import { Type } from 'typebox';
import { AuditAction, AuditEntry, auditFilters, Verification } from './audit.paths.ts';
import { body, closed, csvReplies, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const Role = oneOf('platform_owner', 'platform_admin', 'platform_support');
const Email = Type.String({ minLength: 3, maxLength: 254 });
const Name = Type.String({ minLength: 1, maxLength: 120 });
const Language = oneOf('de', 'en');
const Password = Type.String({ minLength: 8, maxLength: 256 });
const Operator = closed({
  operatorId: Type.String(),
  email: Type.String(),
  name: Type.String(),
  role: Role,
  isActive: Type.Boolean(),
  hasOneTimePassword: Type.Boolean({ description: 'It was made for them, and they should change it.' }),
  invitedUntil: Type.Union([Time, Type.Null()], {
    description: 'Until when the mail that lets them in is good; null where none is under way.',
  }),
  language: Type.Union([Language, Type.Null()], { description: 'Mails come in it; null until they have told.' }),
  lastSignedInAt: Type.Union([Time, Type.Null()]),
  createdAt: Time,
});
const WithPassword = closed({
  operator: Operator,
  password: Type.String({ description: 'To hand over. It is told once.' }),
  warning: Type.String(),
});
const Added = closed({
  operator: Operator,
  password: Type.Union([Type.String(), Type.Null()], {
    description: 'To hand over. It is told once; null where a mail invites them to choose their own.',
  }),
  warning: optional(Type.String()),
});

/** Those who run the installation sign in by themselves: a workspace's token opens nothing here. */
export const asOperator = { security: [{ PlatformBearer: [] }] };

export const platformPaths = {
  '/platform/me': {
    get: {
      operationId: 'getOperatorMe',
      tags: ['Platform'],
      summary: 'Who is signed in, and what they may do',
      ...asOperator,
      responses: replies(
        200,
        closed({
          operator: Operator,
          permissions: Type.Array(oneOf('platform:read', 'platform:write', 'platform:pricing', 'platform:admins')),
        }),
      ),
    },
    patch: {
      operationId: 'updateOperatorMe',
      tags: ['Platform'],
      summary: 'Say what language you read: mails to you come in it',
      ...asOperator,
      ...body(closed({ language: Language })),
      responses: replies(200, closed({ operator: Operator })),
    },
  },
  '/platform/installation': {
    get: {
      operationId: 'getInstallation',
      tags: ['Platform'],
      summary: 'How this installation was set up, as far as its operators decide by it',
      ...asOperator,
      responses: replies(
        200,
        closed({
          installation: closed({
            sendsMails: Type.Boolean({ description: 'A mail server is set; without one mails become files.' }),
            signUp: closed({
              open: Type.Boolean({ description: 'Strangers may open a workspace.' }),
              planSlug: Type.String({ description: 'The plan that a new workspace is put on.' }),
            }),
          }),
        }),
      ),
    },
  },
  '/platform/password': {
    post: {
      operationId: 'changeOperatorPassword',
      tags: ['Platform'],
      summary: 'Change your own password; your other sessions end',
      ...asOperator,
      ...body(closed({ currentPassword: Type.String({ maxLength: 256 }), password: Password })),
      responses: replies(200, closed({ changed: Type.Literal(true) })),
    },
  },
  '/platform/logout': {
    post: {
      operationId: 'logoutOperator',
      tags: ['Platform'],
      summary: 'End the session of either token; says nothing of tokens that are unknown',
      security: [],
      ...body(closed({ refreshToken: optional(Type.String({ maxLength: 200 })) })),
      responses: replies(200, closed({ ended: Type.Literal(true) })),
    },
  },
  '/platform/operators': {
    get: {
      operationId: 'listOperators',
      tags: ['Platform'],
      summary: 'Who runs the installation, those first who joined first',
      ...asOperator,
      parameters: [
        queryOf('after', Type.String({ maxLength: 64, description: 'The last operator of the page before.' })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(
        200,
        closed({ operators: Type.Array(Operator), nextAfter: Type.Union([Type.String(), Type.Null()]) }),
      ),
    },
    post: {
      operationId: 'addOperator',
      tags: ['Platform'],
      summary: 'Let somebody in, by a mail or by a password that is told once. Owners alone',
      ...asOperator,
      ...body(
        closed({
          email: Email,
          name: Name,
          role: Role,
          language: optional(Language),
          invite: optional(
            Type.Boolean({ default: false, description: 'By a mail in which they choose a password of their own.' }),
          ),
        }),
      ),
      responses: replies(201, Added),
    },
  },
  '/platform/operators/{id}': {
    patch: {
      operationId: 'updateOperator',
      tags: ['Platform'],
      summary: 'Change name or role, or whether somebody may come in. Owners alone',
      ...asOperator,
      parameters: [idIn('id')],
      ...body(closed({ name: optional(Name), role: optional(Role), isActive: optional(Type.Boolean()) })),
      responses: replies(200, closed({ operator: Operator })),
    },
  },
  '/platform/operators/{id}/invitation': {
    post: {
      operationId: 'inviteOperator',
      tags: ['Platform'],
      summary: 'Invite by mail, once more, who has never signed in; an older mail opens nothing then. Owners alone',
      ...asOperator,
      parameters: [idIn('id')],
      responses: replies(200, closed({ operator: Operator })),
    },
  },
  '/platform/operators/{id}/password': {
    post: {
      operationId: 'renewOperatorPassword',
      tags: ['Platform'],
      summary: 'A new password for who has lost theirs, told once; their sessions and second factor end. Owners alone',
      ...asOperator,
      parameters: [idIn('id')],
      responses: replies(200, WithPassword),
    },
  },
  '/platform/audit/actions': {
    get: {
      operationId: 'listPlatformAuditActions',
      tags: ['Platform'],
      summary: 'The kinds of action that are on the record, with the sentence for each',
      ...asOperator,
      responses: replies(200, closed({ actions: Type.Array(AuditAction) })),
    },
  },
  '/platform/audit/verification': {
    get: {
      operationId: 'verifyPlatformAudit',
      tags: ['Platform'],
      summary: 'Whether the record is whole: every entry as it was written, and none gone',
      ...asOperator,
      responses: replies(200, closed({ verification: Verification })),
    },
  },
  '/platform/audit/export': {
    get: {
      operationId: 'exportPlatformAudit',
      tags: ['Platform'],
      summary: 'The record as a table; that it was taken away is put on record',
      ...asOperator,
      parameters: [...auditFilters, queryOf('language', Language)],
      responses: csvReplies,
    },
  },
  '/platform/audit': {
    get: {
      operationId: 'listPlatformAudit',
      tags: ['Platform'],
      summary: 'What operators did, the newest first',
      ...asOperator,
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
};
