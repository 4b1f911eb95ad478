import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './platform.module.css';
import { useOperatorMe } from './platform-queries.ts';

/** Whose password was made for them is asked to choose one. */
export function OneTimeBanner({ choose }: { choose: () => void }) {
  const { t } = useTranslation('platform');
  const me = useOperatorMe();
  if (!me.data?.operator.hasOneTimePassword) return null;
  return (
    <div className={styles['banner']} role="status">
      <IconKey size={17} aria-hidden />
      <span>{t('ownPassword.oneTime')}</span>
      <Button size="compact-sm" variant="default" onClick={choose}>
        {t('ownPassword.open')}
      </Button>
    </div>
  );
}
