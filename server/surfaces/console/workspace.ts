import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { invalid, missing, Refusal } from '#platform/refusal.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

type Known = Awaited<ReturnType<ConsoleNeeds['assistants']['settings']>>;

const showAssistant = ({ mode, name, disclosure, textOnlyMode, answeredBy }: Known) => ({
  mode,
  name,
  textOnlyMode,
  disclosure: { de: disclosure['de'] ?? '', en: disclosure['en'] ?? '' },
  answeredBy: { kind: answeredBy.isBuiltIn ? ('built-in' as const) : ('model' as const), model: answeredBy.name },
});

export const workspaceOperations = ({ assistants, tenants, removeSampleData }: ConsoleNeeds) =>
  ({
    getAssistant: async ({ caller }) => ok({ assistant: showAssistant(await assistants.settings(caller)) }),

    updateAssistant: async ({ caller, body }) => {
      const { disclosure, ...rest } = body;
      const before = disclosure && (await assistants.settings(caller)).disclosure;
      await assistants.updateSettings(caller, {
        ...rest,
        ...(disclosure && { disclosure: { ...before, ...disclosure } }),
      });
      return ok({ assistant: showAssistant(await assistants.settings(caller)) });
    },

    removeSampleData: async ({ caller, body }) => {
      caller.must('sample-data:delete');
      const tenant = await tenants.byId(caller.tenantId);
      if (!tenant) throw missing('tenant');
      if (!tenant.isSample)
        throw new Refusal('conflict', 'not_sample_data', 'This workspace is not the demo: it is not removed this way.');
      if (body.confirm !== tenant.slug) {
        throw invalid('body.confirm', 'does not name the workspace', `its slug, ${JSON.stringify(tenant.slug)}`);
      }
      await removeSampleData(tenant.id, caller);
      return ok({ deleted: true as const });
    },
  }) satisfies OperationsOf<operations, Caller>;
