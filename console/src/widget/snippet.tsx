import { Button, CopyButton, Group } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';

export function Snippet({ code }: { code: string }) {
  const { t } = useTranslation();
  return (
    <>
      <code className={styles['snippet']} style={{ marginTop: 12 }}>
        {code}
      </code>
      <Group justify="flex-end" mt="sm">
        <CopyButton value={code}>
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
    </>
  );
}
