import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type ServiceKey, serviceKeys } from '#modules/tenants/index.ts';
import { missing } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const keyIn = (text: string): ServiceKey => {
  const key = serviceKeys.find((known) => known === text);
  if (!key) throw missing('service');
  return key;
};

export const serviceOperations = ({ tenants }: ConsoleNeeds) =>
  ({
    listServices: async ({ caller }) => {
      caller.must('admin:readiness:read');
      return ok({ services: await tenants.services(caller.tenantId) });
    },

    switchService: async ({ caller, path, body }) => {
      caller.must('admin:tenant:write');
      await tenants.switchService(caller.tenantId, keyIn(path.key), body.isEnabled, caller);
      return ok({ services: await tenants.services(caller.tenantId) });
    },
  }) satisfies OperationsOf<operations, Caller>;
