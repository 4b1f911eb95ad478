import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartCard } from './chart-card.tsx';
import { pointsOf } from './points.ts';
import type { Overview } from './report-queries.ts';
import styles from './reports.module.css';
import { Stars } from './stars.tsx';
import { WeekMap } from './week-map.tsx';

// The drawing library is as large as the rest of the console: it comes when there is something to draw.
const dayCharts = () => import('./day-charts.tsx');
const ConversationsByDay = lazy(async () => ({ default: (await dayCharts()).ConversationsByDay }));
const MessagesByDay = lazy(async () => ({ default: (await dayCharts()).MessagesByDay }));
const AnswersByDay = lazy(async () => ({ default: (await dayCharts()).AnswersByDay }));

const inMinutes = (seconds: number | null): number | string => (seconds === null ? '–' : Math.round(seconds / 6) / 10);

export function Charts({ report }: { report: Overview }) {
  const { t, i18n } = useTranslation('reports');
  const points = pointsOf(report, i18n.language);
  const loading = <Skeleton height={250} radius={10} />;
  return (
    <div className={styles['charts']}>
      <ChartCard
        isWide
        title={t('charts.conversations')}
        text={t('charts.conversationsText')}
        table={{
          head: [
            t('charts.when'),
            t('charts.total'),
            t('charts.aiOnly'),
            t('charts.byPerson'),
            t('charts.unanswered'),
            t('lines.resolved'),
          ],
          rows: points.map(({ label, conversations, aiOnly, answered, resolved, closed }) => [
            label,
            conversations,
            aiOnly,
            answered - aiOnly,
            conversations - answered,
            resolved + closed,
          ]),
        }}
      >
        <Suspense fallback={loading}>
          <ConversationsByDay
            points={points}
            label={`${t('charts.conversations')}. ${t('charts.conversationsText')}`}
          />
        </Suspense>
      </ChartCard>
      <ChartCard
        title={t('charts.messages')}
        text={t('charts.messagesText')}
        table={{
          head: [t('charts.when'), t('charts.visitor'), t('charts.agent'), t('charts.ai')],
          rows: points.map(({ label, visitorMessages, agentMessages, aiMessages }) => [
            ...[label, visitorMessages, agentMessages, aiMessages],
          ]) as [string, number, number, number][],
        }}
      >
        <Suspense fallback={loading}>
          <MessagesByDay points={points} label={`${t('charts.messages')}. ${t('charts.messagesText')}`} />
        </Suspense>
      </ChartCard>
      <ChartCard
        title={t('charts.answers')}
        text={t('charts.answersText')}
        table={{
          head: [t('charts.when'), t('charts.first'), t('charts.firstAgent')],
          rows: points.map(({ label, firstAnswer, firstAgentAnswer }) => [
            label,
            inMinutes(firstAnswer.average),
            inMinutes(firstAgentAnswer.average),
          ]),
        }}
      >
        <Suspense fallback={loading}>
          <AnswersByDay points={points} label={`${t('charts.answers')}. ${t('charts.answersText')}`} />
        </Suspense>
      </ChartCard>
      <WeekMap week={report.week} />
      <Stars ratings={report.totals.ratings} />
    </div>
  );
}
