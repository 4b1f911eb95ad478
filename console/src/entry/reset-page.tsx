import { Button, Skeleton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../account/password-card.tsx';
import type { Answer } from '../rest/answers.ts';
import { openRest } from '../rest/open-rest.ts';
import { Entrance } from '../session/entrance.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { EntryForm, NewPasswordField } from './entry-form.tsx';
import { isLinkGone } from './links.ts';
import type { TokenSearch } from './token-search.ts';
import { useTitle } from './use-title.ts';

export function ResetPage() {
  const { t } = useTranslation('entry');
  const { token } = useSearch({ strict: false }) as TokenSearch;
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
            ) : kind === 'operator' ? (
              <Link to="/platform/tenants" {...props} />
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
      <EntryForm
        submit={form.onSubmit((values) => reset.mutate(values))}
        error={reset.error}
        action={t('reset.submit')}
        isPending={reset.isPending}
        disabled={!whose.data}
      >
        <input type="text" name="username" autoComplete="username" value={whose.data?.email ?? ''} readOnly hidden />
        <NewPasswordField label={t('reset.next')} autoFocus {...form.getInputProps('password')} />
      </EntryForm>
    </Entrance>
  );
}
