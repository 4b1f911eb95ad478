import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../rest/answers.ts';
import styles from './platform.module.css';
import { usePlatform } from './platform.tsx';
import { platformKeys } from './platform-queries.ts';

/** Whose password was made for them is asked to choose one. */
export function OneTimeBanner({ choose }: { choose: () => void }) {
  const { t } = useTranslation('platform');
  const { rest } = usePlatform();
  const me = useQuery({
    queryKey: platformKeys.me,
    queryFn: () => rest.get<Answer<'getOperatorMe'>>('/console/platform/me'),
  });
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
