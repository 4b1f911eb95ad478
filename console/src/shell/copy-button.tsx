import { Button, type ButtonProps, CopyButton as Copying } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Copies a text and says that it has. */
export function CopyButton({ text, ...look }: ButtonProps & { text: string; 'data-autofocus'?: boolean }) {
  const { t } = useTranslation();
  return (
    <Copying value={text}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          onClick={copy}
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          {...look}
        >
          {copied ? t('actions.copied') : t('actions.copy')}
        </Button>
      )}
    </Copying>
  );
}
