import { Alert, Button, Group, Radio, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { useWorkspace } from '../session/workspace.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { useFailure } from '../shell/use-failure.ts';
import styles from './settings.module.css';
import { Card, SettingsPage } from './settings-page.tsx';
import { mayManage } from './settings-places.ts';

const modes = ['ai_first', 'ai_assisted', 'human_only'] as const;
type Mode = (typeof modes)[number];
type Settings = { mode: Mode; name: string; disclosure: { de: string; en: string } };
type AnsweredBy = { kind: 'built-in' | 'model'; model: string };
type Assistant = Settings & { answeredBy: AnsweredBy };

const key = (slug: string) => ['assistant', slug];

export function AssistantPage() {
  const { t } = useTranslation(['assistant', 'translation']);
  const { slug, rest } = useWorkspace();
  const assistant = useQuery({
    queryKey: key(slug),
    queryFn: async () => (await rest.get<{ assistant: Assistant }>('/console/assistant')).assistant,
  });
  return (
    <SettingsPage title={t('title')} text={t('text')}>
      {assistant.isPending && <Skeleton height={120} radius="lg" />}
      {assistant.isError && !assistant.data && (
        <FailureState error={assistant.error} retry={() => void assistant.refetch()} />
      )}
      {assistant.data && (
        <>
          <WhoAnswers answeredBy={assistant.data.answeredBy} />
          <AssistantForm assistant={assistant.data} />
        </>
      )}
    </SettingsPage>
  );
}

function WhoAnswers({ answeredBy }: { answeredBy: AnsweredBy }) {
  const { t } = useTranslation(['assistant', 'translation']);
  const isBuiltIn = answeredBy.kind === 'built-in';
  return (
    <Card>
      <div className={styles['who']}>
        <PersonAvatar name="AI" kind="ai" size={44} />
        <div>
          <Text size="xs" c="dimmed" fw={600}>
            {t('answeredBy')}
          </Text>
          <h2>{isBuiltIn ? t('builtIn') : t('model', { model: answeredBy.model })}</h2>
          <p>{t(isBuiltIn ? 'builtInText' : 'modelText')}</p>
        </div>
      </div>
    </Card>
  );
}

function AssistantForm({ assistant }: { assistant: Assistant }) {
  const { t } = useTranslation(['assistant', 'translation']);
  const { slug, rest, agent } = useWorkspace();
  const queries = useQueryClient();
  const fail = useFailure();
  const isLocked = !mayManage(agent.role);
  const form = useForm<Settings>({
    initialValues: { mode: assistant.mode, name: assistant.name, disclosure: assistant.disclosure },
    validate: {
      name: (value) => (value.trim() === '' ? t('translation:signIn.required') : null),
    },
  });
  const save = useMutation({
    mutationFn: (settings: Settings) => rest.patch<{ assistant: Assistant }>('/console/assistant', settings),
    onSuccess: ({ assistant: saved }, settings) => {
      queries.setQueryData<Assistant>(key(slug), saved);
      form.resetDirty(settings);
      notifications.show({ message: t('translation:actions.saved'), color: 'petrol' });
    },
    onError: fail,
  });
  return (
    <form onSubmit={form.onSubmit((settings) => save.mutate(settings))} noValidate>
      <Card>
        <Stack gap="lg">
          {isLocked && <Alert color="gray">{t('readOnly')}</Alert>}
          <Radio.Group label={t('mode')} {...form.getInputProps('mode')} readOnly={isLocked}>
            <div className={styles['choices']} style={{ marginTop: 8 }}>
              {modes.map((mode) => (
                <Radio.Card
                  key={mode}
                  value={mode}
                  disabled={isLocked}
                  className={styles['choice'] ?? ''}
                  data-checked={form.values.mode === mode || undefined}
                >
                  <Group gap="xs" wrap="nowrap">
                    <Radio.Indicator size="xs" />
                    <Text fw={600} size="sm" c="var(--mantine-color-text)">
                      {t(`${mode}`)}
                    </Text>
                  </Group>
                  <p>{t(`${mode}Text`)}</p>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          <TextInput label={t('name')} maxLength={60} disabled={isLocked} maw={360} {...form.getInputProps('name')} />
          <div>
            <Text size="sm" fw={600}>
              {t('disclosure')}
            </Text>
            <Text size="xs" c="dimmed" mb="xs">
              {t('disclosureText')}
            </Text>
            <Stack gap="sm">
              {(['de', 'en'] as const).map((language) => (
                <Textarea
                  key={language}
                  label={t(language === 'de' ? 'german' : 'english')}
                  autosize
                  minRows={2}
                  placeholder={t('usual')}
                  maxLength={400}
                  lang={language}
                  disabled={isLocked}
                  {...form.getInputProps(`disclosure.${language}`)}
                />
              ))}
            </Stack>
          </div>
          {!isLocked && (
            <Group justify="flex-end">
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t('translation:actions.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Card>
    </form>
  );
}
