import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';
import { CopyButton } from '../shell/copy-button.tsx';
import { Dialog } from '../shell/dialog.tsx';

export type Secret = { name: string; secret: string };

/** A secret is shown here and never again: a stray click beside the window does not close it. */
export function SecretOnce({ shown, close }: { shown: Secret | undefined; close: () => void }) {
  const { t } = useTranslation('developer');
  return (
    <Dialog
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
            <CopyButton text={shown.secret} data-autofocus />
            <Button onClick={close}>{t('once.done')}</Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
