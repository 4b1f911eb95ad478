import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

export const operatorFactorOperations = ({ identity }: ConsoleNeeds) =>
  ({
    getOperatorSecondFactor: async ({ caller, reply }) => {
      reply.header('cache-control', 'no-store');
      const { isOn, since, recoveryCodesLeft } = await identity.secondFactor(caller);
      return ok({ secondFactor: { enabled: isOn, since: since && iso(since), recoveryCodesLeft } });
    },

    beginOperatorSecondFactor: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok(await identity.beginSecondFactor(caller, body));
    },

    confirmOperatorSecondFactor: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok({ recoveryCodes: await identity.confirmSecondFactor(caller, body) });
    },

    disableOperatorSecondFactor: async ({ caller, body }) => {
      await identity.disableSecondFactor(caller, body);
      return ok({ disabled: true as const });
    },

    renewOperatorRecoveryCodes: async ({ caller, body, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok({ recoveryCodes: await identity.renewRecoveryCodes(caller, body) });
    },
  }) satisfies OperationsOf<operations, Caller>;
