import { Skeleton, Tabs, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { ConversationRow } from './conversation-row.tsx';
import styles from './inbox.module.css';
import { listed, useConversationList, useWaiting } from './inbox-queries.ts';
import { tabs } from './inbox-search.ts';
import { ListEmpty } from './list-empty.tsx';
import { neighbour } from './list-merge.ts';
import { useListFilter } from './use-list-filter.ts';
import { useNow } from './use-now.ts';

const ListFilters = lazy(() => import('./list-filters.tsx'));
const rowHeight = 88;

export function ConversationList({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { tab, change, filterOf } = useListFilter();
  const waiting = useWaiting();
  const lists = {
    mine: useConversationList(filterOf('mine')),
    unassigned: useConversationList(filterOf('unassigned')),
    all: useConversationList(filterOf('all')),
  };
  const list = lists[tab];
  const conversations = listed(list.data);
  const now = useNow();
  const viewport = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => viewport.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => conversations[index]?.conversationId ?? index,
    overscan: 8,
  });
  const shown = rows.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastShown >= conversations.length - 6) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, lastShown, conversations.length]);

  const go = (step: 1 | -1) => {
    const conversationId = neighbour(conversations, openId, step);
    if (!conversationId || conversationId === openId) return;
    rows.scrollToIndex(conversations.findIndex((held) => held.conversationId === conversationId));
    void navigate({ to: '/$slug/inbox/$conversationId', params: { slug, conversationId }, search: true });
  };
  useShortcuts({ next: () => go(1), previous: () => go(-1) });

  return (
    <section className={styles['list']} aria-label={t('inbox.list')}>
      <header className={styles['listHead']}>
        <div className={styles['listTitle']}>
          <Title order={1}>{t('inbox.title')}</Title>
          {waiting > 0 && (
            <button type="button" className={styles['waitingChip']} onClick={() => change({ tab: 'unassigned' })}>
              {t('inbox.waiting', { count: waiting })}
            </button>
          )}
          <Suspense>
            <ListFilters />
          </Suspense>
        </div>
        <Tabs
          value={tab}
          onChange={(name) => change({ tab: tabs.find((known) => known === name) })}
          classNames={{ list: styles['tabs'] ?? '', tab: styles['tab'] ?? '' }}
        >
          <Tabs.List>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`inbox.${name}`)}
                <span className={styles['count']}>{countOf(lists[name])}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div ref={viewport} className={styles['rows']} tabIndex={0}>
        {list.isPending && <RowSkeletons />}
        {list.isError && conversations.length === 0 && (
          <FailureState error={list.error} retry={() => void list.refetch()} />
        )}
        {list.isSuccess && conversations.length === 0 && <ListEmpty />}
        <ul className={styles['sheet']} style={{ height: rows.getTotalSize() }}>
          {shown.map((row) => {
            const conversation = conversations[row.index];
            return (
              conversation && (
                <li key={row.key} className={styles['slot']} style={{ transform: `translateY(${row.start}px)` }}>
                  <ConversationRow
                    conversation={conversation}
                    isOpen={conversation.conversationId === openId}
                    now={now}
                  />
                </li>
              )
            );
          })}
        </ul>
        {isFetchingNextPage && (
          <Text ta="center" size="xs" c="dimmed" py="sm">
            {t('inbox.loadMore')}
          </Text>
        )}
      </div>
    </section>
  );
}

function countOf({ data, hasNextPage }: ReturnType<typeof useConversationList>): string {
  if (!data) return '';
  return `${listed(data).length}${hasNextPage ? '+' : ''}`;
}

const RowSkeletons = () => (
  <div aria-busy>
    {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
      <div key={key} className={styles['skeleton']}>
        <Skeleton circle height={36} />
        <div>
          <Skeleton height={10} width="55%" mb={10} />
          <Skeleton height={9} width="85%" />
        </div>
      </div>
    ))}
  </div>
);
