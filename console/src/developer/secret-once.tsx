import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';
import { CopyButton } from '../shell/copy-button.tsx';
import { Dialog } from '../shell/dialog.tsx';

export type Secret = { name: string; secret: string };

type Once = {
  title: string | undefined;
  /** Whether a secret is in it, which is shown here and never again: a stray click beside the window does not close it. */
  isOnce: boolean;
  isOpen: boolean;
  close: () => void;
  /** What is copied by its button. */
  text: string;
  children: ReactNode;
};

/** Something to copy away. */
export function ToCopy({ title, isOnce, isOpen, close, text, children }: Once) {
  const { t } = useTranslation('developer');
  const { t: common } = useTranslation();
  return (
    <Dialog
      opened={isOpen}
      onClose={close}
      closeOnClickOutside={!isOnce}
      closeOnEscape={!isOnce}
      withCloseButton={!isOnce}
      size="lg"
      title={title}
    >
      <Stack>
        {isOnce && (
          <Alert color="orange" icon={<IconAlertTriangle size={18} />} title={t('once.title')}>
            {t('once.text')}
          </Alert>
        )}
        {children}
        <Group justify="flex-end">
          <CopyButton text={text} data-autofocus />
          <Button onClick={close}>{isOnce ? t('once.done') : common('actions.close')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

export function SecretOnce({ shown, close }: { shown: Secret | undefined; close: () => void }) {
  return (
    <ToCopy title={shown?.name} isOnce isOpen={shown !== undefined} close={close} text={shown?.secret ?? ''}>
      <code className={styles['snippet']}>{shown?.secret}</code>
    </ToCopy>
  );
}
