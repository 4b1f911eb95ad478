import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { type ReportSearch, reportQuery } from './report-search.ts';

export type Overview = Answer<'getReportOverview'>;
export type Detail = Overview['totals'];
export type Took = Detail['firstAnswer'];

const reportKey = (slug: string) => ['reports', slug];

/** The figures of a period, read again when those of today move. */
export function useReport(search: ReportSearch) {
  const { slug, rest, client } = useWorkspace();
  const queries = useQueryClient();
  const asked = reportQuery(search);
  useEffect(
    () =>
      client.on('frame', (frame) => {
        if (frame.type === 'report.summary.updated') void queries.invalidateQueries({ queryKey: reportKey(slug) });
      }),
    [client, queries, slug],
  );
  return useQuery({
    queryKey: [...reportKey(slug), asked],
    enabled: asked !== undefined,
    placeholderData: (shown) => shown,
    refetchInterval: 60_000,
    queryFn: () => rest.get<Overview>('/console/reports/overview', asked),
  });
}
