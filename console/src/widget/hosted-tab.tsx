import { Button, Group, Stack, Switch } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { saveFile } from '../shell/save-file.ts';
import { Snippet } from './snippet.tsx';
import styles from './widget.module.css';
import { useSaveSettings, type Widget, type WidgetSettings } from './widget-queries.ts';

export function HostedTab({ widget, settings }: { widget: Widget; settings: WidgetSettings }) {
  const { t } = useTranslation('widget');
  const { slug } = useWorkspace();
  const save = useSaveSettings();
  const picture = renderSVG(widget.hostedUrl, { border: 1 });
  const { isOn, isIndexed } = settings.hostedPage;
  return (
    <Card title={t('hosted.title')} text={t('hosted.text')}>
      <Stack>
        <Switch
          label={t('hosted.isOn')}
          checked={isOn}
          disabled={save.isPending}
          onChange={({ currentTarget }) => save.mutate({ hostedPage: { isOn: currentTarget.checked } })}
        />
        <Switch
          label={t('hosted.isIndexed')}
          checked={isIndexed}
          disabled={!isOn || save.isPending}
          onChange={({ currentTarget }) => save.mutate({ hostedPage: { isIndexed: currentTarget.checked } })}
        />
        {isOn && (
          <>
            <div>
              <Snippet code={widget.hostedUrl} />
            </div>
            <Group align="flex-end">
              <img
                className={styles['qr']}
                alt={t('hosted.qr')}
                src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
              />
              <Stack gap="xs">
                <Button
                  variant="default"
                  leftSection={<IconDownload size={16} />}
                  onClick={() => saveFile(new Blob([picture], { type: 'image/svg+xml' }), `chat-${slug}.svg`)}
                >
                  {t('hosted.download')}
                </Button>
                <Button
                  component="a"
                  variant="default"
                  href={widget.hostedUrl}
                  target="_blank"
                  rel="noopener"
                  rightSection={<IconExternalLink size={16} />}
                >
                  {t('hosted.open')}
                </Button>
              </Stack>
            </Group>
          </>
        )}
      </Stack>
    </Card>
  );
}
