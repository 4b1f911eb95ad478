import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCloudOff, IconRefreshAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';
import { useClientStatus } from './use-live.ts';

const quietMs = 1500;

/** Says when the live connection is not there; a moment's interruption isn't worth a word. */
export function ConnectionBar() {
  const { t } = useTranslation();
  const status = useClientStatus();
  const [settled] = useDebouncedValue(status, quietMs);
  const isShown = status === settled && status !== 'online' && status !== 'idle';
  return (
    <div role="status">
      {isShown && (
        <div className={styles['connection']} data-status={status}>
          {status === 'offline' ? (
            <IconCloudOff size={16} />
          ) : status === 'polling' ? (
            <IconRefreshAlert size={16} />
          ) : (
            <Loader size={14} color="currentColor" />
          )}
          {t(`connection.${status}`)}
        </div>
      )}
    </div>
  );
}
