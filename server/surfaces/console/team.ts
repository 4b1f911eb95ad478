import type { operations } from '#contracts/console.types.ts';
import type { Caller, DepartmentView, Invitation, Member } from '#modules/identity/index.ts';
import { read, show } from '#platform/ids.ts';
import { missing } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import { showNewSession } from './accounts.ts';
import type { ConsoleNeeds } from './index.ts';

const STANDARD_LIMIT = 50;

const showPlace = ({ id, name }: { id: string; name: string }) => ({ departmentId: show('department', id), name });

const asLanguage = (text: string | null): 'de' | 'en' | null => (text === 'de' || text === 'en' ? text : null);

const showMember = (member: Member) => ({
  agentId: show('staff', member.id),
  username: member.username,
  name: member.name,
  email: member.email,
  role: member.role,
  language: asLanguage(member.language),
  active: member.isActive,
  status: member.presence,
  online: member.online,
  secondFactor: member.hasSecondFactor,
  departments: member.departments.map(showPlace),
  lastActivityAt: member.lastActivityAt && iso(member.lastActivityAt),
  createdAt: iso(member.createdAt),
});

const showDepartment = ({ id, name, isDefault, memberIds }: DepartmentView) => ({
  departmentId: show('department', id),
  name,
  isDefault,
  memberIds: memberIds.map((each) => show('staff', each)),
});

export const teamOperations = ({ identity, clock }: ConsoleNeeds) => {
  const statusOf = ({ acceptedAt, revokedAt, expiresAt }: Invitation) => {
    if (acceptedAt) return 'accepted' as const;
    if (revokedAt) return 'revoked' as const;
    return expiresAt <= clock.now() ? ('expired' as const) : ('open' as const);
  };
  const showInvitation = (invitation: Invitation) => ({
    invitationId: show('invitation', invitation.id),
    email: invitation.email,
    name: invitation.name,
    role: invitation.role,
    language: invitation.language,
    departments: invitation.departments.map(showPlace),
    status: statusOf(invitation),
    invitedBy: invitation.invitedByName,
    createdAt: iso(invitation.createdAt),
    sentAt: iso(invitation.sentAt),
    expiresAt: iso(invitation.expiresAt),
  });
  const departmentIds = (ids: readonly string[] | undefined) =>
    ids?.map((each) => {
      const id = read('department', each);
      if (!id) throw missing('department');
      return id;
    });

  return {
    listMembers: async ({ caller }) => ok({ members: (await identity.listMembers(caller)).map(showMember) }),

    getMember: async ({ caller, path }) =>
      ok({ member: showMember(await identity.getMember(caller, idIn('staff', path.id))) }),

    updateMember: async ({ caller, path, body }) => {
      caller.must('staff:write');
      const { active, ...change } = body;
      const member = await identity.updateMember(caller, idIn('staff', path.id), {
        ...change,
        departmentIds: departmentIds(body.departmentIds),
        isActive: active,
      });
      return ok({ member: showMember(member) });
    },

    listInvitations: async ({ caller, query }) => {
      // One that nobody has is past the end.
      const before = query.before === undefined ? undefined : read('invitation', query.before);
      const isPastEnd = query.before !== undefined && before === undefined;
      const limit = query.limit ?? STANDARD_LIMIT;
      const page = await identity.listInvitations(caller, { before, limit });
      const invitations = isPastEnd ? [] : page.invitations;
      const last = page.hasMore ? invitations.at(-1) : undefined;
      return ok({
        invitations: invitations.map(showInvitation),
        ...(last && { nextBefore: show('invitation', last.id) }),
      });
    },

    inviteMember: async ({ caller, body }) => {
      caller.must('staff:write');
      const invitation = await identity.invite(caller, { ...body, departmentIds: departmentIds(body.departmentIds) });
      return created({ invitation: showInvitation(invitation) });
    },

    getInvitation: async ({ body }) => {
      const view = await identity.invitation({ token: body.token });
      return ok({ ...view, expiresAt: iso(view.expiresAt) });
    },

    acceptInvitation: async ({ body, raw, reply }) => {
      reply.header('cache-control', 'no-store');
      return created({ session: showNewSession(await identity.acceptInvitation({ ...body, origin: originOf(raw) })) });
    },

    resendInvitation: async ({ caller, path }) => {
      caller.must('staff:write');
      return ok({ invitation: showInvitation(await identity.resendInvitation(caller, idIn('invitation', path.id))) });
    },

    revokeInvitation: async ({ caller, path }) => {
      caller.must('staff:write');
      return ok({ invitation: showInvitation(await identity.revokeInvitation(caller, idIn('invitation', path.id))) });
    },

    listDepartments: async ({ caller }) =>
      ok({ departments: (await identity.listDepartments(caller)).map(showDepartment) }),

    addDepartment: async ({ caller, body }) =>
      created({ department: showDepartment(await identity.addDepartment(caller, body)) }),

    updateDepartment: async ({ caller, path, body }) => {
      caller.must('staff:write');
      return ok({
        department: showDepartment(await identity.updateDepartment(caller, idIn('department', path.id), body)),
      });
    },

    removeDepartment: async ({ caller, path }) => {
      caller.must('staff:write');
      const { movedTo, conversations } = await identity.removeDepartment(caller, idIn('department', path.id));
      return ok({ deleted: true as const, id: path.id, movedTo: show('department', movedTo), conversations });
    },
  } satisfies OperationsOf<operations, Caller>;
};
