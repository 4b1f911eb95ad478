import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUnreadTitle } from '../shell/use-live.ts';
import styles from './settings.module.css';

type Properties = {
  title: string;
  text: string;
  back?: ReactNode;
  actions?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
};

export function SettingsPage({ title, text, back, actions, isWide = false, children }: Properties) {
  useUnreadTitle(title);
  return (
    <div className={styles['page']}>
      <div className={styles['sheet']} data-wide={isWide || undefined}>
        {back}
        <header className={styles['head']}>
          <div>
            <Title order={1}>{title}</Title>
            <p>{text}</p>
          </div>
          {actions && <div className={styles['actions']}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}

export function Card({ title, text, children }: { title?: string; text?: string; children: ReactNode }) {
  return (
    <section className={styles['card']}>
      {title && <h2>{title}</h2>}
      {text && <p className={styles['lead']}>{text}</p>}
      {children}
    </section>
  );
}
