import type { FastifyReply } from 'fastify';
import type { operations } from '#contracts/console.types.ts';
import type { Caller, Session, WorkspaceSession } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { created, idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import { originOf } from '#surfaces/shapes/origin.ts';
import type { ConsoleNeeds } from './index.ts';

/** Tokens and secrets are no cache's business. */
const unkept = (reply: FastifyReply) => void reply.header('cache-control', 'no-store');

export const showNewSession = ({
  accessToken,
  refreshToken,
  expiresIn,
  staff,
  slug,
}: WorkspaceSession & { slug: string }) => ({
  accessToken,
  refreshToken,
  expiresIn,
  slug,
  agent: { agentId: show('staff', staff.id), username: staff.username, name: staff.name, role: staff.role },
});

const showSession = ({ id, device, address, createdAt, lastUsedAt, isCurrent }: Session) => ({
  sessionId: show('session', id),
  browser: device.browser,
  system: device.system,
  device: device.kind,
  address,
  createdAt: iso(createdAt),
  lastUsedAt: iso(lastUsedAt),
  current: isCurrent,
});

export const accountOperations = ({ identity, publicUrl }: ConsoleNeeds) =>
  ({
    getSignUp: async () => {
      const { isOpen, googleClientId } = identity.signUpState();
      return ok({ open: isOpen, googleClientId });
    },

    checkSlug: async ({ query }) => {
      const { slug, isFree, reason } = await identity.slugFor(query);
      return ok({ slug, free: isFree, reason });
    },

    signUp: async ({ body, raw, reply }) => {
      unkept(reply);
      const session = await identity.signUp({ ...body, origin: originOf(raw) });
      return created({
        session: showNewSession(session),
        emailConfirmed: session.isEmailConfirmed,
        dashboardUrl: `${publicUrl().replace(/\/$/, '')}/console/${session.slug}`,
      });
    },

    confirmEmail: async ({ body, raw }) =>
      ok(await identity.confirmEmail({ token: body.token, origin: originOf(raw) })),

    requestPasswordReset: async ({ body, raw }) => {
      await identity.requestPasswordReset({ email: body.email, origin: originOf(raw) });
      return ok({ requested: true as const });
    },

    getPasswordReset: async ({ body }) => ok(await identity.passwordReset({ token: body.token })),

    resetPassword: async ({ body, raw }) => ok(await identity.resetPassword({ ...body, origin: originOf(raw) })),

    getAccount: async ({ caller, reply }) => {
      unkept(reply);
      const [account, factor] = await Promise.all([identity.account(caller), identity.secondFactor(caller)]);
      return ok({
        account: {
          kind: account.kind,
          name: account.name,
          email: account.email,
          emailConfirmed: account.isEmailConfirmed,
          hasPassword: account.hasPassword,
          language: account.language,
          secondFactor: {
            enabled: factor.isOn,
            since: factor.since && iso(factor.since),
            recoveryCodesLeft: factor.recoveryCodesLeft,
          },
        },
      });
    },

    updateAccount: async ({ caller, body }) => {
      await identity.updateProfile(caller, body);
      return ok({ changed: true as const });
    },

    changePassword: async ({ caller, body }) => {
      await identity.changePassword(caller, { current: body.current, next: body.password });
      return ok({ changed: true as const });
    },

    changeEmail: async ({ caller, body }) => {
      await identity.changeEmail(caller, body);
      return ok({ sent: true as const });
    },

    resendConfirmation: async ({ caller }) => {
      await identity.requestConfirmation(caller);
      return ok({ sent: true as const });
    },

    listSessions: async ({ caller, reply }) => {
      unkept(reply);
      return ok({ sessions: (await identity.listSessions(caller)).map(showSession) });
    },

    revokeSession: async ({ caller, path }) => {
      await identity.revokeSession(caller, idIn('session', path.id));
      return ok({ deleted: true as const, id: path.id });
    },

    revokeOtherSessions: async ({ caller }) => ok({ revoked: await identity.revokeOtherSessions(caller) }),

    beginSecondFactor: async ({ caller, body, reply }) => {
      unkept(reply);
      return ok(await identity.beginSecondFactor(caller, body));
    },

    confirmSecondFactor: async ({ caller, body, reply }) => {
      unkept(reply);
      return ok({ recoveryCodes: await identity.confirmSecondFactor(caller, body) });
    },

    disableSecondFactor: async ({ caller, body }) => {
      await identity.disableSecondFactor(caller, body);
      return ok({ disabled: true as const });
    },

    renewRecoveryCodes: async ({ caller, body, reply }) => {
      unkept(reply);
      return ok({ recoveryCodes: await identity.renewRecoveryCodes(caller, body) });
    },
  }) satisfies OperationsOf<operations, Caller>;
