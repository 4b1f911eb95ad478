import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import { type OwnApplication, scopeCatalog } from '#modules/login/index.ts';
import { show } from '#platform/ids.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { loginWords } from '#surfaces/login/index.ts';
import { idIn, iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const sensitive = new Set<string>(scopeCatalog.filter((entry) => entry.sensitive).map(({ scope }) => scope));

/** In the words in which the login asked for it. */
const showApplication = ({ id, name, scopes, since, lastUsedAt }: OwnApplication) => ({
  applicationId: show('application', id),
  name,
  may: scopes.map((scope) => ({
    scope,
    words: { de: loginWords.de.scopes[scope], en: loginWords.en.scopes[scope] },
    sensitive: sensitive.has(scope),
  })),
  since: iso(since),
  lastUsedAt: lastUsedAt && iso(lastUsedAt),
});

export const ownApplicationOperations = ({ login }: ConsoleNeeds) =>
  ({
    listMyApplications: async ({ caller, reply }) => {
      reply.header('cache-control', 'no-store');
      return ok({ applications: (await login.own.list(caller)).map(showApplication) });
    },

    withdrawMyApplication: async ({ caller, path }) => {
      await login.own.withdraw(caller, idIn('application', path.id));
      return ok({ withdrawn: true as const, id: path.id });
    },
  }) satisfies OperationsOf<operations, Caller>;
