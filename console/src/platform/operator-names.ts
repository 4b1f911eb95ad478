import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../rest/answers.ts';
import { usePlatform } from './platform.tsx';
import { platformKeys } from './platform-queries.ts';

type Page = Answer<'listOperators'>;

/** What each operator is called, by their id, those too who are shut out; empty while they are not there yet. */
export function useOperatorNames(): ReadonlyMap<string, string> {
  const { rest } = usePlatform();
  const all = useQuery({
    queryKey: [...platformKeys.operators, 'names'],
    queryFn: async () => {
      const found: Page['operators'] = [];
      for (let after = ''; ; ) {
        const page = await rest.get<Page>('/console/platform/operators', { after, limit: 100 });
        found.push(...page.operators);
        if (!page.nextAfter) return found;
        after = page.nextAfter;
      }
    },
  });
  return new Map((all.data ?? []).map(({ operatorId, name }) => [operatorId, name]));
}
