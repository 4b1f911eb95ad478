import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';

export type Client = {
  id: string;
  clientId: string;
  name: string;
  type: 'confidential' | 'public';
  status: 'active' | 'revoked';
  allowedScopes: string[];
  redirectUris: string[];
  requirePkce: boolean;
  lastUsedAt: string | null;
};
export type MadeClient = { oauthClient: Client; clientSecret?: string };
export type ScopeEntry = { scope: string; status: 'available' | 'planned'; sensitive: boolean };
export type Clients = {
  oauthClients: Client[];
  recommendedScopes: string[];
  scopeCatalog: ScopeEntry[];
  discoveryUrl: string;
};
export type ClientInput = Pick<Client, 'name' | 'type' | 'redirectUris' | 'allowedScopes' | 'requirePkce'>;

const path = '/sdk/developer/oauth-clients';

export function useClients() {
  const { slug, rest } = useWorkspace();
  return useQuery({ queryKey: ['oauth-clients', slug], queryFn: () => rest.get<Clients>(path) });
}

function useClientAction<Input, Output>(
  act: (rest: ReturnType<typeof useWorkspace>['rest'], input: Input) => Promise<Output>,
) {
  const { slug, rest } = useWorkspace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => act(rest, input),
    onError: useFailure(),
    onSettled: () => client.invalidateQueries({ queryKey: ['oauth-clients', slug] }),
  });
}

export const useMakeClient = () => useClientAction((rest, input: ClientInput) => rest.post<MadeClient>(path, input));
export const useChangeClient = () =>
  useClientAction((rest, { id, ...input }: Partial<ClientInput> & { id: string }) =>
    rest.patch<{ oauthClient: Client }>(`${path}/${id}`, input),
  );
export const useRotateClient = () =>
  useClientAction((rest, { id }: Client) => rest.post<MadeClient>(`${path}/${id}/rotate-secret`));
export const useRevokeClient = () => useClientAction((rest, { id }: Client) => rest.delete(`${path}/${id}`));
export const useRemoveClient = () => useClientAction((rest, { id }: Client) => rest.delete(`${path}/${id}/revoked`));
