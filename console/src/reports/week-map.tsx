import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from './report-queries.ts';
import styles from './reports.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** 5 January 1970 was a Monday. */
const dayName = (weekday: number, language: string, style: 'short' | 'long') =>
  new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' }).format(
    new Date(Date.UTC(1970, 0, 4 + weekday)),
  );

/** A table that is a picture as well: each cell says its figure to who points at it or reads it out. */
export function WeekMap({ week }: { week: Overview['week'] }) {
  const { t, i18n } = useTranslation('reports');
  const most = Math.max(1, ...week.map(({ visitorMessages }) => visitorMessages));
  const peak = week.reduce((best, one) => (one.visitorMessages > best.visitorMessages ? one : best), week[0]!);
  const hasAny = week.some(({ visitorMessages }) => visitorMessages > 0);
  const words = ({ weekday, hour, visitorMessages }: Overview['week'][number]) =>
    t('charts.weekCell', {
      day: dayName(weekday, i18n.language, 'long'),
      from: hour,
      to: hour + 1,
      count: visitorMessages,
    });
  return (
    <section className={styles['chartCard']} data-wide aria-labelledby="report-week">
      <div className={styles['chartHead']}>
        <div>
          <h2 id="report-week">{t('charts.week')}</h2>
          <p>
            {t('charts.weekText')}
            {hasAny &&
              ` ${t('charts.busiest', { day: dayName(peak.weekday, i18n.language, 'long'), from: peak.hour, to: peak.hour + 1 })}.`}
          </p>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
      <section className={styles['weekScroll']} tabIndex={0} aria-label={t('charts.week')}>
        <table className={styles['week']}>
          <thead>
            <tr>
              <td style={{ width: 36, background: 'none' }} />
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{dayName(weekday, i18n.language, 'short')}</th>
                {week
                  .filter((cell) => cell.weekday === weekday)
                  .map((cell) => (
                    <td
                      key={cell.hour}
                      title={words(cell)}
                      style={{ '--part': (cell.visitorMessages / most) * 0.9 } as CSSProperties}
                    >
                      <VisuallyHidden>{cell.visitorMessages}</VisuallyHidden>
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
