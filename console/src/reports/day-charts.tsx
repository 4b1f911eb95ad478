import '@mantine/charts/styles.css';
import { BarChart, LineChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import type { Point } from './points.ts';

type Drawn = { points: Point[]; label: string };
type Series = { name: string; label: string; color: string };

const HEIGHT = 250;

/** The figures stand in the table behind it: a reader that cannot see is told so, and spared the drawing. */
const drawing = (label: string) => ({ role: 'img', 'aria-label': label });

function Stacked({
  data,
  series,
  label,
}: {
  data: Record<string, string | number>[];
  series: Series[];
  label: string;
}) {
  const { i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <BarChart
      h={HEIGHT}
      data={data}
      dataKey="at"
      type="stacked"
      series={series}
      withLegend
      legendProps={{ verticalAlign: 'bottom' }}
      tickLine="none"
      gridAxis="x"
      maxBarWidth={34}
      valueFormatter={(value) => number.format(value)}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 26 }}
      barProps={{ isAnimationActive: false }}
      {...drawing(label)}
    />
  );
}

export function ConversationsByDay({ points, label }: Drawn) {
  const { t } = useTranslation('reports');
  return (
    <Stacked
      label={label}
      data={points.map(({ short, conversations, aiOnly, answered }) => ({
        ...{ at: short, aiOnly, byPerson: answered - aiOnly, unanswered: conversations - answered },
      }))}
      series={[
        { name: 'aiOnly', label: t('charts.aiOnly'), color: 'indigo.4' },
        { name: 'byPerson', label: t('charts.byPerson'), color: 'petrol.6' },
        { name: 'unanswered', label: t('charts.unanswered'), color: 'gray.5' },
      ]}
    />
  );
}

export function MessagesByDay({ points, label }: Drawn) {
  const { t } = useTranslation('reports');
  return (
    <Stacked
      label={label}
      data={points.map(({ short, visitorMessages, agentMessages, aiMessages }) => ({
        ...{ at: short, visitor: visitorMessages, agent: agentMessages, ai: aiMessages },
      }))}
      series={[
        { name: 'visitor', label: t('charts.visitor'), color: 'gray.5' },
        { name: 'agent', label: t('charts.agent'), color: 'petrol.6' },
        { name: 'ai', label: t('charts.ai'), color: 'indigo.4' },
      ]}
    />
  );
}

export const minutesOf = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 6) / 10;

export function AnswersByDay({ points, label }: Drawn) {
  const { t, i18n } = useTranslation('reports');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <LineChart
      h={HEIGHT}
      data={points.map(({ short, firstAnswer, firstAgentAnswer }) => ({
        ...{ at: short, first: minutesOf(firstAnswer.average), firstAgent: minutesOf(firstAgentAnswer.average) },
      }))}
      dataKey="at"
      series={[
        { name: 'first', label: t('charts.first'), color: 'indigo.4' },
        { name: 'firstAgent', label: t('charts.firstAgent'), color: 'petrol.6' },
      ]}
      curveType="linear"
      connectNulls
      withLegend
      legendProps={{ verticalAlign: 'bottom' }}
      tickLine="none"
      gridAxis="x"
      dotProps={{ r: 2.5 }}
      valueFormatter={(value) => number.format(value)}
      yAxisProps={{ width: 44 }}
      xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 26 }}
      lineProps={{ isAnimationActive: false }}
      {...drawing(label)}
    />
  );
}
