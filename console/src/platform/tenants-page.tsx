import { Group, Select, Table, Text } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { count, money } from '../language/money.ts';
import settings from '../settings/settings.module.css';
import { EmptyState } from '../shell/empty-state.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { MoreButton } from '../shell/more-button.tsx';
import { SearchBox } from '../shell/search-box.tsx';
import { Time } from '../shell/time.tsx';
import { AlertMark, SampleMark, StatusMark } from './marks.tsx';
import styles from './platform.module.css';
import { PlatformPage } from './platform-page.tsx';
import { usePlanCatalog } from './platform-queries.ts';
import { type RegisteredTenant, useBalancesByTenant, useTenants } from './tenants-queries.ts';
import { type TenantsSearch, tenantsSearch } from './tenants-search.ts';

export function TenantsPage() {
  const { t } = useTranslation('platform');
  const search = useSearch({ strict: false }) as TenantsSearch;
  const list = useTenants(search);
  const isFiltered = Object.keys(search).length > 0;
  return (
    <PlatformPage title={t('tenants.title')} text={t('tenants.text')}>
      <Filters search={search} />
      <div className={settings['tableCard']}>
        <Loaded query={list} rows={6}>
          {({ pages }) => {
            const tenants = pages.flatMap((page) => page.tenants);
            return tenants.length > 0 ? (
              <TenantsTable tenants={tenants} />
            ) : (
              <EmptyState
                icon={IconBuildingStore}
                title={t(isFiltered ? 'tenants.emptyFilter' : 'tenants.empty')}
                text={t(isFiltered ? 'tenants.emptyFilterText' : 'tenants.emptyText')}
              />
            );
          }}
        </Loaded>
      </div>
      <MoreButton list={list} label={t('more')} />
    </PlatformPage>
  );
}

function Filters({ search }: { search: TenantsSearch }) {
  const { t } = useTranslation('platform');
  const navigate = useNavigate();
  const plans = usePlanCatalog().data?.plans ?? [];
  const change = (part: { [name in keyof TenantsSearch]: string | undefined }) =>
    void navigate({ to: '.', search: (before) => tenantsSearch({ ...before, ...part }), replace: true });
  return (
    <Group gap="sm">
      <SearchBox label={t('tenants.search')} search={search.q} ask={(q) => change({ q })} />
      <Select
        aria-label={t('tenants.plan')}
        placeholder={t('tenants.anyPlan')}
        clearable
        w={190}
        data={plans.map(({ planId, name }) => ({ value: planId, label: name }))}
        value={search.plan ?? null}
        onChange={(plan) => change({ plan: plan ?? undefined })}
      />
      <Select
        aria-label={t('tenants.status')}
        placeholder={t('tenants.anyStatus')}
        clearable
        w={150}
        data={(['active', 'suspended'] as const).map((value) => ({ value, label: t(`status.${value}`) }))}
        value={search.status ?? null}
        onChange={(status) => change({ status: status ?? undefined })}
      />
    </Group>
  );
}

function TenantsTable({ tenants }: { tenants: RegisteredTenant[] }) {
  const { t, i18n } = useTranslation('platform');
  const balances = useBalancesByTenant();
  return (
    <Table className={styles['table'] ?? ''} verticalSpacing="sm" horizontalSpacing="lg" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th className={styles['widest']}>{t('tenants.name')}</Table.Th>
          <Table.Th>{t('tenants.plan')}</Table.Th>
          <Table.Th className={styles['number']} visibleFrom="sm">
            {t('tenants.people')}
          </Table.Th>
          <Table.Th className={styles['number']} visibleFrom="md">
            {t('tenants.replies')}
          </Table.Th>
          <Table.Th className={styles['number']} visibleFrom="sm">
            {t('tenants.balance')}
          </Table.Th>
          <Table.Th visibleFrom="md">{t('tenants.alert')}</Table.Th>
          <Table.Th>{t('tenants.status')}</Table.Th>
          <Table.Th visibleFrom="xl">{t('tenants.since')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tenants.map((tenant) => {
          const balance = balances.get(tenant.tenantId);
          return (
            <Table.Tr key={tenant.tenantId} data-tenant={tenant.slug}>
              <Table.Td>
                <Group gap={8}>
                  <Link
                    to="/platform/tenants/$tenantId"
                    params={{ tenantId: tenant.tenantId }}
                    className={styles['nameLink']}
                  >
                    {tenant.name}
                  </Link>
                  {tenant.isSample && <SampleMark />}
                </Group>
                <Text size="xs" c="dimmed">
                  {tenant.slug} · {tenant.email}
                </Text>
              </Table.Td>
              <Table.Td>{tenant.plan.name}</Table.Td>
              <Table.Td className={styles['number']} visibleFrom="sm">
                {count(tenant.people, i18n.language)}
              </Table.Td>
              <Table.Td className={styles['number']} visibleFrom="md">
                {balance ? count(balance.usage.chatReplies, i18n.language) : '–'}
              </Table.Td>
              <Table.Td className={styles['number']} visibleFrom="sm">
                {balance ? money(balance.balanceCents, balance.currency, i18n.language) : '–'}
              </Table.Td>
              <Table.Td visibleFrom="md">{balance ? <AlertMark balance={balance} /> : '–'}</Table.Td>
              <Table.Td>
                <StatusMark status={tenant.status} />
              </Table.Td>
              <Table.Td visibleFrom="xl">
                <Time at={tenant.createdAt} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
