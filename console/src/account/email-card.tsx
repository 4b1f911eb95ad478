import { Alert, Badge, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/settings-page.tsx';
import { useChange } from '../shell/use-change.ts';
import { isMailAddress } from '../team/invite-form.tsx';
import type { Account } from './account-queries.ts';

export function EmailCard({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { email, emailConfirmed } = account;
  const [isChanging, changing] = useDisclosure(false);
  const [sentTo, setSentTo] = useState<string>();
  const resend = useChange({
    act: (rest) => rest.post('/console/me/email/confirmation'),
    done: () => t('profile.resent', { email: email ?? '' }),
  });
  return (
    <Card title={t('profile.email')}>
      <Stack mt="sm" gap="md" maw={440}>
        <Group gap="sm">
          <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
            {email ?? t('profile.none')}
          </Text>
          {email && (
            <Badge variant="light" tt="none" color={emailConfirmed ? 'petrol' : 'orange'}>
              {emailConfirmed ? t('profile.confirmed') : t('profile.unconfirmed')}
            </Badge>
          )}
        </Group>
        {!email && <Text c="dimmed">{t('profile.noneText')}</Text>}
        {email && !emailConfirmed && (
          <Alert color="orange" icon={<IconMailCheck size={18} />}>
            {t('profile.unconfirmedText', { email })}{' '}
            <Button variant="subtle" size="compact-sm" loading={resend.isPending} onClick={() => resend.mutate()}>
              {t('profile.resend')}
            </Button>
          </Alert>
        )}
        {sentTo && (
          <Alert color="petrol" icon={<IconMailCheck size={18} />} role="status">
            {t('profile.sent', { email: sentTo })}
          </Alert>
        )}
        {isChanging ? (
          <ChangeEmail
            account={account}
            close={changing.close}
            sent={(address) => {
              setSentTo(address);
              changing.close();
            }}
          />
        ) : (
          <Group>
            <Button variant="default" onClick={changing.open}>
              {t('profile.change')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}

type Properties = { account: Account; close: () => void; sent: (email: string) => void };

function ChangeEmail({ account, close, sent }: Properties) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (isMailAddress(value) ? null : t('profile.emailInvalid')),
      password: (value) => (account.hasPassword && value === '' ? t('profile.required') : null),
    },
  });
  const change = useChange({
    act: (rest, { email, password }: typeof form.values) =>
      rest.post('/console/me/email', { email: email.trim(), ...(password && { password }) }),
  });
  return (
    <form
      onSubmit={form.onSubmit((values) => change.mutate(values, { onSuccess: () => sent(values.email.trim()) }))}
      noValidate
    >
      <Stack>
        <TextInput
          label={t('profile.newEmail')}
          description={t('profile.changeText')}
          type="email"
          autoComplete="email"
          maxLength={254}
          data-autofocus
          {...form.getInputProps('email')}
        />
        {account.hasPassword && (
          <PasswordInput
            label={t('profile.current')}
            autoComplete="current-password"
            maxLength={256}
            {...form.getInputProps('password')}
          />
        )}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('profile.change')}
          </Button>
          <Button variant="default" onClick={close}>
            {common('actions.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
