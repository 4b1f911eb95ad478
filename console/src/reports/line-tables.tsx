import { Table } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { duration } from './durations.ts';
import type { Detail, Overview } from './report-queries.ts';
import styles from './reports.module.css';

type Line = { key: string; name: string } & Detail;

/** Who did what: people, departments, channels. */
export function LineTables({ report }: { report: Overview }) {
  const { t } = useTranslation('reports');
  const named = (id: string | null, name: string | null, none: string) =>
    id === null ? none : (name ?? t('lines.gone'));
  const hasCalls = report.totals.calls.incoming + report.totals.calls.handled > 0;
  const tables = [
    {
      title: t('lines.team'),
      text: t('lines.teamText'),
      lines: report.agents.map((line) => ({
        ...line,
        key: line.agentId ?? '',
        name: named(line.agentId, line.name, t('lines.nobody')),
      })),
    },
    {
      title: t('lines.departments'),
      lines: report.departments.map((line) => ({
        ...line,
        key: line.departmentId ?? '',
        name: named(line.departmentId, line.name, t('lines.noDepartment')),
      })),
    },
    {
      title: t('lines.channels'),
      lines: report.channels.map((line) => ({ ...line, key: line.channel, name: t(`channels.${line.channel}`) })),
    },
  ];
  return tables.map(({ title, text, lines }) => (
    <LineTable key={title} title={title} text={text} lines={lines} hasCalls={hasCalls} />
  ));
}

function LineTable({
  title,
  text,
  lines,
  hasCalls,
}: {
  title: string;
  text?: string | undefined;
  lines: Line[];
  hasCalls: boolean;
}) {
  const { t, i18n } = useTranslation('reports');
  const id = useId();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const time = (seconds: number | null) => (seconds === null ? '–' : duration(seconds, i18n.language));
  const columns: { label: string; of(line: Line): string }[] = [
    { label: t('lines.conversations'), of: ({ conversations }) => number.format(conversations) },
    {
      label: t('lines.resolved'),
      of: ({ conversations, resolutionRate }) => (conversations > 0 ? `${resolutionRate} %` : '–'),
    },
    { label: t('lines.written'), of: ({ agentMessages }) => number.format(agentMessages) },
    { label: t('lines.firstAgentAnswer'), of: ({ firstAgentAnswer }) => time(firstAgentAnswer.median) },
    { label: t('lines.resolution'), of: ({ resolution }) => time(resolution.median) },
    {
      label: t('lines.rating'),
      of: ({ ratings }) => (ratings.total > 0 ? `${number.format(ratings.average)} ★ (${ratings.total})` : '–'),
    },
    ...(hasCalls ? [{ label: t('lines.calls'), of: ({ calls }: Line) => number.format(calls.handled) }] : []),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles['lines']} aria-labelledby={id} tabIndex={0}>
      <header>
        <h2 id={id}>{title}</h2>
        {text && <p>{text}</p>}
      </header>
      <Table verticalSpacing={8} horizontalSpacing={20} miw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('lines.name')}</Table.Th>
            {columns.map(({ label }) => (
              <Table.Th key={label} scope="col" className={styles['number']}>
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.key}>
              <Table.Th scope="row" fw={560}>
                {line.name}
              </Table.Th>
              {columns.map(({ label, of }) => (
                <Table.Td key={label} className={styles['number']}>
                  {of(line)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
