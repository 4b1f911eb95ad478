import { Transition } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './platform.module.css';

/** Stays in sight at the end of a long form, for as long as there is something to save. */
export function SaveBar({ isDirty, text, children }: { isDirty: boolean; text?: string; children: ReactNode }) {
  const { t } = useTranslation('platform');
  return (
    <Transition mounted={isDirty} transition="slide-up">
      {(style) => (
        <section className={styles['saveBar']} style={style} aria-label={t('unsaved.title')}>
          <span role="status">{text ?? t('unsaved.bar')}</span>
          {children}
        </section>
      )}
    </Transition>
  );
}
