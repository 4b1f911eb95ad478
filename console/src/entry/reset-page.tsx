import { Alert, Button, PasswordInput, Skeleton, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../account/password-card.tsx';
import type { Answer } from '../rest/answers.ts';
import { openRest } from '../rest/open-rest.ts';
import { Entrance } from '../session/entrance.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { useFailureText } from '../shell/use-failure.ts';
import { isLinkGone } from './links.ts';
import type { TokenSearch } from './token-search.ts';
import { useTitle } from './use-title.ts';

export function ResetPage() {
  const { t } = useTranslation('entry');
  const { token } = useSearch({ strict: false }) as TokenSearch;
  const failureText = useFailureText();
  useTitle(t('reset.title'));
  const whose = useQuery({
    queryKey: ['reset', token],
    queryFn: () => openRest.post<Answer<'getPasswordReset'>>('/console/password-resets/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (value) => (value.length < shortestPassword ? t('tooShort') : null) },
  });
  const reset = useMutation({
    mutationFn: ({ password }: typeof form.values) =>
      openRest.post<Answer<'resetPassword'>>('/console/password-resets/redeem', { token, password }),
  });
  const error = whose.error ?? (isLinkGone(reset.error) ? reset.error : null);
  if (error && !isLinkGone(error)) return <FailureState error={error} retry={() => void whose.refetch()} />;
  if (error) {
    return (
      <Entrance title={t('reset.failed')} text={t('reset.failedText')}>
        <Button fullWidth size="md" renderRoot={(props) => <Link to="/password" {...props} />}>
          {t('reset.again')}
        </Button>
      </Entrance>
    );
  }
  if (reset.data) {
    const { slug, kind } = reset.data;
    return (
      <Entrance title={t('reset.done')} text={t('reset.doneText')}>
        <Button
          fullWidth
          size="md"
          renderRoot={(props) =>
            kind === 'owner' ? (
              <Link to="/sign-in" {...props} />
            ) : (
              <Link to="/$slug/inbox" params={{ slug }} {...props} />
            )
          }
        >
          {t('toSignIn')}
        </Button>
      </Entrance>
    );
  }
  return (
    <Entrance
      title={t('reset.title')}
      text={
        whose.data ? (
          t('reset.text', { email: whose.data.email, workspace: whose.data.workspace })
        ) : (
          <Skeleton component="span" height={16} />
        )
      }
    >
      <form onSubmit={form.onSubmit((values) => reset.mutate(values))} noValidate>
        <Stack gap="md">
          {reset.isError && (
            <Alert color="red" role="alert">
              {failureText(reset.error)}
            </Alert>
          )}
          <input type="text" name="username" autoComplete="username" value={whose.data?.email ?? ''} readOnly hidden />
          <PasswordInput
            label={t('reset.next')}
            description={t('passwordHint')}
            autoComplete="new-password"
            size="md"
            maxLength={256}
            autoFocus
            {...form.getInputProps('password')}
          />
          <Button type="submit" size="md" loading={reset.isPending} disabled={!whose.data}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
