import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMailCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openRest } from '../rest/open-rest.ts';
import { Entrance } from '../session/entrance.tsx';
import { useFailureText } from '../shell/use-failure.ts';
import { isMailAddress } from '../team/invite-form.tsx';
import { useTitle } from './use-title.ts';

export function ForgotPage() {
  const { t } = useTranslation('entry');
  const failureText = useFailureText();
  useTitle(t('forgot.title'));
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: (value) => (isMailAddress(value) ? null : t('emailInvalid')) },
  });
  const ask = useMutation({
    mutationFn: ({ email }: typeof form.values) => openRest.post('/console/password-resets', { email: email.trim() }),
  });
  return (
    <Entrance title={t('forgot.title')} text={t('forgot.text')}>
      <Stack gap="md">
        {ask.isSuccess ? (
          <>
            <Alert color="petrol" icon={<IconMailCheck size={20} />} title={t('forgot.sent')} role="status">
              {t('forgot.sentText', { email: form.values.email.trim() })}
            </Alert>
            <Button variant="default" onClick={() => ask.reset()}>
              {t('forgot.again')}
            </Button>
          </>
        ) : (
          <form onSubmit={form.onSubmit((values) => ask.mutate(values))} noValidate>
            <Stack gap="md">
              {ask.isError && (
                <Alert color="red" role="alert">
                  {failureText(ask.error)}
                </Alert>
              )}
              <TextInput
                label={t('email')}
                type="email"
                autoComplete="email"
                size="md"
                maxLength={254}
                autoFocus
                {...form.getInputProps('email')}
              />
              <Button type="submit" size="md" loading={ask.isPending}>
                {t('forgot.submit')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('forgot.noMail')}
              </Text>
            </Stack>
          </form>
        )}
        <Anchor size="sm" c="dimmed" ta="center" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('toSignIn')}
        </Anchor>
      </Stack>
    </Entrance>
  );
}
