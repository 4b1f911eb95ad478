import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from '../shell/use-failure.ts';

export const importFields = [
  'name',
  'firstName',
  'lastName',
  'phone',
  'email',
  'company',
  'externalId',
  'tags',
  'notes',
] as const;
export type ImportField = (typeof importFields)[number];
export type Fault = { row: number; field: string | null; what: { de: string; en: string } };
export type Preview = {
  columns: { header: string; field: ImportField | null }[];
  rows: number;
  faulty: number;
  known: number;
  faults: Fault[];
};
export type Import = {
  id: string;
  status: 'queued' | 'running' | 'done';
  total: number;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  faulty: number;
  faults: Fault[];
};
type Answer = { preview: Preview; import: Import | null };
type Order = { base64: string; columns?: (ImportField | null)[]; dryRun: boolean };

export function useImportContacts() {
  const { rest } = useWorkspace();
  return useMutation({
    mutationFn: (order: Order) => rest.post<Answer>('/console/contacts/imports', order),
    onError: useFailure(),
  });
}

export function useImport(begun: Import) {
  const { slug, rest } = useWorkspace();
  const queries = useQueryClient();
  const running = useQuery({
    queryKey: ['contact-import', slug, begun.id],
    queryFn: async () => (await rest.get<{ import: Import }>(`/console/contacts/imports/${begun.id}`)).import,
    refetchInterval: ({ state }) => (state.data?.status === 'done' ? false : 700),
    initialData: begun,
  });
  const isDone = running.data.status === 'done';
  useEffect(() => {
    if (isDone) void queries.invalidateQueries({ queryKey: ['contacts', slug] });
  }, [isDone, queries, slug]);
  return running.data;
}
