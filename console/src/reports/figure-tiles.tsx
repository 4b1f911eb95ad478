import { useTranslation } from 'react-i18next';
import { duration } from './durations.ts';
import type { Detail, Overview } from './report-queries.ts';
import styles from './reports.module.css';

type Mood = 'good' | 'bad' | undefined;
type Change = { text: string; mood: Mood } | undefined;
type Tile = { name: string; label: string; value: string; note: string; change?: Change; before?: string | undefined };

const moodOf = (isBetter: boolean): Mood => (isBetter ? 'good' : 'bad');

/** What changed since the period before, in words: colour alone says nothing. */
function useChanges({ totals, previous }: Overview) {
  const { t, i18n } = useTranslation('reports');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return {
    count(of: (detail: Detail) => number, isGood?: 'more' | 'less'): Change {
      const [now, before] = [of(totals), of(previous)];
      if (before === 0) return now === 0 ? undefined : { text: t('compare.none'), mood: undefined };
      const percent = Math.round(((now - before) / before) * 100);
      if (percent === 0) return { text: t('compare.same'), mood: undefined };
      const way = percent > 0 ? 'more' : 'less';
      return {
        text: t(`compare.${way}`, { value: `${number.format(Math.abs(percent))} %` }),
        mood: isGood && moodOf(way === isGood),
      };
    },
    time(of: (detail: Detail) => number | null): Change {
      const [now, before] = [of(totals), of(previous)];
      if (now === null || before === null) return undefined;
      const difference = now - before;
      if (Math.abs(difference) < 1) return { text: t('compare.same'), mood: undefined };
      const way = difference > 0 ? 'slower' : 'faster';
      return {
        text: t(`compare.${way}`, { value: duration(Math.abs(difference), i18n.language) }),
        mood: moodOf(way === 'faster'),
      };
    },
    points(of: (detail: Detail) => number, has: (detail: Detail) => boolean, isGood?: 'more' | 'less'): Change {
      if (!has(totals) || !has(previous)) return undefined;
      const difference = Math.round((of(totals) - of(previous)) * 10) / 10;
      if (difference === 0) return { text: t('compare.same'), mood: undefined };
      const way = difference > 0 ? 'more' : 'less';
      const value = t('compare.points', {
        count: Math.abs(difference),
        value: number.format(Math.abs(difference)),
      });
      return { text: t(`compare.${way}`, { value }), mood: isGood && moodOf(way === isGood) };
    },
  };
}

export function FigureTiles({ report }: { report: Overview }) {
  const { t, i18n } = useTranslation('reports');
  const { totals, waiting } = report;
  const change = useChanges(report);
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const time = (seconds: number | null) => (seconds === null ? '–' : duration(seconds, i18n.language));
  const percent = (value: number, of: number) => (of > 0 ? `${value} %` : '–');
  const { ratings, calls } = totals;
  const tiles: (Tile | false)[] = [
    {
      name: 'conversations',
      label: t('figures.conversations'),
      value: number.format(totals.conversations),
      note: t('figures.conversationsNote', { rate: totals.resolutionRate }),
      change: change.count(({ conversations }) => conversations),
    },
    {
      name: 'waiting',
      label: t('figures.waiting'),
      value: number.format(waiting),
      note: t('figures.waitingNote', { count: waiting }),
    },
    {
      name: 'firstAnswer',
      label: t('figures.firstAnswer'),
      value: time(totals.firstAnswer.median),
      note: totals.firstAnswer.count > 0 ? t('figures.firstAnswerNote') : t('figures.none'),
      change: change.time(({ firstAnswer }) => firstAnswer.median),
    },
    {
      name: 'firstAgentAnswer',
      label: t('figures.firstAgentAnswer'),
      value: time(totals.firstAgentAnswer.median),
      note:
        totals.firstAgentAnswer.count > 0
          ? t('figures.firstAgentAnswerNote', { value: time(totals.firstAgentAnswer.p90) })
          : t('figures.none'),
      change: change.time(({ firstAgentAnswer }) => firstAgentAnswer.median),
    },
    {
      name: 'resolution',
      label: t('figures.resolution'),
      value: time(totals.resolution.median),
      note:
        totals.resolution.count > 0
          ? t('figures.resolutionNote', { value: time(totals.resolution.p90) })
          : t('figures.none'),
      change: change.time(({ resolution }) => resolution.median),
    },
    {
      name: 'aiShare',
      label: t('figures.aiShare'),
      value: percent(totals.aiShare, totals.answered),
      note: t('figures.aiShareNote', { count: totals.aiOnly, all: number.format(totals.answered) }),
      change: change.points(
        ({ aiShare }) => aiShare,
        ({ answered }) => answered > 0,
      ),
    },
    {
      name: 'handover',
      label: t('figures.handover'),
      value: percent(totals.handoverRate, totals.withAi),
      note: t('figures.handoverNote', { count: totals.handedOver, all: number.format(totals.withAi) }),
      change: change.points(
        ({ handoverRate }) => handoverRate,
        ({ withAi }) => withAi > 0,
      ),
    },
    {
      name: 'satisfaction',
      label: t('figures.satisfaction'),
      value: ratings.total > 0 ? `${number.format(ratings.average)} ★` : '–',
      note:
        ratings.total > 0
          ? t('figures.satisfactionNote', { rate: ratings.satisfactionRate, count: ratings.total })
          : t('figures.noRatings'),
      change: change.points(
        (detail) => detail.ratings.average,
        (detail) => detail.ratings.total > 0,
        'more',
      ),
    },
    calls.incoming + calls.handled > 0 && {
      name: 'calls',
      label: t('figures.calls'),
      value: number.format(calls.incoming),
      note: t('figures.callsNote', { rate: calls.answerRate, missed: calls.missed }),
      change: change.count((detail) => detail.calls.incoming),
    },
  ];
  return (
    <dl className={styles['tiles']} aria-label={t('figures.label')}>
      {tiles
        .filter((tile) => tile !== false)
        .map((tile) => (
          <div key={tile.name} className={styles['tile']} data-figure={tile.name}>
            <dt>{tile.label}</dt>
            <dd className={styles['value']}>{tile.value}</dd>
            <dd className={styles['note']}>{tile.note}</dd>
            {tile.change && (
              <dd className={styles['change']} data-mood={tile.change.mood}>
                {tile.change.text}
              </dd>
            )}
          </div>
        ))}
    </dl>
  );
}
