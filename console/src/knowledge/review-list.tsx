import { Skeleton } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/settings-page.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { MoreButton } from '../shell/more-button.tsx';

type Properties<Page, Item extends { id: string }> = {
  query: UseInfiniteQueryResult<InfiniteData<Page>>;
  itemsOf: (page: Page) => Item[];
  empty: ReactNode;
  children: (item: Item) => ReactNode;
};

/** What waits for somebody's judgement, a card each, page after page. */
export function ReviewList<Page, Item extends { id: string }>({
  query,
  itemsOf,
  empty,
  children,
}: Properties<Page, Item>) {
  const { t } = useTranslation('knowledge');
  const items = query.data?.pages.flatMap(itemsOf);
  return (
    <>
      {query.isPending && <Skeleton height={160} radius="lg" />}
      {query.isError && !items && <FailureState error={query.error} retry={() => void query.refetch()} />}
      {items?.length === 0 && empty}
      {items?.map((item) => (
        <Card key={item.id}>{children(item)}</Card>
      ))}
      <MoreButton list={query} label={t('sites.more')} />
    </>
  );
}
