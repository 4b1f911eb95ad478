import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTitle } from '../entry/use-title.ts';
import styles from '../settings/settings.module.css';

type Properties = {
  title: string;
  text: ReactNode;
  back?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function PlatformPage({ title, text, back, actions, children }: Properties) {
  useTitle(title);
  return (
    <div className={styles['page']}>
      <div className={styles['sheet']} data-wide>
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
