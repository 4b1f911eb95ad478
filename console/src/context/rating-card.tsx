import type { Conversation } from '@switchboard/protocol';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../inbox/use-now.ts';
import { relativeTime } from '../language/times.ts';
import styles from './context.module.css';

const stars = [1, 2, 3, 4, 5] as const;

/** How it was for the visitor, or that they have been asked. */
export function RatingCard({ rating }: { rating: NonNullable<Conversation['rating']> }) {
  const { t, i18n } = useTranslation('desk');
  const now = useNow();
  const { score, comment, askedAt } = rating;
  return (
    <section>
      <h3>{t('rating.title')}</h3>
      {score === undefined ? (
        <p className={styles['quiet']}>{t('rating.asked', { time: relativeTime(askedAt, now, i18n.language) })}</p>
      ) : (
        <p className={styles['stars']} role="img" aria-label={t('rating.score', { score })}>
          {stars.map((star) =>
            star <= score ? <IconStarFilled key={star} size={17} /> : <IconStar key={star} size={17} stroke={1.6} />,
          )}
        </p>
      )}
      {comment && <blockquote className={styles['comment']}>{comment}</blockquote>}
    </section>
  );
}
