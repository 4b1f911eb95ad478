import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Language } from '../language/index.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Card, SettingsPage } from '../settings/settings-page.tsx';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useChange } from '../shell/use-change.ts';
import { teamKeys } from '../team/team-queries.ts';
import { type Account, accountKey, useAccount } from './account-queries.ts';
import { EmailCard } from './email-card.tsx';
import { PasswordCard } from './password-card.tsx';

export function ProfilePage() {
  const { t } = useTranslation('account');
  const account = useAccount();
  return (
    <SettingsPage title={t('profile.title')} text={t('profile.text')}>
      <Loaded query={account} rows={8}>
        {(known) => (
          <>
            <Me account={known} />
            <EmailCard account={known} />
            <PasswordCard account={known} />
          </>
        )}
      </Loaded>
    </SettingsPage>
  );
}

function Me({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const { slug, agent } = useWorkspace();
  const form = useForm({
    initialValues: { name: account.name, language: account.language as Language },
    validate: { name: (value) => (value.trim() === '' ? t('profile.required') : null) },
  });
  const save = useChange({
    act: (rest, { name, language }: typeof form.values) => rest.patch('/console/me', { name: name.trim(), language }),
    stale: [accountKey(slug), teamKeys.members(slug), teamKeys.staff(slug)],
    done: (_answer, values) => {
      form.resetDirty(values);
      return t('profile.saved');
    },
  });
  return (
    <Card>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack gap="lg" maw={440}>
          <TextInput
            label={t('profile.name')}
            description={t('profile.nameHint')}
            maxLength={120}
            autoComplete="name"
            {...form.getInputProps('name')}
          />
          <Select
            label={t('profile.language')}
            allowDeselect={false}
            data={[
              { value: 'de', label: t('profile.german') },
              { value: 'en', label: t('profile.english') },
            ]}
            {...form.getInputProps('language')}
          />
          <div>
            <Text size="sm" fw={500} mb={4}>
              {t('profile.console')}
            </Text>
            <LanguageSwitch />
          </div>
          <Text size="sm" c="dimmed">
            {t('profile.username')}: {agent.username} · {t('profile.role')}: {common(`role.${agent.role}`)} ·{' '}
            {t('profile.workspace')}: {slug}
          </Text>
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {common('actions.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
