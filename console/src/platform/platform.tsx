import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { createRest, type Rest } from '../rest/rest.ts';
import { type Change, useChangeBy } from '../shell/use-change.ts';
import type { Operator, OperatorSession } from './operator-session.ts';

/** Support looks, an administrator runs the tenants, and the owner sets prices, plans and who else may. */
const grants = {
  platform_support: [],
  platform_admin: ['write'],
  platform_owner: ['write', 'pricing', 'admins'],
} as const;
export type Right = 'write' | 'pricing' | 'admins';

export type Platform = { operator: Operator; rest: Rest; may(right: Right): boolean; signOut(): Promise<void> };

const PlatformContext = createContext<Platform | undefined>(undefined);

type Properties = { session: OperatorSession; operator: Operator; children: ReactNode };

export function PlatformProvider({ session, operator, children }: Properties) {
  const queries = useQueryClient();
  const platform = useMemo<Platform>(
    () => ({
      operator,
      rest: createRest({ tokens: session }),
      may: (right) => (grants[operator.role] as readonly string[]).includes(right),
      signOut: () => session.signOut(),
    }),
    [session, operator],
  );
  useEffect(() => () => queries.removeQueries({ queryKey: ['platform'] }), [queries]);
  return <PlatformContext value={platform}>{children}</PlatformContext>;
}

export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (!platform) throw new Error('usePlatform is called outside of the signed-in platform area.');
  return platform;
}

export const usePlatformChange = <Input = void, Output = unknown>(change: Change<Input, Output>) =>
  useChangeBy(usePlatform().rest, change);
