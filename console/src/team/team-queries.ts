import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '../inbox/inbox-queries.ts';
import type { Answer } from '../rest/answers.ts';
import type { Role } from '../session/session.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { mayManage } from '../settings/settings-places.ts';

export type Member = Answer<'listMembers'>['members'][number];
export type Invitation = Answer<'listInvitations'>['invitations'][number];
export type Department = Answer<'listDepartments'>['departments'][number];
export type Workload = Answer<'getQueue'>['staff'][number];

/** What everybody may see of a colleague, and what those who run the team see besides. */
export type Person = Omit<Member, 'email' | 'language' | 'secondFactor' | 'lastActivityAt' | 'createdAt'> &
  Partial<Member>;

export const teamKeys = {
  members: (slug: string) => ['team', slug],
  invitations: (slug: string) => ['invitations', slug],
  departments: (slug: string) => ['departments', slug],
  queue: (slug: string) => ['workload', slug],
  routing: (slug: string) => ['routing', slug],
  staff: keys.staff,
};

export function usePeople() {
  const { slug, rest, agent } = useWorkspace();
  const runsTeam = mayManage(agent.role);
  return useQuery<Person[]>({
    queryKey: [...teamKeys.members(slug), runsTeam],
    queryFn: async () => {
      if (runsTeam) return (await rest.get<Answer<'listMembers'>>('/console/team')).members;
      const { staff } = await rest.get<Answer<'listStaff'>>('/console/staff');
      return staff.map((person) => ({ ...person, active: true }));
    },
    refetchInterval: 30_000,
  });
}

export function useInvitations() {
  const { slug, rest } = useWorkspace();
  return useInfiniteQuery({
    queryKey: teamKeys.invitations(slug),
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Answer<'listInvitations'>>('/console/invitations', { before: pageParam, limit: 20 }),
    getNextPageParam: ({ nextBefore }) => nextBefore,
  });
}

export function useDepartments() {
  const { slug, rest } = useWorkspace();
  return useQuery({
    queryKey: teamKeys.departments(slug),
    queryFn: async () => (await rest.get<Answer<'listDepartments'>>('/console/departments')).departments,
  });
}

/** Who has how many chats; those who see all conversations may know. */
export function useWorkload() {
  const { slug, rest, agent } = useWorkspace();
  return useQuery({
    queryKey: teamKeys.queue(slug),
    queryFn: async () => (await rest.get<Answer<'getQueue'>>('/console/queue')).staff,
    enabled: agent.role !== 'agent',
  });
}

const ladder: Role[] = ['agent', 'supervisor', 'admin', 'owner'];
const stepOf = (role: Role) => ladder.indexOf(role);

/** An owner gives every role, everybody else those below their own. */
export const rolesGivenBy = (role: Role): Role[] =>
  role === 'owner' ? ladder.toReversed() : ladder.filter((other) => stepOf(other) < stepOf(role)).reverse();
