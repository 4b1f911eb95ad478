import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';

export type Hours = Answer<'getOpeningHours'>['hours'];
export type Holiday = Hours['holidays'][number];

export const hoursKey = (slug: string) => ['hours', slug];

export function useHours() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: hoursKey(slug),
    queryFn: async () => (await rest.get<Answer<'getOpeningHours'>>('/console/hours')).hours,
    refetchInterval: 60_000,
  });
}
