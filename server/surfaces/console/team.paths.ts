import { Presence } from '@switchboard/protocol';
import { type TSchema, Type } from 'typebox';
import { accountSchemas } from './accounts.paths.ts';
import { body, closed, idIn, oneOf, optional, queryOf, replies, Time } from './schemas.ts';

const { Email, Language, LinkToken, Name, Password, Role, Session, asAnybody } = accountSchemas;
const nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const DepartmentIds = Type.Array(Type.String({ maxLength: 64 }), { maxItems: 100 });

const Place = closed({ departmentId: Type.String(), name: Type.String() });
const Member = closed({
  agentId: Type.String(),
  username: Type.String(),
  name: Type.String(),
  email: nullable(Type.String()),
  role: Role,
  language: nullable(Language),
  active: Type.Boolean(),
  status: Presence.properties.status,
  online: Type.Boolean(),
  secondFactor: Type.Boolean(),
  departments: Type.Array(Place),
  lastActivityAt: nullable(Time),
  createdAt: Time,
});
const Invitation = closed({
  invitationId: Type.String(),
  email: Type.String(),
  name: nullable(Type.String()),
  role: Role,
  language: Language,
  departments: Type.Array(Place),
  status: oneOf('open', 'accepted', 'revoked', 'expired'),
  invitedBy: nullable(Type.String()),
  createdAt: Time,
  sentAt: Time,
  expiresAt: Time,
});
const Department = closed({
  departmentId: Type.String(),
  name: Type.String(),
  isDefault: Type.Boolean(),
  memberIds: Type.Array(Type.String()),
});
const member = closed({ member: Member });
const invitation = closed({ invitation: Invitation });
const department = closed({ department: Department });

export const teamPaths = {
  '/team': {
    get: {
      operationId: 'listMembers',
      tags: ['Team'],
      summary: 'Everybody on the team with role, departments and state, also who is deactivated',
      responses: replies(200, closed({ members: Type.Array(Member) })),
    },
  },
  '/team/{id}': {
    get: {
      operationId: 'getMember',
      tags: ['Team'],
      summary: 'One member of the team',
      parameters: [idIn('id')],
      responses: replies(200, member),
    },
    patch: {
      operationId: 'updateMember',
      tags: ['Team'],
      summary: 'Change a member: role, departments, name; deactivate or let in again',
      description:
        'An owner changes everybody, an administrator whoever stands below. `active: false` ends the sessions of the person at once, and their sockets. The last owner cannot go.',
      parameters: [idIn('id')],
      ...body(
        closed({
          name: optional(Name),
          email: optional(nullable(Email)),
          role: optional(Role),
          departmentIds: optional(DepartmentIds),
          language: optional(Language),
          active: optional(Type.Boolean()),
        }),
      ),
      responses: replies(200, member),
    },
  },
  '/invitations': {
    get: {
      operationId: 'listInvitations',
      tags: ['Team'],
      summary: 'Who was invited, the newest first',
      parameters: [
        queryOf('before', Type.String({ maxLength: 64, description: 'The `nextBefore` of the page before.' })),
        queryOf('limit', Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
      ],
      responses: replies(200, closed({ invitations: Type.Array(Invitation), nextBefore: optional(Type.String()) })),
    },
    post: {
      operationId: 'inviteMember',
      tags: ['Team'],
      summary: 'Invite somebody by mail; the link holds for seven days',
      description: 'An owner gives every role, an administrator those below. Needs a confirmed address of the account.',
      ...body(
        closed({
          email: Email,
          name: optional(Name),
          role: Role,
          departmentIds: optional(DepartmentIds),
          language: optional(Language),
        }),
      ),
      responses: replies(201, invitation),
    },
  },
  '/invitations/look': {
    post: {
      operationId: 'getInvitation',
      tags: ['Team'],
      summary: 'What the page of an invitation shows; the link stays good',
      ...asAnybody,
      ...body(closed({ token: LinkToken })),
      responses: replies(
        200,
        closed({
          workspace: Type.String(),
          slug: Type.String(),
          email: Type.String(),
          name: nullable(Type.String()),
          role: Role,
          invitedBy: nullable(Type.String()),
          language: Language,
          expiresAt: Time,
        }),
      ),
    },
  },
  '/invitations/accept': {
    post: {
      operationId: 'acceptInvitation',
      tags: ['Team'],
      summary: 'Join the team; the answer is a session',
      ...asAnybody,
      ...body(
        closed({
          token: LinkToken,
          username: Type.String({ minLength: 1, maxLength: 64 }),
          name: Name,
          password: Password,
          language: optional(Language),
        }),
      ),
      responses: replies(201, closed({ session: Session })),
    },
  },
  '/invitations/{id}/resend': {
    post: {
      operationId: 'resendInvitation',
      tags: ['Team'],
      summary: 'Send an invitation once more, with a new link; the old one ends',
      parameters: [idIn('id')],
      responses: replies(200, invitation),
    },
  },
  '/invitations/{id}': {
    delete: {
      operationId: 'revokeInvitation',
      tags: ['Team'],
      summary: 'Withdraw an invitation',
      parameters: [idIn('id')],
      responses: replies(200, invitation),
    },
  },
  '/departments': {
    get: {
      operationId: 'listDepartments',
      tags: ['Team'],
      summary: 'The departments and who is in them; the default one first',
      responses: replies(200, closed({ departments: Type.Array(Department) })),
    },
    post: {
      operationId: 'addDepartment',
      tags: ['Team'],
      summary: 'Add a department',
      ...body(closed({ name: Name, isDefault: optional(Type.Boolean()) })),
      responses: replies(201, department),
    },
  },
  '/departments/{id}': {
    patch: {
      operationId: 'updateDepartment',
      tags: ['Team'],
      summary: 'Rename a department, or make it the default one',
      parameters: [idIn('id')],
      ...body(closed({ name: optional(Name), isDefault: optional(Type.Literal(true)) })),
      responses: replies(200, department),
    },
    delete: {
      operationId: 'removeDepartment',
      tags: ['Team'],
      summary: 'Remove a department; its conversations go to the default one',
      parameters: [idIn('id')],
      responses: replies(
        200,
        closed({
          deleted: Type.Literal(true),
          id: Type.String(),
          movedTo: Type.String(),
          conversations: Type.Integer(),
        }),
      ),
    },
  },
};
