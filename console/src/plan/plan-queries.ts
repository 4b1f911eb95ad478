import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';

export type Subscription = Answer<'getSubscription'>['subscription'];
export type Quota = Subscription['quotas'][number];

export const planKeys = { subscription: (slug: string) => ['subscription', slug] };

/** Those who run the desk may know; for everybody else the server decides alone. */
export function useSubscription() {
  const { slug, rest, agent } = useWorkspace();
  return useQuery({
    queryKey: planKeys.subscription(slug),
    queryFn: async () => (await rest.get<Answer<'getSubscription'>>('/console/subscription')).subscription,
    enabled: agent.role !== 'agent',
  });
}
