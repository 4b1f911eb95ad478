import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartCard } from './chart-card.tsx';
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
  const { days } = report;
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  const loading = <Skeleton height={250} radius={10} />;
  return (
    <div className={styles['charts']}>
      <ChartCard
        isWide
        title={t('charts.conversations')}
        text={t('charts.conversationsText')}
        table={{
          head: [
            t('charts.day'),
            t('charts.total'),
            t('charts.aiOnly'),
            t('charts.byPerson'),
            t('charts.unanswered'),
            t('lines.resolved'),
          ],
          rows: days.map(({ date, conversations, aiOnly, answered, resolved, closed }) => [
            day(date),
            conversations,
            aiOnly,
            answered - aiOnly,
            conversations - answered,
            resolved + closed,
          ]),
        }}
      >
        <Suspense fallback={loading}>
          <ConversationsByDay days={days} label={`${t('charts.conversations')}. ${t('charts.conversationsText')}`} />
        </Suspense>
      </ChartCard>
      <ChartCard
        title={t('charts.messages')}
        text={t('charts.messagesText')}
        table={{
          head: [t('charts.day'), t('charts.visitor'), t('charts.agent'), t('charts.ai')],
          rows: days.map(({ date, visitorMessages, agentMessages, aiMessages }) => [
            ...[day(date), visitorMessages, agentMessages, aiMessages],
          ]) as [string, number, number, number][],
        }}
      >
        <Suspense fallback={loading}>
          <MessagesByDay days={days} label={`${t('charts.messages')}. ${t('charts.messagesText')}`} />
        </Suspense>
      </ChartCard>
      <ChartCard
        title={t('charts.answers')}
        text={t('charts.answersText')}
        table={{
          head: [t('charts.day'), t('charts.first'), t('charts.firstAgent')],
          rows: days.map(({ date, firstAnswer, firstAgentAnswer }) => [
            day(date),
            inMinutes(firstAnswer.average),
            inMinutes(firstAgentAnswer.average),
          ]),
        }}
      >
        <Suspense fallback={loading}>
          <AnswersByDay days={days} label={`${t('charts.answers')}. ${t('charts.answersText')}`} />
        </Suspense>
      </ChartCard>
      <WeekMap week={report.week} />
      <Stars ratings={report.totals.ratings} />
    </div>
  );
}
