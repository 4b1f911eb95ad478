import { Button, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import { openRest } from '../rest/open-rest.ts';
import { Entrance } from '../session/entrance.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { isLinkGone } from './links.ts';
import type { TokenSearch } from './token-search.ts';
import { useTitle } from './use-title.ts';

export function ConfirmPage() {
  const { t } = useTranslation('entry');
  const { token } = useSearch({ strict: false }) as TokenSearch;
  const confirmed = useQuery({
    queryKey: ['confirm', token],
    queryFn: () => openRest.post<Answer<'confirmEmail'>>('/console/email-confirmations', { token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const { data, error } = confirmed;
  const title = data ? t('confirm.done') : error ? t('confirm.failed') : t('confirm.busy');
  useTitle(title);
  if (error && !isLinkGone(error)) return <FailureState error={error} retry={() => void confirmed.refetch()} />;
  return (
    <Entrance
      title={title}
      text={
        data
          ? t('confirm.doneText', { email: data.email, workspace: data.workspace })
          : error
            ? t('confirm.failedText')
            : ''
      }
    >
      <Stack>
        {confirmed.isPending && <Loader />}
        {data && (
          <Button size="md" renderRoot={(props) => <Link to="/$slug/inbox" params={{ slug: data.slug }} {...props} />}>
            {t('confirm.open')}
          </Button>
        )}
        {error && (
          <Button size="md" variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
            {t('confirm.open')}
          </Button>
        )}
      </Stack>
    </Entrance>
  );
}
