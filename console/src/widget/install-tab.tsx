import { Badge, Button, Code, Group, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from '../settings/settings.module.css';
import { Card } from '../settings/settings-page.tsx';
import { Snippet } from './snippet.tsx';
import type { Widget } from './widget-queries.ts';

const guides = ['html', 'wordpress', 'shopify', 'gtm'] as const;

/** Tag Manager keeps no data attributes: there the page boots the widget itself. */
const byCode = ({ snippet, publicKey }: Widget): string => {
  const source = /src="([^"]+)"/.exec(snippet)?.[1] ?? '';
  return `<script>
  var tag = document.createElement('script');
  tag.async = true;
  tag.src = '${source}';
  tag.dataset.key = '${publicKey}';
  document.body.appendChild(tag);
</script>`;
};

export function InstallTab({ widget }: { widget: Widget }) {
  const { t } = useTranslation('widget');
  const { slug } = useWorkspace();
  const [guide, setGuide] = useState<(typeof guides)[number]>('html');
  return (
    <Stack>
      <Card title={t('guide.title')}>
        <div className={styles['wide']}>
          <SegmentedControl
            mt="sm"
            aria-label={t('guide.title')}
            data={guides.map((value) => ({ value, label: t(`guide.${value}`) }))}
            value={guide}
            onChange={(value) => setGuide(value as typeof guide)}
          />
        </div>
        <List type="ordered" mt="md" spacing={4}>
          {t(`guide.${guide}Steps`)
            .split('\n')
            .map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
        </List>
        <Snippet code={guide === 'gtm' ? byCode(widget) : widget.snippet} />
      </Card>
      <Seen widget={widget} />
      <Card title={t('domains')} text={t('domainsText')}>
        <Group gap={6}>
          {widget.allowedDomains.map((domain) => (
            <Badge key={domain} variant="light" color="gray" tt="none" size="lg" fw={500}>
              {domain}
            </Badge>
          ))}
          {widget.allowedDomains.length === 0 && <Text c="dimmed">{t('domainsEmpty')}</Text>}
        </Group>
        <Group justify="space-between" mt="lg">
          <Text size="sm">
            {t('key')} <Code>{widget.publicKey}</Code>
          </Text>
          <Button
            variant="default"
            renderRoot={(properties) => (
              <Link to="/$slug/settings/developer" params={{ slug }} search={{ tab: 'domains' }} {...properties} />
            )}
          >
            {t('domainsEdit')}
          </Button>
        </Group>
      </Card>
    </Stack>
  );
}

function Seen({ widget }: { widget: Widget }) {
  const { t, i18n } = useTranslation('widget');
  const now = useNow();
  return (
    <Card title={t('seen')}>
      {widget.sites.length === 0 && (
        <Text c="dimmed" mt="xs">
          {t('notSeen')}
        </Text>
      )}
      <Stack gap={6} mt="xs">
        {widget.sites.map(({ origin, lastSeenAt }) => (
          <Group key={origin} gap={8}>
            <IconCircleCheck size={17} color="var(--sb-good)" aria-hidden />
            <Text>{origin}</Text>
            <Text size="sm" c="dimmed" title={absoluteTime(lastSeenAt, i18n.language)}>
              {t('seenAt', { time: relativeTime(lastSeenAt, now, i18n.language) })}
            </Text>
          </Group>
        ))}
      </Stack>
    </Card>
  );
}
