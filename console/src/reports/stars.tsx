import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Detail } from './report-queries.ts';
import styles from './reports.module.css';

export function Stars({ ratings }: { ratings: Detail['ratings'] }) {
  const { t, i18n } = useTranslation('reports');
  if (ratings.total === 0) return null;
  const most = Math.max(1, ...ratings.counts);
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section className={styles['chartCard']} data-wide aria-labelledby="report-stars">
      <div className={styles['chartHead']}>
        <div>
          <h2 id="report-stars">{t('charts.stars')}</h2>
          <p>{t('charts.starsText')}</p>
        </div>
      </div>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {ratings.counts
          .map((count, index) => ({ count, stars: index + 1 }))
          .reverse()
          .map(({ count, stars }) => (
            <li key={stars} className={styles['starRow']}>
              <VisuallyHidden>{t('charts.starCount', { stars, count })}</VisuallyHidden>
              <span aria-hidden>{'★'.repeat(stars)}</span>
              <span className={styles['starBar']} aria-hidden>
                <span style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className={styles['number']} aria-hidden>
                {number.format(count)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
