import type { operations } from '#contracts/console.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { LoginKey } from '#modules/login/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';
import { iso, ok } from '#surfaces/shapes/answers.ts';
import type { ConsoleNeeds } from './index.ts';

const show = (keys: readonly LoginKey[]) => ({
  keys: keys.map(({ kid, state, createdAt, signsFrom, publishedUntil }) => ({
    kid,
    state,
    createdAt: iso(createdAt),
    signsFrom: iso(signsFrom),
    publishedUntil: publishedUntil && iso(publishedUntil),
  })),
});

export const loginKeyOperations = ({ login }: ConsoleNeeds) =>
  ({
    listLoginKeys: async ({ caller }) => ok(show(await login.keyDesk.list(caller))),
    rotateLoginKey: async ({ caller }) => ok(show(await login.keyDesk.rotate(caller))),
    withdrawLoginKey: async ({ caller, path }) => ok(show(await login.keyDesk.withdraw(caller, path.kid))),
  }) satisfies OperationsOf<operations, Caller>;
