import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { useChange } from '../shell/use-change.ts';
import { type Account, accountKey, sessionsKey } from './account-queries.ts';

export const shortestPassword = 8;

export function PasswordCard({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { slug, agent } = useWorkspace();
  const form = useForm({
    initialValues: { current: '', password: '' },
    validate: {
      current: (value) => (account.hasPassword && value === '' ? t('profile.required') : null),
      password: (value, { current }) =>
        value.length < shortestPassword ? t('profile.tooShort') : value === current ? t('profile.same') : null,
    },
  });
  const change = useChange({
    act: (rest, { current, password }: typeof form.values) =>
      rest.post('/console/me/password', { password, ...(current && { current }) }),
    stale: [accountKey(slug), sessionsKey(slug)],
    done: () => {
      form.reset();
      return t('profile.changed');
    },
  });
  return (
    <Card title={t('profile.password')} text={t('profile.passwordText')}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))} noValidate>
        <Stack maw={440} mt="md">
          <input type="text" name="username" autoComplete="username" value={agent.username} readOnly hidden />
          {account.hasPassword && (
            <PasswordInput
              label={t('profile.current')}
              autoComplete="current-password"
              maxLength={256}
              {...form.getInputProps('current')}
            />
          )}
          <PasswordInput
            label={t('profile.next')}
            description={t('profile.nextHint')}
            autoComplete="new-password"
            maxLength={256}
            {...form.getInputProps('password')}
          />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('profile.changePassword')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
