import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';

export type Account = Answer<'getAccount'>['account'];
export type SignedIn = Answer<'listSessions'>['sessions'][number];
export type OwnApplication = Answer<'listMyApplications'>['applications'][number];

export const accountKey = (slug: string) => ['account', slug];
export const sessionsKey = (slug: string) => ['sessions', slug];
export const applicationsKey = (slug: string) => ['own-applications', slug];

export function useAccount() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: accountKey(slug),
    queryFn: async () => (await rest.get<Answer<'getAccount'>>('/console/me')).account,
  });
}

export function useSessions() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: sessionsKey(slug),
    queryFn: async () => (await rest.get<Answer<'listSessions'>>('/console/me/sessions')).sessions,
  });
}

export function useOwnApplications() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: applicationsKey(slug),
    queryFn: async () => (await rest.get<Answer<'listMyApplications'>>('/console/me/applications')).applications,
  });
}
