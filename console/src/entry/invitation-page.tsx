import { Button, Skeleton, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../account/password-card.tsx';
import type { Answer } from '../rest/answers.ts';
import { openRest } from '../rest/open-rest.ts';
import { RestError } from '../rest/rest-error.ts';
import { Entrance } from '../session/entrance.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { enter } from './enter.ts';
import { EntryForm, NewPasswordField } from './entry-form.tsx';
import { isLinkGone } from './links.ts';
import type { TokenSearch } from './token-search.ts';
import { useTitle } from './use-title.ts';

type Invitation = Answer<'getInvitation'>;

export function InvitationPage() {
  const { t } = useTranslation('entry');
  const { t: common } = useTranslation();
  const { token } = useSearch({ strict: false }) as TokenSearch;
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => openRest.post<Invitation>('/console/invitations/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const { data, error } = invitation;
  const title = data ? t('invitation.title', { workspace: data.workspace }) : error ? t('invitation.failed') : '…';
  useTitle(title);
  if (error && !isLinkGone(error)) return <FailureState error={error} retry={() => void invitation.refetch()} />;
  if (error) {
    return (
      <Entrance title={title} text={t('invitation.failedText')}>
        <Button fullWidth size="md" variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('toSignIn')}
        </Button>
      </Entrance>
    );
  }
  const role = data && common(`role.${data.role}`);
  return (
    <Entrance
      title={title}
      text={
        data
          ? data.invitedBy
            ? t('invitation.text', { name: data.invitedBy, role })
            : t('invitation.textAlone', { role })
          : ''
      }
    >
      {data ? <Form invitation={data} token={token} /> : <Skeleton height={280} />}
    </Entrance>
  );
}

/** `lena.brandt@…` becomes `lena.brandt`: what most would type. */
export const usernameFrom = (email: string): string =>
  (email.split('@')[0] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/^[._-]+|[._-]+$/g, '')
    .slice(0, 40);

function Form({ invitation, token }: { invitation: Invitation; token: string }) {
  const { t, i18n } = useTranslation('entry');
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { name: invitation.name ?? '', username: usernameFrom(invitation.email), password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('required') : null),
      username: (value) =>
        /^[a-z0-9](?:[a-z0-9._@+-]{0,62}[a-z0-9])?$/i.test(value.trim()) ? null : t('invitation.usernameInvalid'),
      password: (value) => (value.length < shortestPassword ? t('tooShort') : null),
    },
  });
  const join = useMutation({
    mutationFn: async ({ name, username, password }: typeof form.values) =>
      (
        await openRest.post<Answer<'acceptInvitation'>>('/console/invitations/accept', {
          token,
          name: name.trim(),
          username: username.trim().toLowerCase(),
          password,
          language: i18n.language,
        })
      ).session,
    onSuccess: (session) => void navigate({ to: '/$slug/inbox', params: { slug: enter(session) } }),
    onError: (error) => {
      if (error instanceof RestError && error.status === 409)
        form.setFieldError('username', t('invitation.usernameTaken'));
    },
  });
  const isTaken = join.error instanceof RestError && join.error.status === 409;
  return (
    <EntryForm
      submit={form.onSubmit((values) => join.mutate(values))}
      error={isTaken ? null : join.error}
      action={t('invitation.submit')}
      isPending={join.isPending}
    >
      <TextInput label={t('email')} size="md" value={invitation.email} readOnly variant="filled" />
      <TextInput
        label={t('name')}
        autoComplete="name"
        size="md"
        maxLength={120}
        autoFocus
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('invitation.username')}
        description={t('invitation.usernameHint')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size="md"
        maxLength={64}
        {...form.getInputProps('username')}
      />
      <NewPasswordField {...form.getInputProps('password')} />
    </EntryForm>
  );
}
