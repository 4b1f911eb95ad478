import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type Properties = { icon: Icon; title: string; text?: ReactNode; action?: ReactNode; isPage?: boolean };

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ icon: Picture, title, text, action, isPage = false }: Properties) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <div className={styles['empty']} data-page={isPage}>
      <div className={styles['picture']} aria-hidden>
        <Picture size={26} stroke={1.5} />
      </div>
      <Title className={styles['title']}>{title}</Title>
      {text && <p className={styles['text']}>{text}</p>}
      {action && <div className={styles['action']}>{action}</div>}
    </div>
  );
}
