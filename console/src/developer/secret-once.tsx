import { Alert, Button, CopyButton, Group, Modal, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';

export type Secret = { name: string; secret: string };

/** A secret is shown here and never again: a stray click beside the window does not close it. */
export function SecretOnce({ shown, close }: { shown: Secret | undefined; close: () => void }) {
  const { t } = useTranslation('developer');
  const { t: common } = useTranslation();
  return (
    <Modal
      opened={shown !== undefined}
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      size="lg"
      title={shown?.name}
    >
      {shown && (
        <Stack>
          <Alert color="orange" icon={<IconAlertTriangle size={18} />} title={t('once.title')}>
            {t('once.text')}
          </Alert>
          <code className={styles['snippet']}>{shown.secret}</code>
          <Group justify="flex-end">
            <CopyButton value={shown.secret}>
              {({ copied, copy }) => (
                <Button
                  variant="default"
                  data-autofocus
                  onClick={copy}
                  leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                >
                  {copied ? common('actions.copied') : common('actions.copy')}
                </Button>
              )}
            </CopyButton>
            <Button onClick={close}>{t('once.done')}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
