import { Button, Table } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './reports.module.css';

export type ChartTable = { head: readonly string[]; rows: readonly (readonly [string, ...(number | string)[]])[] };

type Properties = { title: string; text: string; table: ChartTable; isWide?: boolean; children: ReactNode };

/** A chart with the table behind it: whoever cannot see the one, or wants it exactly, reads the other. */
export function ChartCard({ title, text, table, isWide = false, children }: Properties) {
  const { t, i18n } = useTranslation('reports');
  const [isTable, show] = useState(false);
  const id = useId();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <section className={styles['chartCard']} data-wide={isWide || undefined} aria-labelledby={id}>
      <div className={styles['chartHead']}>
        <div>
          <h2 id={id}>{title}</h2>
          <p>{text}</p>
        </div>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          style={{ flex: 'none' }}
          leftSection={isTable ? <IconChartBar size={15} /> : <IconTable size={15} />}
          aria-label={`${title}: ${t(isTable ? 'charts.asChart' : 'charts.asTable')}`}
          onClick={() => show(!isTable)}
        >
          {t(isTable ? 'charts.asChart' : 'charts.asTable')}
        </Button>
      </div>
      {isTable ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section className={styles['tableScroll']} tabIndex={0} aria-label={title}>
          <Table stickyHeader verticalSpacing={5}>
            <Table.Thead>
              <Table.Tr>
                {table.head.map((name, index) => (
                  <Table.Th key={name} scope="col" className={index > 0 ? styles['number'] : undefined}>
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map(([name, ...values], row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an hour that comes twice has one name
                <Table.Tr key={row}>
                  <Table.Th scope="row" fw={400}>
                    {name}
                  </Table.Th>
                  {values.map((value, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
                    <Table.Td key={index} className={styles['number']}>
                      {typeof value === 'number' ? number.format(value) : value}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ) : (
        <div className={styles['chart']}>{children}</div>
      )}
    </section>
  );
}
