import { ActionIcon, CopyButton, Stack, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { curls } from './curls.ts';
import styles from './developer.module.css';

export function TryTab() {
  const { t } = useTranslation('developer');
  const { t: common } = useTranslation();
  const { slug } = useWorkspace();
  return (
    <Card title={t('try.title')} text={t('try.text')}>
      <Stack mt="lg" gap="lg">
        {curls(window.location.origin, slug).map(({ name, text }) => (
          <div key={name} className={styles['try']}>
            <Text size="sm" fw={560} mb={6} component="h3">
              {t(`try.${name}`)}
            </Text>
            <CopyButton value={text}>
              {({ copied, copy }) => (
                <Tooltip label={copied ? common('actions.copied') : common('actions.copy')}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    pos="absolute"
                    top={0}
                    right={0}
                    aria-label={`${common('actions.copy')}: ${t(`try.${name}`)}`}
                    onClick={copy}
                  >
                    {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                  </ActionIcon>
                </Tooltip>
              )}
            </CopyButton>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
            <pre tabIndex={0}>{text}</pre>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
