import { Alert, Badge, Button, Table, Text } from '@mantine/core';
import { IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';
import type { Answer } from '../rest/answers.ts';
import settings from '../settings/settings.module.css';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { useFailureText } from '../shell/use-failure.ts';
import { type Health, type HealthPart, type Verdict, verdictsOn } from './health-verdict.ts';
import { LoginKeys } from './login-keys.tsx';
import styles from './platform.module.css';
import { usePlatform } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { platformKeys } from './platform-queries.ts';

const lookAgainMs = 15_000;
const colours: Record<Verdict, string> = { good: 'petrol', unset: 'gray', watch: 'orange', bad: 'red' };

export function HealthPage() {
  const { t } = useTranslation('platform');
  const { rest } = usePlatform();
  const failureText = useFailureText();
  const health = useQuery({
    queryKey: platformKeys.health,
    queryFn: async () => (await rest.get<Answer<'getPlatformHealth'>>('/console/platform/health')).health,
    refetchInterval: lookAgainMs,
    staleTime: 0,
  });
  return (
    <PlatformPage
      title={t('health.title')}
      text={t('health.text')}
      actions={
        <Button
          variant="default"
          leftSection={<IconRefresh size={17} />}
          loading={health.isFetching}
          onClick={() => void health.refetch()}
        >
          {t('health.again')}
        </Button>
      }
    >
      {health.isError && health.data && (
        <Alert color="red" icon={<IconPlugConnectedX size={20} />} title={t('health.lost')} data-lost>
          {failureText(health.error)} {t('health.lastSeen')} <Time at={new Date(health.dataUpdatedAt).toISOString()} />
        </Alert>
      )}
      <Loaded query={health} rows={8}>
        {(state) => <State health={state} />}
      </Loaded>
      <LoginKeys />
    </PlatformPage>
  );
}

function State({ health }: { health: Health }) {
  const { t, i18n } = useTranslation('platform');
  const verdicts = verdictsOn(health);
  const { process, database, events, jobs, webhooks, mails } = health;
  const number = (value: number) => count(value, i18n.language);
  const megabytes = (bytes: number) =>
    new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(
      bytes / 1e6,
    );
  const orNone = (at: string | null) => (at ? <Time at={at} /> : '–');
  const part = (name: HealthPart, facts: [string, ReactNode][]) => (
    <Part key={name} name={name} verdict={verdicts[name]} facts={facts} />
  );
  return (
    <>
      <div className={styles['columns']}>
        {part('database', [
          [t('health.version'), `PostgreSQL ${database.version}`],
          [t('health.answer'), `${number(database.answerMs)} ms`],
          [t('health.size'), megabytes(database.sizeBytes)],
          [t('health.connections'), `${number(database.connections)} / ${number(database.mostConnections)}`],
        ])}
        {part('events', [
          [t('health.waiting'), number(events.waiting)],
          [t('health.oldest'), orNone(events.oldestAt)],
          [t('health.failing'), number(events.failing)],
        ])}
        {part('webhooks', [
          [t('health.waiting'), number(webhooks.waiting)],
          [t('health.overdue'), orNone(webhooks.oldestDueAt)],
          [t('health.delivered'), number(webhooks.delivered)],
          [t('health.givenUp'), number(webhooks.givenUp)],
          [t('health.switchedOff'), number(webhooks.switchedOff)],
        ])}
        {part('mails', [
          [t('health.transport'), t(`health.by.${mails.transport}`)],
          [t('health.waiting'), number(mails.queued)],
          [t('health.sent'), number(mails.sent)],
          [t('health.failed'), number(mails.failed)],
          [t('health.bounced'), number(mails.bounced)],
        ])}
      </div>
      <div className={settings['tableCard']}>
        <Table className={styles['table'] ?? ''} verticalSpacing="xs" horizontalSpacing="lg">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                {t('health.part.jobs')} <Mark verdict={verdicts.jobs} />
              </Table.Th>
              <Table.Th className={styles['number']}>{t('health.waiting')}</Table.Th>
              <Table.Th className={styles['number']} visibleFrom="sm">
                {t('health.later')}
              </Table.Th>
              <Table.Th className={styles['number']} visibleFrom="sm">
                {t('health.active')}
              </Table.Th>
              <Table.Th className={styles['number']}>{t('health.failed')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {jobs.map(({ name, waiting, later, active, failed }) => (
              <Table.Tr key={name} data-queue={name}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
                <Table.Td className={styles['number']}>{number(waiting)}</Table.Td>
                <Table.Td className={styles['number']} visibleFrom="sm">
                  {number(later)}
                </Table.Td>
                <Table.Td className={styles['number']} visibleFrom="sm">
                  {number(active)}
                </Table.Td>
                <Table.Td className={styles['number']}>{number(failed)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="xs" c="dimmed">
        {t('health.process', { node: process.node, memory: megabytes(process.memoryBytes), sockets: process.sockets })}{' '}
        <Time at={process.startedAt} />
      </Text>
    </>
  );
}

function Mark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('platform');
  return (
    <Badge variant="light" size="sm" tt="none" ml={6} color={colours[verdict]}>
      {t(`health.verdict.${verdict}`)}
    </Badge>
  );
}

function Part({ name, verdict, facts }: { name: HealthPart; verdict: Verdict; facts: [string, ReactNode][] }) {
  const { t } = useTranslation('platform');
  return (
    <section className={settings['card']} data-part={name} data-verdict={verdict}>
      <h2>
        {t(`health.part.${name}`)} <Mark verdict={verdict} />
      </h2>
      <p className={settings['lead']}>
        {verdict === 'unset' ? t('health.unset') : t(`health.hint.${name}.${verdict}`)}
      </p>
      <dl className={styles['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
