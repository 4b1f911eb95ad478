import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import styles from './message.module.css';

/** The assistant's answer while it is being written. */
export function LiveAnswer({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['message']} data-side="own" data-from="ai" data-starts data-ends aria-live="off">
      <div className={styles['column']}>
        <div className={styles['byline']}>
          <span className={styles['tag']}>{t('thread.ai')}</span> {t('thread.answering')}
        </div>
        <div className={styles['bubble']}>
          {text}
          <span className={styles['caret']} aria-hidden />
        </div>
      </div>
      <PersonAvatar name="AI" kind="ai" size={28} />
    </div>
  );
}
