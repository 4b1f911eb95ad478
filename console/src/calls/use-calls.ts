import type { CallSession, LiveCall } from '@switchboard/protocol';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';
import { useClientStatus } from '../shell/use-live.ts';
import { withFrame } from './live-calls.ts';

const none: readonly LiveCall[] = [];
const keyOf = (slug: string) => ['calls', slug] as const;
const pollMs = 4000;

/** The calls that ring or are under way, as frames tell of them; without a socket as the server is asked. */
export function useCalls(): readonly LiveCall[] {
  const { slug, rest } = useWorkspace();
  const status = useClientStatus();
  return (
    useQuery<readonly LiveCall[]>({
      queryKey: keyOf(slug),
      queryFn: async () => (await rest.get<Answer<'listLiveCalls'>>('/console/calls')).calls as LiveCall[],
      staleTime: Number.POSITIVE_INFINITY,
      refetchInterval: status === 'polling' ? pollMs : false,
    }).data ?? none
  );
}

/** Keeps them; to be used once. */
export function useHearCalls(): void {
  const { slug, client } = useWorkspace();
  const queries = useQueryClient();
  useEffect(
    () =>
      client.on('frame', (frame) => {
        if (!frame.type.startsWith('call')) return;
        // An answer that was asked for before the frame knows less than it.
        void queries.cancelQueries({ queryKey: keyOf(slug) });
        queries.setQueryData<readonly LiveCall[]>(keyOf(slug), (held = none) => withFrame(held, frame));
      }),
    [client, queries, slug],
  );
}

/** Of a call that was just changed here: frames may be slower, or may not come at all. */
function hold(queries: QueryClient, slug: string, call: CallSession): void {
  const isLive = call.status === 'started' || call.status === 'answered';
  queries.setQueryData<readonly LiveCall[]>(keyOf(slug), (held = none) => {
    const others = held.filter((one) => one.call.id !== call.id);
    const known = held.find((one) => one.call.id === call.id);
    return isLive ? [...others, { ...known, call, ringing: [] }] : others;
  });
}

type Call = { callSession: CallSession };

export function useCallActions() {
  const { slug, rest, agent } = useWorkspace();
  const queries = useQueryClient();
  const onError = useFailure();
  const onSuccess = ({ callSession }: Call) => hold(queries, slug, callSession);
  const onFailed = (error: unknown) => {
    onError(error);
    // It may be over, or somebody else's.
    void queries.invalidateQueries({ queryKey: keyOf(slug) });
  };
  const start = useMutation({
    mutationFn: ({ conversationId, type }: { conversationId: string; type: CallSession['type'] }) =>
      rest.post<Call>('/calls/sessions', { conversationId, type, direction: 'outbound' }),
    onSuccess,
    onError,
  });
  const answer = useMutation({
    mutationFn: (id: string) => rest.post<Call>(`/console/calls/${id}/answer`),
    onSuccess,
    onError: onFailed,
  });
  const decline = useMutation({
    mutationFn: (id: string) => rest.post<Call>(`/console/calls/${id}/decline`),
    onMutate: (id) =>
      queries.setQueryData<readonly LiveCall[]>(keyOf(slug), (held = none) =>
        held.map((one) =>
          one.call.id === id ? { ...one, ringing: (one.ringing ?? []).filter((who) => who !== agent.agentId) } : one,
        ),
      ),
    onError: onFailed,
  });
  const end = useMutation({
    mutationFn: (id: string) => rest.patch<Call>(`/calls/sessions/${id}/end`, {}),
    onSuccess,
    onError: onFailed,
  });
  return { start, answer, decline, end };
}

type Services = { services: { key: string; status: string }[] };
export type Offer = 'offered' | 'not_set_up' | undefined;

/** What calls this workspace offers; undefined where the plan or an admin rules them out, or it is not known yet. */
export function useOffers(): Record<CallSession['type'], Offer> {
  const { slug, rest } = useWorkspace();
  const { data } = useQuery({
    queryKey: ['call services', slug],
    queryFn: async () => (await rest.get<Services>('/sdk/bootstrap', { slug })).services,
    staleTime: 60_000,
  });
  const offer = (key: string): Offer => {
    const status = data?.find((service) => service.key === key)?.status;
    return status === 'available' ? 'offered' : status === 'not_configured' ? 'not_set_up' : undefined;
  };
  return { audio: offer('voice_call'), video: offer('video_call') };
}

/** A clock that goes on while a call does. */
export function useSeconds(since: string | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === undefined) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [since]);
  return since === undefined ? 0 : (now - Date.parse(since)) / 1000;
}
