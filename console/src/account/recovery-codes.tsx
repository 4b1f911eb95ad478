import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../shell/copy-button.tsx';
import { Dialog } from '../shell/dialog.tsx';
import { saveFile } from '../shell/save-file.ts';
import styles from './account.module.css';
import type { FactorPlace } from './second-factor.tsx';

type Properties = { place: FactorPlace; codes: string[] | undefined; close: () => void };

/** Shown here and never again: it closes only for who says that they are stored. */
export function RecoveryCodes({ place, codes, close }: Properties) {
  const { t } = useTranslation('account');
  return (
    <Dialog
      opened={codes !== undefined}
      onClose={close}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('security.codesTitle')}
    >
      {codes && <Codes place={place} codes={codes} close={close} />}
    </Dialog>
  );
}

function Codes({ place, codes, close }: Properties & { codes: string[] }) {
  const { t } = useTranslation('account');
  const { workspace, name } = place;
  const [isStored, setStored] = useState(false);
  const heading = t('security.fileTitle', { workspace, name });
  const text = `${heading}\n\n${codes.join('\n')}\n`;
  return (
    <Stack>
      <Text size="sm">{t('security.codesText')}</Text>
      <div className={styles['sheet']} data-print>
        <p className={styles['sheetTitle']}>{heading}</p>
        <ol className={styles['codes']} translate="no">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
      </div>
      <Group gap="xs">
        <CopyButton text={codes.join('\n')} data-autofocus />
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => saveFile(text, `recovery-codes-${workspace}.txt`)}
        >
          {t('security.download')}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
          {t('security.print')}
        </Button>
      </Group>
      <Checkbox
        label={t('security.stored')}
        checked={isStored}
        onChange={({ currentTarget }) => setStored(currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button disabled={!isStored} onClick={close}>
          {t('security.done')}
        </Button>
      </Group>
    </Stack>
  );
}
