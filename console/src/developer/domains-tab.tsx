import { Alert, Button, Group, List, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanNotice } from '../plan/plan-notice.tsx';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { useFailure } from '../shell/use-failure.ts';

type Settings = { allowedDomains: string[]; allowedDomainsRemaining: number | null };
type Check = { name: string; passed: boolean; message?: string };

export function DomainsTab() {
  const { slug, rest } = useWorkspace();
  const settings = useQuery({
    queryKey: ['developer', slug],
    queryFn: () => rest.get<Settings>('/sdk/developer'),
  });
  if (settings.isPending) return <Skeleton height={220} radius="lg" />;
  if (settings.isError && !settings.data)
    return <FailureState error={settings.error} retry={() => void settings.refetch()} />;
  return (
    <Stack>
      <Domains key={settings.data.allowedDomains.join()} settings={settings.data} />
      <PageCheck />
    </Stack>
  );
}

function Domains({ settings }: { settings: Settings }) {
  const { t } = useTranslation('developer');
  const { slug, rest } = useWorkspace();
  const client = useQueryClient();
  const before = settings.allowedDomains.join('\n');
  const [text, setText] = useState(before);
  const save = useMutation({
    mutationFn: () =>
      rest.patch<Settings>('/sdk/developer/allowed-domains', { allowedDomains: text.split(/[\s,]+/).filter(Boolean) }),
    onSuccess: (saved) => {
      client.setQueryData(['developer', slug], saved);
      void client.invalidateQueries({ queryKey: ['widget', slug] });
      notifications.show({ message: t('domains.saved'), color: 'petrol' });
    },
    onError: useFailure(),
  });
  return (
    <Card title={t('domains.title')} text={t('domains.text')}>
      <PlanNotice quota="allowed_domains" />
      <Textarea
        mt="md"
        autosize
        minRows={4}
        maxRows={14}
        aria-label={t('domains.title')}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="space-between" mt="md">
        <Text size="sm" c="dimmed">
          {settings.allowedDomainsRemaining === null
            ? t('domains.unlimited')
            : t('domains.left', { count: settings.allowedDomainsRemaining })}
        </Text>
        <Button disabled={text === before} loading={save.isPending} onClick={() => save.mutate()}>
          {t('domains.save')}
        </Button>
      </Group>
    </Card>
  );
}

function PageCheck() {
  const { t } = useTranslation('developer');
  const { slug, rest } = useWorkspace();
  const [address, setAddress] = useState('');
  const check = useMutation({
    mutationFn: () =>
      rest.post<{ checks: Check[] }>('/sdk/developer/test', {
        origin: URL.canParse(address.trim()) ? new URL(address.trim()).origin : address.trim(),
        slug,
        service: 'chat',
      }),
    onError: useFailure(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim()) check.mutate();
  };
  const failed = check.data?.checks.filter(({ passed }) => !passed) ?? [];
  return (
    <Card title={t('domains.check')} text={t('domains.checkText')}>
      <form onSubmit={submit}>
        <Group mt="md" align="flex-end">
          <TextInput
            flex={1}
            miw={200}
            aria-label={t('domains.check')}
            placeholder="https://www.example.com"
            inputMode="url"
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={check.isPending}>
            {t('domains.checkButton')}
          </Button>
        </Group>
      </form>
      {check.data && (
        <Alert
          mt="md"
          role="status"
          color={failed.length === 0 ? 'petrol' : 'orange'}
          icon={failed.length === 0 ? <IconCircleCheck size={18} /> : <IconAlertTriangle size={18} />}
          title={t(failed.length === 0 ? 'domains.ready' : 'domains.notReady')}
        >
          {failed.length > 0 && (
            <List size="sm">
              {failed.map(({ name, message }) => (
                <List.Item key={name}>{message ?? name}</List.Item>
              ))}
            </List>
          )}
        </Alert>
      )}
    </Card>
  );
}
