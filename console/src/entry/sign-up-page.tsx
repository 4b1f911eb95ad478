import { Alert, Anchor, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBrandGoogle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortestPassword } from '../account/password-card.tsx';
import type { Answer } from '../rest/answers.ts';
import { openRest } from '../rest/open-rest.ts';
import { Entrance } from '../session/entrance.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { isMailAddress } from '../team/invite-form.tsx';
import { enter } from './enter.ts';
import { EmailField, EntryForm, NewPasswordField } from './entry-form.tsx';
import { dropTicket, keptTicket } from './google.ts';
import { GoogleButton, useSignUpState } from './google-button.tsx';
import { useTitle } from './use-title.ts';

export function SignUpPage() {
  const { t } = useTranslation('entry');
  const state = useSignUpState();
  useTitle(t('signUp.title'));
  const isClosed = state.data?.open === false;
  return (
    <Entrance
      title={t(isClosed ? 'signUp.closed' : 'signUp.title')}
      text={t(isClosed ? 'signUp.closedText' : 'signUp.text')}
    >
      <Stack gap="md">
        <Loaded query={state}>{({ open }) => open && <Form />}</Loaded>
        <Anchor size="sm" c="dimmed" ta="center" renderRoot={(props) => <Link to="/sign-in" {...props} />}>
          {t('signUp.has')}
        </Anchor>
      </Stack>
    </Entrance>
  );
}

function Form() {
  const { t, i18n } = useTranslation('entry');
  const navigate = useNavigate();
  const [ticket] = useState(keptTicket);
  const form = useForm({
    initialValues: { workspace: '', slug: '', name: ticket?.name ?? '', email: '', password: '' },
    validate: {
      workspace: (value) => (value.trim() === '' ? t('required') : null),
      name: (value) => (value.trim() === '' ? t('required') : null),
      email: (value) => (ticket || isMailAddress(value) ? null : t('emailInvalid')),
      password: (value) => (ticket || value.length >= shortestPassword ? null : t('tooShort')),
    },
  });
  const address = useAddress(form.values.workspace, form.values.slug);
  const open = useMutation({
    mutationFn: async ({ workspace, name, email, password }: typeof form.values) =>
      (
        await openRest.post<Answer<'signUp'>>('/console/sign-up', {
          workspace: workspace.trim(),
          name: name.trim(),
          ...(address.data && { slug: address.data.slug }),
          ...(ticket ? { googleTicket: ticket.ticket } : { email: email.trim(), password }),
          language: i18n.language,
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        })
      ).session,
    onSuccess: (session) => {
      dropTicket();
      void navigate({ to: '/$slug/start', params: { slug: enter(session) } });
    },
  });
  return (
    <EntryForm
      submit={form.onSubmit((values) => open.mutate(values))}
      error={open.error}
      action={t('signUp.submit')}
      isPending={open.isPending}
      disabled={address.data?.free === false}
      below={!ticket && <GoogleButton />}
    >
      {ticket && (
        <Alert color="petrol" icon={<IconBrandGoogle size={18} />}>
          {t('signUp.withGoogle', { email: ticket.email })}
        </Alert>
      )}
      <TextInput
        label={t('signUp.workspace')}
        placeholder={t('signUp.workspacePlaceholder')}
        autoComplete="organization"
        size="md"
        maxLength={120}
        autoFocus
        {...form.getInputProps('workspace')}
      />
      {(form.values.workspace.trim() !== '' || form.values.slug !== '') && (
        <TextInput
          label={t('signUp.address')}
          size="md"
          maxLength={63}
          spellCheck={false}
          autoCapitalize="none"
          leftSection={
            <Text size="sm" c="dimmed">
              …/console/
            </Text>
          }
          leftSectionWidth={96}
          placeholder={address.data?.slug ?? ''}
          rightSection={
            address.isFetching ? (
              <Loader size={16} />
            ) : address.data?.free ? (
              <IconCircleCheck size={18} color="var(--sb-good)" />
            ) : (
              address.data && <IconCircleX size={18} color="var(--sb-bad)" />
            )
          }
          {...form.getInputProps('slug')}
          value={form.values.slug || (address.data?.slug ?? '')}
          error={address.data?.reason && t(`signUp.${address.data.reason}`)}
        />
      )}
      <TextInput label={t('name')} autoComplete="name" size="md" maxLength={120} {...form.getInputProps('name')} />
      {!ticket && (
        <>
          <EmailField {...form.getInputProps('email')} />
          <NewPasswordField {...form.getInputProps('password')} />
        </>
      )}
    </EntryForm>
  );
}

const typingPauseMs = 350;

/** The address that the name would get, or whether the wished one is free. */
function useAddress(workspace: string, slug: string) {
  const [asked] = useDebouncedValue(slug ? { slug } : { workspace: workspace.trim() }, typingPauseMs);
  const query = new URLSearchParams(asked as Record<string, string>).toString();
  return useQuery({
    queryKey: ['slug', query],
    queryFn: () => openRest.get<Answer<'checkSlug'>>(`/console/sign-up/slug?${query}`),
    enabled: Boolean(asked.slug ?? asked.workspace),
    placeholderData: (before) => before,
  });
}
