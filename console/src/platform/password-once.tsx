import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../shell/copy-button.tsx';
import { Dialog } from '../shell/dialog.tsx';
import type { Told } from './operators-page.tsx';

/** A password that is told here and never again. */
export function PasswordOnce({ told, close }: { told: Told | undefined; close: () => void }) {
  const { t } = useTranslation('platform');
  return (
    <Dialog
      opened={told !== undefined}
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('password.title', { name: told?.name })}
    >
      <Stack>
        <Text size="sm">{t('password.text')}</Text>
        <Code block data-password>
          {told?.password}
        </Code>
        <Group justify="flex-end">
          <CopyButton text={told?.password ?? ''} data-autofocus />
          <Button onClick={close}>{t('password.done')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
