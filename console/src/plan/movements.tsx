import { Anchor, Button, Text, Title } from '@mantine/core';
import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { type ComponentType, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../language/money.ts';
import type { Answer } from '../rest/answers.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Time } from '../shell/time.tsx';
import { amountText } from '../thread/receipt.ts';
import styles from './plan.module.css';

export type MovementsPage = Answer<'listBillingEntries'>;
type Movement = MovementsPage['entries'][number];

const micros = 1_000_000;

/** Bookings that are of one answer, whose id they name. */
const ofAnswers = new Set(['ai_reply', 'credit_used']);

/** What came onto a balance and what went off it, the newest first. From an answer it goes on to its receipt. */
export function Movements({
  queryKey,
  page,
  Receipt,
}: {
  queryKey: QueryKey;
  page: (cursor: string) => Promise<MovementsPage>;
  Receipt: ComponentType<{ turnId: string; close: () => void }>;
}) {
  const { t } = useTranslation('plan');
  const [turnId, open] = useState<string>();
  const list = useInfiniteQuery({
    queryKey,
    initialPageParam: '',
    queryFn: ({ pageParam }) => page(pageParam),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    staleTime: 0,
  });
  return (
    <section>
      <Title order={3} size="sm" mt="lg">
        {t('entries')}
      </Title>
      <Loaded query={list} rows={2}>
        {({ pages }) => {
          const moves = pages.flatMap(({ entries }) => entries);
          if (moves.length === 0) {
            return (
              <Text size="sm" c="dimmed" mt={4}>
                {t('noEntries')}
              </Text>
            );
          }
          return (
            <ul className={styles['moves']}>
              {moves.map((move) => (
                <Move key={move.id} move={move} open={open} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {turnId && (
        <Suspense>
          <Receipt turnId={turnId} close={() => open(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

function Move({ move, open }: { move: Movement; open: (turnId: string) => void }) {
  const { t, i18n } = useTranslation('plan');
  const { kind, unit, amountMicros, note, reference, at } = move;
  const isMoney = /^[A-Z]{3}$/.test(unit);
  const inUnits = (figure: string) =>
    i18n.exists(`plan:unit.${unit}`) ? t(`unit.${unit}` as 'unit.voice_minutes', { amount: figure }) : figure;
  const amount = isMoney
    ? amountText(Math.abs(amountMicros), unit, i18n.language)
    : inUnits(count(Math.abs(amountMicros) / micros, i18n.language));
  const name = i18n.exists(`plan:kind.${kind}`) ? t(`kind.${kind}` as 'kind.other') : t('kind.other');
  return (
    <li className={styles['moveRow']}>
      <span>
        {ofAnswers.has(kind) ? (
          <Anchor component="button" type="button" inherit aria-haspopup="dialog" onClick={() => open(reference)}>
            {name}
          </Anchor>
        ) : (
          name
        )}
        <Text span size="xs" c="dimmed" ml={8}>
          <Time at={at} />
        </Text>
        {note && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </span>
      <span className={styles['figures']}>
        {amountMicros < 0 ? '−' : '+'} {amount}
      </span>
    </li>
  );
}
