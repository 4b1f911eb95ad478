import { ActionIcon, Button, Group, Progress } from '@mantine/core';
import { IconFile, IconPhoto, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../shell/use-failure.ts';
import { sizeText } from '../attachments/size-text.ts';
import type { Upload, Uploads } from './uploads.ts';
import styles from './writing.module.css';

/** Files on their way, and those that did not arrive with the reason why. */
export function UploadList({ all, uploads }: { all: readonly Upload[]; uploads: Uploads }) {
  const { t } = useTranslation();
  const { t: desk, i18n } = useTranslation('desk');
  const textOf = useFailureText();
  if (all.length === 0) return null;
  return (
    <ul className={styles['uploads']} aria-label={desk('file.uploads')}>
      {all.map(({ id, file, state, share, error }) => (
        <li key={id} className={styles['upload']}>
          {file.type.startsWith('image/') ? <IconPhoto size={16} /> : <IconFile size={16} />}
          <span className={styles['uploadName']}>
            {file.name}
            <small>{sizeText(file.size, i18n.language)}</small>
          </span>
          <Group gap={4} wrap="nowrap">
            {state === 'failed' && (
              <Button size="compact-xs" variant="light" color="red" onClick={() => uploads.retry(id)}>
                {t('actions.retry')}
              </Button>
            )}
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              onClick={() => uploads.cancel(id)}
              aria-label={desk('file.cancel', { name: file.name })}
            >
              <IconX size={14} />
            </ActionIcon>
          </Group>
          {state === 'sending' ? (
            <Progress
              className={styles['uploadBar'] ?? ''}
              size="xs"
              value={share * 100}
              aria-label={desk('file.progress', { name: file.name })}
            />
          ) : (
            <span className={styles['uploadFault']} role="alert">
              {textOf(error)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
