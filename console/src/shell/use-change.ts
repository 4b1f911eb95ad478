import { notifications } from '@mantine/notifications';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Rest } from '../rest/rest.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { useFailure } from './use-failure.ts';

export type Change<Input, Output> = {
  act: (rest: Rest, input: Input) => Promise<Output>;
  /** What is out of date afterwards. */
  stale?: QueryKey[];
  /** What a toast says; nothing where there is nothing to say. */
  done?: (output: Output, input: Input) => string | undefined;
};

/** A change on the server: says that it worked or why it didn't, and asks anew for what it touched. */
export function useChange<Input = void, Output = unknown>(change: Change<Input, Output>) {
  return useChangeBy(useWorkspace().rest, change);
}

/** The same for whoever is signed in elsewhere than in a workspace. */
export function useChangeBy<Input = void, Output = unknown>(
  rest: Rest,
  { act, stale = [], done }: Change<Input, Output>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => act(rest, input),
    onSuccess: (output, input) => {
      const message = done?.(output, input);
      if (message !== undefined) notifications.show({ message, color: 'petrol' });
    },
    onError: useFailure(),
    onSettled: () => Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
