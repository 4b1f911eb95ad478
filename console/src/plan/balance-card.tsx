import { Alert, Badge, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { money } from '../language/money.ts';
import type { Answer } from '../rest/answers.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { Card } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { ReceiptDialog } from '../thread/lazy-receipt.ts';
import { Movements, type MovementsPage } from './movements.tsx';
import styles from './plan.module.css';

const colours = { ok: 'petrol', low: 'orange', critical: 'red', empty: 'red' } as const;

/** What pays for AI replies beyond the plan. Only who holds the account may see it. */
export function BalanceCard() {
  const { t, i18n } = useTranslation('plan');
  const { slug, rest } = useWorkspace();
  const balance = useQuery({
    queryKey: ['balance', slug],
    queryFn: async () => (await rest.get<Answer<'getOwnBalance'>>('/console/billing/balance')).balance,
  });
  return (
    <Card title={t('balance')} text={t('balanceText')}>
      <Loaded query={balance} rows={2}>
        {({
          balanceCents,
          currency,
          alertLevel,
          chargedThisMonthCents,
          blockOnZero,
          overageEnabled,
          per1000RepliesCents,
          included,
          spendLimitReached,
        }) => (
          <>
            <div className={styles['head']}>
              <span className={styles['planName']}>{money(balanceCents, currency, i18n.language)}</span>
              {included.chatReplies !== null && overageEnabled && (
                <Badge variant="light" tt="none" color={colours[alertLevel]}>
                  {t(`balanceLevel.${alertLevel}`)}
                </Badge>
              )}
            </div>
            <Text size="sm" c="dimmed" mt="sm">
              {t('balanceFacts', { charged: money(chargedThisMonthCents, currency, i18n.language) })} ·{' '}
              {t('per1000', { price: money(per1000RepliesCents, currency, i18n.language) })}.{' '}
              {t(
                included.chatReplies === null
                  ? 'needless'
                  : !overageEnabled
                    ? 'planAlone'
                    : blockOnZero
                      ? 'blocks'
                      : 'goesOn',
              )}
            </Text>
            {spendLimitReached && (
              <Alert color="orange" icon={<IconAlertTriangle size={18} />} mt="sm" data-spend-limit={spendLimitReached}>
                {t(`spendLimit.${spendLimitReached}`)}
              </Alert>
            )}
            <Movements
              queryKey={['balance', slug, 'movements']}
              Receipt={ReceiptDialog}
              page={(cursor) => rest.get<MovementsPage>('/console/billing/entries', { cursor, limit: 10 })}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}
