import { Button, CloseButton } from '@mantine/core';
import { IconMailExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../shell/use-change.ts';
import styles from './account.module.css';
import { useAccount } from './account-queries.ts';

/** Reminds of the mail address until it is confirmed; put away, it comes back with the next visit. */
export function EmailBanner() {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const account = useAccount().data;
  const [isAway, setAway] = useState(false);
  const email = account?.email ?? '';
  const resend = useChange({
    act: (rest) => rest.post('/console/me/email/confirmation'),
    done: () => t('profile.resent', { email }),
  });
  if (!email || account?.emailConfirmed || isAway) return null;
  return (
    <aside className={styles['banner']} aria-label={t('profile.unconfirmed')}>
      <IconMailExclamation size={18} aria-hidden />
      <span>{t('profile.unconfirmedText', { email })}</span>
      <Button size="compact-sm" variant="subtle" loading={resend.isPending} onClick={() => resend.mutate()}>
        {t('profile.resend')}
      </Button>
      <CloseButton size="sm" aria-label={common('actions.close')} onClick={() => setAway(true)} />
    </aside>
  );
}
