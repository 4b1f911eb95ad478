import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import iconUrl from '../look/icon.svg';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import styles from './entrance.module.css';

/** The page before signing in: the form beside a word about the product. */
export function Entrance({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles['entrance']}>
      <main className={styles['form']}>
        <div className={styles['brand']}>
          <img src={iconUrl} alt="" width={28} height={28} />
          <span>{t('app.name')}</span>
        </div>
        <div className={styles['fields']}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed" mb="lg" mt={4}>
            {text}
          </Text>
          {children}
        </div>
        <div className={styles['foot']}>
          <LanguageSwitch />
        </div>
      </main>
      <aside className={styles['claim']} aria-hidden>
        <div className={styles['sketch']}>
          <div className={styles['bubble']} data-from="visitor" />
          <div className={styles['bubble']} data-from="ai">
            <i />
            <i />
          </div>
          <div className={styles['bubble']} data-from="visitor" data-short />
          <div className={styles['bubble']} data-from="person" />
        </div>
        <p className={styles['claimTitle']}>{t('signIn.claim')}</p>
        <p className={styles['claimText']}>{t('signIn.claimText')}</p>
      </aside>
    </div>
  );
}
