import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import { showUsage } from '#surfaces/shapes/usage.ts';
import type { ConsoleNeeds } from './index.ts';

export const subscriptionOperations = ({ tenants, usage }: ConsoleNeeds) =>
  ({
    getSubscription: async ({ caller }) => {
      caller.must('admin:readiness:read');
      const [used, tenant] = await Promise.all([usage(caller.tenantId), tenants.byId(caller.tenantId)]);
      return ok({ subscription: showUsage(used, tenant?.isActive ?? false) });
    },
  }) satisfies OperationsOf<operations, Caller>;
