import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './colleagues.module.css';
import type { ThreadState } from './use-thread.ts';

/** Two answers to one question embarrass everybody: who has this open sees who else does, and who writes. */
export function Colleagues({ typing, viewing }: Pick<ThreadState, 'typing' | 'viewing'>) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const writing = typing.filter(({ senderType }) => senderType === 'agent');
  const looking = viewing.filter(({ agentId }) => !writing.some((one) => one.agentId === agentId));
  const list = new Intl.ListFormat(i18n.language);
  const writers = list.format(writing.map(({ name }) => name ?? t('person.agent')));
  const lookers = list.format(looking.map(({ name }) => name));
  if (!writers && !lookers) return null;
  return (
    <div className={styles['colleagues']} role="status">
      {writers && (
        <span className={styles['writing']}>
          <IconPencil size={15} aria-hidden /> {desk('colleagues.writing', { count: writing.length, names: writers })}
        </span>
      )}
      {lookers && (
        <span className={styles['looking']}>
          <IconEye size={15} aria-hidden /> {desk('colleagues.looking', { count: looking.length, names: lookers })}
        </span>
      )}
    </div>
  );
}
