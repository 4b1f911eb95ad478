import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconMailCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openRest } from '../rest/open-rest.ts';
import { Entrance } from '../session/entrance.tsx';
import { isMailAddress } from '../team/invite-form.tsx';
import { EmailField, EntryForm } from './entry-form.tsx';
import { useTitle } from './use-title.ts';

export function ForgotPage() {
  const { t } = useTranslation('entry');
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
          <EntryForm
            submit={form.onSubmit((values) => ask.mutate(values))}
            error={ask.error}
            action={t('forgot.submit')}
            isPending={ask.isPending}
            below={
              <Text size="sm" c="dimmed">
                {t('forgot.noMail')}
              </Text>
            }
          >
            <EmailField autoFocus {...form.getInputProps('email')} />
          </EntryForm>
        )}
        <Anchor size="sm" c="dimmed" ta="center" renderRoot={(props) => <Link to="/" {...props} />}>
          {t('toSignIn')}
        </Anchor>
      </Stack>
    </Entrance>
  );
}
