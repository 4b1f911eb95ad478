import { Skeleton, Tabs, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { lazy, Suspense, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { ConversationRow } from './conversation-row.tsx';
import styles from './inbox.module.css';
import { listed, useConversationList, useCounts, useWaiting } from './inbox-queries.ts';
import { showing, tabs } from './inbox-search.ts';
import { neighbour } from './list-merge.ts';
import { ListSearch } from './list-search.tsx';
import { visitorName } from './names.ts';
import { useListFilter } from './use-list-filter.ts';
import { useNow } from './use-now.ts';
import { useSelection } from './use-selection.ts';

const ListTools = lazy(() => import('./list-tools.tsx'));
const ListEmpty = lazy(() => import('./list-empty.tsx'));
const SearchResults = lazy(() => import('./search-results.tsx'));
const BulkBar = lazy(() => import('./bulk-bar.tsx'));
const rowHeight = 88;

export function ConversationList({ openId }: { openId: string | undefined }) {
  const { t } = useTranslation();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { t: desk } = useTranslation('desk');
  const { tab, search, filter, change } = useListFilter();
  const waiting = useWaiting();
  const counts = useCounts();
  const list = useConversationList(filter);
  const conversations = useMemo(() => listed(list.data, filter.sort), [list.data, filter.sort]);
  const ids = useMemo(() => conversations.map(({ conversationId }) => conversationId), [conversations]);
  const selection = useSelection(ids);
  const isSearching = (search.q ?? '').trim() !== '';
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
    void navigate({
      to: '/$slug/inbox/$conversationId',
      params: { slug, conversationId },
      search: showing(),
    });
  };
  useShortcuts({
    next: () => go(1),
    previous: () => go(-1),
    select: () => openId && selection.toggle(openId),
  });

  return (
    <section className={styles['list']} aria-label={t('inbox.list')}>
      <header className={styles['listHead']}>
        <div className={styles['listTitle']}>
          <Title order={1}>{t('inbox.title')}</Title>
          {waiting > 0 && (
            <button
              type="button"
              className={styles['waitingChip']}
              title={t('inbox.waiting', { count: waiting })}
              onClick={() => change({ tab: 'unassigned' })}
            >
              {desk('queue.waiting', { count: waiting })}
            </button>
          )}
          <Suspense fallback={<span className={styles['filters']} />}>
            <ListTools selection={selection} />
          </Suspense>
        </div>
        <ListSearch />
        <Tabs
          value={tab}
          onChange={(name) => change({ tab: tabs.find((known) => known === name) })}
          classNames={{ list: styles['tabs'] ?? '', tab: styles['tab'] ?? '' }}
        >
          <Tabs.List>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name} title={name === 'unassigned' ? t('inbox.unassigned') : undefined}>
                {desk(`tab.${name}`)}
                <span className={styles['count']}>{counts && (counts[name] || '')}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </header>
      {selection.isOn && !isSearching && (
        <Suspense>
          <BulkBar selection={selection} total={ids.length} isSpam={filter.spam ?? false} />
        </Suspense>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
      <div ref={viewport} className={styles['rows']} tabIndex={0}>
        {isSearching ? (
          <Suspense fallback={<RowSkeletons />}>
            <SearchResults text={search.q ?? ''} openId={openId} />
          </Suspense>
        ) : (
          <>
            {list.isPending && <RowSkeletons />}
            {list.isError && conversations.length === 0 && (
              <FailureState error={list.error} retry={() => void list.refetch()} />
            )}
            {list.isSuccess && conversations.length === 0 && (
              <Suspense>
                <ListEmpty />
              </Suspense>
            )}
            <ul
              className={styles['sheet']}
              style={{ height: rows.getTotalSize() }}
              data-selecting={selection.isOn || undefined}
            >
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
                      <input
                        type="checkbox"
                        className={styles['tick']}
                        checked={selection.has(conversation.conversationId)}
                        onChange={() => selection.toggle(conversation.conversationId)}
                        aria-label={desk('bulk.select', { name: visitorName(conversation, t) })}
                      />
                    </li>
                  )
                );
              })}
            </ul>
          </>
        )}
        {isFetchingNextPage && !isSearching && (
          <Text ta="center" size="xs" c="dimmed" py="sm">
            {t('inbox.loadMore')}
          </Text>
        )}
      </div>
    </section>
  );
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
