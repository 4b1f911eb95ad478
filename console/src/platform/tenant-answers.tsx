import { Anchor, Button, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../language/areas.ts';
import { count } from '../language/money.ts';
import type { Answer } from '../rest/answers.ts';
import { Card } from '../settings/settings-page.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { amountText } from '../thread/receipt.ts';
import { receiptWords } from '../thread/receipt-words/index.ts';
import styles from './platform.module.css';
import { usePlatform } from './platform.tsx';
import { platformKeys } from './platform-queries.ts';

const TenantReceipt = pageOf('receipt', receiptWords, async () => (await import('./tenant-receipt.tsx')).TenantReceipt);

type Page = Answer<'listTenantAnswers'>;

/** What each answer cost the house and is worth, also where the plan paid; each leads to its receipt. */
export function TenantAnswers({ tenantId }: { tenantId: string }) {
  const { t } = useTranslation('platform');
  const { rest } = usePlatform();
  const [turnId, open] = useState<string>();
  const list = useInfiniteQuery({
    queryKey: [...platformKeys.tenants, tenantId, 'answers'],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      rest.get<Page>(`/console/platform/balances/${tenantId}/answers`, { cursor: pageParam, limit: 10 }),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  return (
    <Card title={t('answers.title')} text={t('answers.text')}>
      <Loaded query={list} rows={3}>
        {({ pages }) => {
          const answers = pages.flatMap((page) => page.answers);
          return answers.length > 0 ? (
            <Answers answers={answers} open={open} />
          ) : (
            <Text size="sm" c="dimmed" mt="sm">
              {t('answers.none')}
            </Text>
          );
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt="xs"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('answers.more')}
        </Button>
      )}
      {turnId && (
        <Suspense>
          <TenantReceipt turnId={turnId} close={() => open(undefined)} />
        </Suspense>
      )}
    </Card>
  );
}

function Answers({ answers, open }: { answers: Page['answers']; open: (turnId: string) => void }) {
  const { t, i18n } = useTranslation('platform');
  const usd = (micros: number) => amountText(micros, 'USD', i18n.language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className={styles['scroll']} tabIndex={0} aria-label={t('answers.title')}>
      <Table mt="sm" verticalSpacing={6} horizontalSpacing="xs" miw={380} fz="sm" data-answers>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('answers.at')}</Table.Th>
            <Table.Th scope="col">{t('answers.paidBy')}</Table.Th>
            {(['tokens', 'cost', 'price'] as const).map((name) => (
              <Table.Th key={name} scope="col" className={styles['number']}>
                {t(`answers.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {answers.map(({ turnId, paidBy, inputTokens, outputTokens, costUsdMicros, priceUsdMicros, at }) => (
            <Table.Tr key={turnId}>
              <Table.Td>
                <Anchor component="button" type="button" inherit aria-haspopup="dialog" onClick={() => open(turnId)}>
                  <Time at={at} />
                </Anchor>
              </Table.Td>
              <Table.Td>{t(`answers.payer.${paidBy}`)}</Table.Td>
              <Table.Td className={styles['number']}>{count(inputTokens + outputTokens, i18n.language)}</Table.Td>
              <Table.Td className={styles['number']}>{usd(costUsdMicros)}</Table.Td>
              <Table.Td className={styles['number']}>{usd(priceUsdMicros)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
