import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Priority } from '../inbox/list-order.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { useClientStatus } from '../shell/use-live.ts';
import { useRenewal } from '../shell/use-renewal.ts';
import type { TicketSearch, TicketStatus } from './ticket-search.ts';

export type Ticket = {
  ticketId: string;
  ticketNumber: string;
  subject: string;
  status: TicketStatus;
  priority: Priority;
  source: 'offline_form' | 'unanswered_handoff' | 'account';
  category: 'technical' | 'billing' | 'feature' | 'other';
  requester: { name?: string; email?: string };
  conversationId?: string;
  departmentId?: string;
  assignedAgentId?: string;
  lastMessageAt: string;
  createdAt: string;
};
export type TicketMessage = {
  messageId: string;
  author: 'visitor' | 'staff' | 'ai';
  authorAgentId?: string;
  authorName?: string;
  body: string;
  isInternal: boolean;
  createdAt: string;
};
export type Opened = { ticket: Ticket; messages: TicketMessage[] };
type Page = { tickets: Ticket[]; nextCursor?: string };

// Frames tell of tickets; this is for the times when no socket can be had.
const renewMs = 20_000;
const frames = ['ticket.updated', 'ticket.removed'] as const;

const lists = (slug: string) => ['tickets', slug] as const;
const one = (slug: string, id: string) => ['ticket', slug, id] as const;

const shown = (slug: string) => [lists(slug), ['ticket', slug]];

export const useLiveTickets = () => useRenewal(frames, shown);

const useInterval = () => (useClientStatus() === 'online' ? false : renewMs);

export function useTickets({ assigned, status, archived }: TicketSearch) {
  const { slug, rest } = useWorkspace();
  const refetchInterval = useInterval();
  return useInfiniteQuery({
    queryKey: [...lists(slug), assigned, status, archived],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      rest.get<Page>('/console/tickets', {
        assigned,
        status,
        includeArchived: archived ? 'true' : undefined,
        cursor: pageParam,
        limit: 25,
      }),
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval,
  });
}

export function useTicket(ticketId: string) {
  const { slug, rest } = useWorkspace();
  const refetchInterval = useInterval();
  return useQuery({
    queryKey: one(slug, ticketId),
    queryFn: () => rest.get<Opened>(`/console/tickets/${ticketId}`),
    refetchInterval,
  });
}

export type TicketChange = { status?: TicketStatus; priority?: Priority; assignedAgentId?: string | null };

/** Shown at once, taken back where the server refuses. */
export function useTicketChange(ticketId: string) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  const key = one(slug, ticketId);
  return useMutation({
    mutationFn: (change: TicketChange) => rest.patch<{ ticket: Ticket }>(`/console/tickets/${ticketId}`, change),
    onMutate: async ({ assignedAgentId, ...change }) => {
      await queries.cancelQueries({ queryKey: key });
      const held = queries.getQueryData<Opened>(key);
      if (!held) return undefined;
      const { assignedAgentId: had, ...free } = held.ticket;
      const who = assignedAgentId === undefined ? had : assignedAgentId;
      const ticket: Ticket = { ...free, ...change, ...(who && { assignedAgentId: who }) };
      queries.setQueryData<Opened>(key, { ...held, ticket });
      return held;
    },
    onError: (error, _change, held) => {
      if (held) queries.setQueryData(key, held);
      fail(error);
    },
    onSuccess: ({ ticket }) => {
      queries.setQueryData<Opened>(key, (held) => held && { ...held, ticket });
      void queries.invalidateQueries({ queryKey: lists(slug) });
    },
  });
}

export function useTicketReply(ticketId: string) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  return useMutation({
    mutationFn: (order: { body: string; isInternal: boolean }) =>
      rest.post<{ ticket: Ticket; message: TicketMessage }>(`/console/tickets/${ticketId}/messages`, order),
    onSuccess: ({ ticket, message }) => {
      queries.setQueryData<Opened>(
        one(slug, ticketId),
        (held) => held && { ticket, messages: [...held.messages, message] },
      );
      void queries.invalidateQueries({ queryKey: lists(slug) });
    },
    onError: fail,
  });
}
