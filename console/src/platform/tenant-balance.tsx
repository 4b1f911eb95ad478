import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCashPlus, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../language/areas.ts';
import { count, money } from '../language/money.ts';
import { Movements, type MovementsPage } from '../plan/movements.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { receiptWords } from '../thread/receipt-words/index.ts';
import { BalanceSettings } from './balance-settings.tsx';
import { Included } from './included.tsx';
import { AlertMark } from './marks.tsx';
import styles from './platform.module.css';
import { usePlatform } from './platform.tsx';
import { type PricingSettings, platformKeys, type TenantBalance, useBalances } from './platform-queries.ts';
import { TopUp } from './top-up.tsx';

const TenantReceipt = pageOf('receipt', receiptWords, async () => (await import('./tenant-receipt.tsx')).TenantReceipt);

export function TenantBalanceCard({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('platform');
  const balances = useBalances();
  return (
    <Card title={t('tenant.balance')}>
      <Loaded query={balances}>
        {({ tenants, pricing }) => {
          const balance = tenants.find((tenant) => tenant.tenantId === tenantId);
          return balance ? (
            <Balance balance={balance} pricing={pricing.settings} />
          ) : (
            <Text c="dimmed">{t('tenant.noBalance')}</Text>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Balance({ balance, pricing }: { balance: TenantBalance; pricing: PricingSettings }) {
  const { t, i18n } = useTranslation('platform');
  const { may, rest } = usePlatform();
  const [isToppingUp, toppingUp] = useDisclosure(false);
  const [isChanging, changing] = useDisclosure(false);
  const amount = (cents: number) => money(cents, balance.currency, i18n.language);
  const ofLimit = (spent: number | undefined, limit: number) =>
    t('tenant.ofLimit', { spent: money(spent ?? 0, 'USD', i18n.language), limit: money(limit, 'USD', i18n.language) });
  const facts = [
    [
      'replies',
      <>
        {count(balance.usage.chatReplies, i18n.language)} <Included replies={balance.included.chatReplies ?? null} />
      </>,
    ],
    ['toppedUp', amount(balance.totalTopUpCents)],
    ['charged', amount(balance.totalUsageCents)],
    ['projected', amount(balance.overage.projectedBalanceAfterCents)],
    ['today', ofLimit(balance.spentTodayUsdCents, pricing.dailySpendLimitCents)],
    ['month', ofLimit(balance.spentThisMonthUsdCents, pricing.monthlySpendLimitCents)],
  ] as const;
  const rules = balance.overageEnabled
    ? [
        t('tenant.overageOn'),
        t(balance.blockOnZero ? 'tenant.blockOn' : 'tenant.blockOff'),
        balance.autoTopUpEnabled &&
          t('tenant.autoOn', {
            threshold: amount(balance.autoTopUpThresholdCents),
            amount: amount(balance.autoTopUpAmountCents),
          }),
      ].filter(Boolean)
    : [t('tenant.overageOff')];
  return (
    <>
      <Group gap="sm" mt="sm">
        <span className={styles['large']}>{amount(balance.balanceCents)}</span>
        <AlertMark balance={balance} />
      </Group>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`tenant.money.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {balance.lastTopUpAt && (
          <div>
            <dt>{t('tenant.money.last')}</dt>
            <dd>
              <Time at={balance.lastTopUpAt} />
            </dd>
          </div>
        )}
      </dl>
      {typeof balance.included.chatReplies === 'number' && (
        <Text size="sm" c="dimmed" mt="sm">
          {rules.join(' ')}
        </Text>
      )}
      <Movements
        Receipt={TenantReceipt}
        queryKey={[...platformKeys.tenants, balance.tenantId, 'movements']}
        page={(cursor) =>
          rest.get<MovementsPage>(`/console/platform/balances/${balance.tenantId}/entries`, { cursor, limit: 10 })
        }
      />
      {may('write') && (
        <Group gap="sm" mt="md">
          <Button leftSection={<IconCashPlus size={17} />} onClick={toppingUp.open}>
            {t('topUp.open')}
          </Button>
          <Button variant="default" leftSection={<IconSettings size={17} />} onClick={changing.open}>
            {t('balanceSettings.open')}
          </Button>
        </Group>
      )}
      <TopUp tenant={isToppingUp ? balance : undefined} close={toppingUp.close} />
      <BalanceSettings tenant={isChanging ? balance : undefined} close={changing.close} />
    </>
  );
}
