import { Group, Menu, SegmentedControl, Table, Text } from '@mantine/core';
import { IconCashPlus, IconSettings, IconWallet } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count, money } from '../language/money.ts';
import { ReadOnly } from '../settings/read-only.tsx';
import settings from '../settings/settings.module.css';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { SearchBox } from '../shell/search-box.tsx';
import { BalanceSettings } from './balance-settings.tsx';
import { alertFilters, type BalancesSearch, balancesSearch, fitsBalances, needsBalance } from './balances-search.ts';
import { Included } from './included.tsx';
import { AlertMark } from './marks.tsx';
import styles from './platform.module.css';
import { usePlatform } from './platform.tsx';
import { PlatformPage } from './platform-page.tsx';
import { type BalanceOverview, type TenantBalance, useBalances } from './platform-queries.ts';
import { TopUp } from './top-up.tsx';
import { totalsByCurrency } from './totals.ts';

export function BalancesPage() {
  const { t } = useTranslation('platform');
  const { may } = usePlatform();
  const balances = useBalances();
  return (
    <PlatformPage title={t('balances.title')} text={t('balances.text')}>
      {!may('write') && <ReadOnly text={t('balances.readOnly')} />}
      <Loaded query={balances} rows={8}>
        {(overview) => (
          <>
            <Totals overview={overview} />
            <Tenants tenants={overview.tenants} />
          </>
        )}
      </Loaded>
    </PlatformPage>
  );
}

function Totals({ overview: { summary, tenants } }: { overview: BalanceOverview }) {
  const { t, i18n } = useTranslation('platform');
  const sums = totalsByCurrency(tenants);
  const number = (value: number) => count(value, i18n.language);
  const amounts = (of: 'balance' | 'charge' | 'cost' | 'overage') =>
    sums.map((sum) => money(sum[of], sum.currency, i18n.language)).join(' · ') || '–';
  const inNeed = tenants.filter(needsBalance);
  const countOf = (level: TenantBalance['alertLevel']) => inNeed.filter((one) => one.alertLevel === level).length;
  const [empty, critical, low] = [countOf('empty'), countOf('critical'), countOf('low')];
  const urgent = empty + critical;
  const tiles = [
    ['balance', amounts('balance'), t('balances.ofTenants', { count: summary.totalTenants })],
    [
      'replies',
      number(summary.totalChatReplies),
      t('balances.minutes', { minutes: number(summary.totalVoiceMinutes) }),
    ],
    ['charge', amounts('charge'), t('balances.cost', { amount: amounts('cost') })],
    ['overage', amounts('overage'), t('balances.overageText')],
    ['alerts', number(urgent + low), t('balances.alertsText', { empty, critical, low })],
  ] as const;
  return (
    <dl className={styles['tiles']}>
      {tiles.map(([name, value, text]) => (
        <div key={name} className={styles['tile']} data-alarm={(name === 'alerts' && urgent > 0) || undefined}>
          <dt>{t(`balances.total.${name}`)}</dt>
          <dd>{value}</dd>
          <dd className={styles['tileNote']}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tenants({ tenants }: { tenants: TenantBalance[] }) {
  const { t } = useTranslation('platform');
  const search = useSearch({ strict: false }) as BalancesSearch;
  const navigate = useNavigate();
  const [toppedUp, setToppedUp] = useState<TenantBalance>();
  const [changed, setChanged] = useState<TenantBalance>();
  const shown = tenants.filter((tenant) => fitsBalances(tenant, search));
  const change = (part: { [name in keyof BalancesSearch]: string | undefined }) =>
    void navigate({ to: '.', search: (before) => balancesSearch({ ...before, ...part }), replace: true });
  return (
    <>
      <Group gap="sm">
        <SearchBox label={t('tenants.search')} search={search.q} ask={(q) => change({ q })} />
        <div className={settings['wide']}>
          <SegmentedControl
            aria-label={t('balances.filter')}
            value={search.alert ?? 'all'}
            onChange={(alert) => change({ alert: alert === 'all' ? undefined : alert })}
            data={['all' as const, ...alertFilters].map((value) => ({ value, label: t(`alert.${value}`) }))}
          />
        </div>
      </Group>
      <div className={settings['tableCard']}>
        {shown.length > 0 ? (
          <BalancesTable tenants={shown} topUp={setToppedUp} change={setChanged} />
        ) : (
          <EmptyState
            icon={IconWallet}
            title={t(tenants.length > 0 ? 'tenants.emptyFilter' : 'tenants.empty')}
            text={t(tenants.length > 0 ? 'tenants.emptyFilterText' : 'tenants.emptyText')}
          />
        )}
      </div>
      <TopUp tenant={toppedUp} close={() => setToppedUp(undefined)} />
      <BalanceSettings tenant={changed} close={() => setChanged(undefined)} />
    </>
  );
}

type TableProperties = {
  tenants: TenantBalance[];
  topUp: (tenant: TenantBalance) => void;
  change: (tenant: TenantBalance) => void;
};

function BalancesTable({ tenants, topUp, change }: TableProperties) {
  const { t, i18n } = useTranslation('platform');
  const { may } = usePlatform();
  return (
    <Table className={styles['table'] ?? ''} verticalSpacing="sm" horizontalSpacing="lg" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('tenants.name')}</Table.Th>
          <Table.Th className={styles['number']}>{t('tenants.balance')}</Table.Th>
          <Table.Th>{t('tenants.alert')}</Table.Th>
          <Table.Th visibleFrom="sm">{t('balances.used')}</Table.Th>
          <Table.Th className={styles['number']} visibleFrom="md">
            {t('balances.projected')}
          </Table.Th>
          {may('write') && <Table.Th aria-label={t('actions')} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tenants.map((tenant) => (
          <Table.Tr key={tenant.tenantId} data-tenant={tenant.tenantSlug}>
            <Table.Td>
              <Link
                to="/platform/tenants/$tenantId"
                params={{ tenantId: tenant.tenantId }}
                className={styles['nameLink']}
              >
                {tenant.tenantName}
              </Link>
              <Text size="xs" c="dimmed">
                {tenant.tenantSlug} · {tenant.planName}
              </Text>
            </Table.Td>
            <Table.Td className={styles['number']}>
              {money(tenant.balanceCents, tenant.currency, i18n.language)}
              {tenant.autoTopUpEnabled && (
                <Text size="xs" c="dimmed">
                  {t('balances.auto')}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <AlertMark balance={tenant} />
            </Table.Td>
            <Table.Td visibleFrom="sm">
              {count(tenant.usage.chatReplies, i18n.language)}{' '}
              <Text span c="dimmed" size="sm">
                <Included replies={tenant.included.chatReplies ?? null} />
              </Text>
            </Table.Td>
            <Table.Td className={styles['number']} visibleFrom="md">
              {money(tenant.overage.projectedBalanceAfterCents, tenant.currency, i18n.language)}
            </Table.Td>
            {may('write') && (
              <Table.Td ta="right">
                <MoreMenu of={tenant.tenantName}>
                  <Menu.Item leftSection={<IconCashPlus size={16} />} onClick={() => topUp(tenant)}>
                    {t('topUp.open')}
                  </Menu.Item>
                  <Menu.Item leftSection={<IconSettings size={16} />} onClick={() => change(tenant)}>
                    {t('balanceSettings.open')}
                  </Menu.Item>
                </MoreMenu>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
