import type { operations } from '#contracts/console.types.ts';
import type { Caller, Operator, OperatorRole } from '#modules/identity/index.ts';
import { read, show } from '#platform/ids.ts';
import { invalid } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import type { ConsoleNeeds } from './index.ts';

const permissions = ['platform:read', 'platform:write', 'platform:pricing', 'platform:admins'] as const;

const showOperator = (operator: Operator) => ({
  operatorId: show('operator', operator.id),
  email: operator.email,
  name: operator.name,
  role: operator.role,
  isActive: operator.isActive,
  hasOneTimePassword: operator.hasOneTimePassword,
  invitedUntil: operator.invitedUntil && iso(operator.invitedUntil),
  language: operator.language,
  lastSignedInAt: operator.lastSignedInAt && iso(operator.lastSignedInAt),
  createdAt: iso(operator.createdAt),
});

const warning =
  'This password is shown once. Hand it over by a way that you trust; it should be changed at the first sign-in.';

const bearerIn = (header: string | undefined): string | undefined => /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];

export const platformOperations = ({ identity, mailListing, signUpPlan }: ConsoleNeeds) =>
  ({
    getOperatorMe: async ({ caller, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok({
        operator: showOperator(await identity.operator(caller)),
        permissions: permissions.filter((permission) => caller.may(permission)),
      });
    },

    updateOperatorMe: async ({ caller, body }) =>
      ok({ operator: showOperator(await identity.updateOwnOperator(caller, { language: body.language })) }),

    getInstallation: async ({ caller }) => {
      caller.must('platform:read');
      const signUp = { open: identity.signUpState().isOpen, planSlug: signUpPlan };
      return ok({ installation: { sendsMails: !mailListing.isLocal, signUp } });
    },

    changeOperatorPassword: async ({ caller, body }) => {
      await identity.changePassword(caller, { current: body.currentPassword, next: body.password });
      return ok({ changed: true as const });
    },

    logoutOperator: async ({ body, headers, raw }) => {
      const accessToken = bearerIn(headers.authorization);
      await identity.platformLogout({ refreshToken: body.refreshToken, accessToken, origin: originOf(raw) });
      return ok({ ended: true as const });
    },

    listOperators: async ({ caller, query }) => {
      const { after, limit = 50 } = query;
      const last = after === undefined ? undefined : read('operator', after);
      if (after !== undefined && last === undefined)
        throw invalid('query.after', 'is none of this list', 'what nextAfter said');
      const { operators, hasMore } = await identity.listOperators(caller, { after: last, limit });
      const end = operators.at(-1);
      return ok({
        operators: operators.map(showOperator),
        nextAfter: hasMore && end ? show('operator', end.id) : null,
      });
    },

    addOperator: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      const { role, invite, ...person } = body;
      const { operator, password } = await identity.addOperator(caller, {
        ...person,
        role: role as OperatorRole,
        isInvited: invite,
      });
      return created({ operator: showOperator(operator), password, ...(password !== null && { warning }) });
    },

    inviteOperator: async ({ caller, path }) =>
      ok({ operator: showOperator(await identity.inviteOperator(caller, idIn('operator', path.id))) }),

    updateOperator: async ({ caller, path, body }) => {
      const { name, role, isActive } = body;
      const operator = await identity.updateOperator(caller, idIn('operator', path.id), {
        ...(name !== undefined && { name }),
        ...(role !== undefined && { role: role as OperatorRole }),
        ...(isActive !== undefined && { isActive }),
      });
      return ok({ operator: showOperator(operator) });
    },

    renewOperatorPassword: async ({ caller, path, reply }) => {
      reply.header('cache-control', 'no-store');
      const { operator, password } = await identity.renewOperatorPassword(caller, idIn('operator', path.id));
      return ok({ operator: showOperator(operator), password, warning });
    },
  }) satisfies OperationsOf<operations, Caller>;
