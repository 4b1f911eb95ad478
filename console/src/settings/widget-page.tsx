import { Badge, Button, Code, CopyButton, Group, Skeleton, Text } from '@mantine/core';
import { IconCheck, IconCircleCheck, IconCopy, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import styles from './settings.module.css';
import { Card, SettingsPage } from './settings-page.tsx';

type Widget = {
  snippet: string;
  publicKey: string;
  allowedDomains: string[];
  demoUrl?: string;
  seenAt?: string | null;
};

export function WidgetPage() {
  const { t } = useTranslation();
  const { slug, rest } = useWorkspace();
  const widget = useQuery({
    queryKey: ['widget', slug],
    queryFn: async () => (await rest.get<{ widget: Widget }>('/console/widget')).widget,
  });
  return (
    <SettingsPage
      title={t('widget.title')}
      text={t('widget.text')}
      {...(widget.data?.demoUrl && { actions: <DemoButton url={widget.data.demoUrl} /> })}
    >
      {widget.isPending && <Skeleton height={160} radius="lg" />}
      {widget.isError && !widget.data && <FailureState error={widget.error} retry={() => void widget.refetch()} />}
      {widget.data && <WidgetCards widget={widget.data} />}
    </SettingsPage>
  );
}

function DemoButton({ url }: { url: string }) {
  const { t } = useTranslation();
  return (
    <Button component="a" href={url} target="_blank" rel="noopener" rightSection={<IconExternalLink size={16} />}>
      {t('widget.demo')}
    </Button>
  );
}

function WidgetCards({ widget }: { widget: Widget }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (
    <>
      <Card title={t('widget.snippet')}>
        <code className={styles['snippet']} style={{ marginTop: 12 }}>
          {widget.snippet}
        </code>
        <Group justify="space-between" mt="md">
          <Text size="sm" c="dimmed">
            {widget.seenAt && (
              <>
                <IconCircleCheck size={16} style={{ verticalAlign: -3, color: 'var(--sb-good)' }} />{' '}
                {t('widget.installed', { time: relativeTime(widget.seenAt, now, i18n.language) })}
              </>
            )}
          </Text>
          <CopyButton value={widget.snippet}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
              >
                {copied ? t('actions.copied') : t('actions.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Card>
      <Card title={t('widget.domains')}>
        <Group gap={6} mt="xs">
          {widget.allowedDomains.map((domain) => (
            <Badge key={domain} variant="light" color="gray" tt="none" size="lg" fw={500}>
              {domain}
            </Badge>
          ))}
          {widget.allowedDomains.length === 0 && <Text c="dimmed">{t('widget.domainsEmpty')}</Text>}
        </Group>
        <Text size="sm" mt="lg" fw={500}>
          {t('widget.key')}
        </Text>
        <Code>{widget.publicKey}</Code>
      </Card>
    </>
  );
}
