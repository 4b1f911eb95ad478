import { Button, Skeleton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Conversation, Message } from '@switchboard/protocol';
import { IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { FailureState } from '../shell/failure-state.tsx';
import { ConversationRow } from './conversation-row.tsx';
import styles from './inbox.module.css';
import { showing } from './inbox-search.ts';
import { PersonAvatar } from './person-avatar.tsx';
import { Snippet, type SnippetPart } from './snippet.tsx';
import { useNow } from './use-now.ts';

type Found = {
  conversationId: string;
  conversationNumber: string;
  visitorName?: string;
  message: Message;
  snippet: SnippetPart[];
};
type Page = { conversations: Conversation[]; messages: Found[]; nextCursor?: string };

const pauseMs = 250;
const pageSize = 25;

/** Who and what was meant: people first, then the messages that say it. */
export default function SearchResults({ text, openId }: { text: string; openId: string | undefined }) {
  const { t } = useTranslation('desk');
  const { slug, rest } = useWorkspace();
  const [q] = useDebouncedValue(text.trim(), pauseMs);
  const now = useNow();
  const found = useInfiniteQuery({
    queryKey: ['search', slug, q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => rest.get<Page>('/console/search', { q, cursor: pageParam, limit: pageSize }),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
  if (found.isError) return <FailureState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <Skeletons />;
  const conversations = found.data.pages.flatMap((page) => page.conversations);
  const messages = found.data.pages.flatMap((page) => page.messages);
  if (conversations.length + messages.length === 0) {
    return <EmptyState icon={IconSearchOff} title={t('search.nothing', { text: q })} text={t('search.nothingText')} />;
  }
  return (
    <div className={styles['results']} aria-busy={found.isPlaceholderData}>
      {conversations.length > 0 && (
        <section aria-label={t('search.conversations')}>
          <h2>{t('search.conversations')}</h2>
          <ul>
            {conversations.map((conversation) => (
              <li key={conversation.conversationId} className={styles['resultRow']}>
                <ConversationRow
                  conversation={conversation}
                  isOpen={conversation.conversationId === openId}
                  now={now}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {messages.length > 0 && (
        <section aria-label={t('search.messages')}>
          <h2>{t('search.messages')}</h2>
          <ul>
            {messages.map((one) => (
              <li key={one.message.messageId} className={styles['resultRow']}>
                <FoundMessage found={one} now={now} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t('search.more')}
        </Button>
      )}
    </div>
  );
}

function FoundMessage({ found, now }: { found: Found; now: number }) {
  const { t, i18n } = useTranslation();
  const { slug } = useWorkspace();
  const { message, conversationId, conversationNumber, snippet } = found;
  const visitor = found.visitorName ?? t('person.anonymous', { number: conversationNumber });
  const writer = message.senderType === 'visitor' ? visitor : (message.senderName ?? t('person.agent'));
  return (
    <Link
      to="/$slug/inbox/$conversationId"
      params={{ slug, conversationId }}
      search={showing(message.messageId)}
      preload={false}
      className={styles['row']}
    >
      <PersonAvatar name={visitor} size={36} />
      <span className={styles['rowText']}>
        <span className={styles['rowTop']}>
          <span className={styles['rowName']}>{visitor}</span>
          <time dateTime={message.sentAt} title={absoluteTime(message.sentAt, i18n.language)}>
            {relativeTime(message.sentAt, now, i18n.language)}
          </time>
        </span>
        <span className={styles['found']}>
          {writer !== visitor && <b>{writer}: </b>}
          <Snippet parts={snippet} />
        </span>
      </span>
    </Link>
  );
}

const Skeletons = () => (
  <div aria-busy>
    {['a', 'b', 'c', 'd'].map((key) => (
      <div key={key} className={styles['skeleton']}>
        <Skeleton circle height={36} />
        <div>
          <Skeleton height={10} width="45%" mb={10} />
          <Skeleton height={9} width="80%" />
        </div>
      </div>
    ))}
  </div>
);
