import { Button, Skeleton } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showing } from '../inbox/inbox-search.ts';
import { lastActivity } from '../inbox/list-order.ts';
import { useNow } from '../inbox/use-now.ts';
import { absoluteTime, relativeTime } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './context.module.css';
import { usePrevious } from './use-previous.ts';

/** What this person asked before, one click away. */
export function PreviousConversations({ conversation }: { conversation: Conversation }) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { slug } = useWorkspace();
  const now = useNow();
  const previous = usePrevious(conversation.conversationId);
  const held = previous.data?.pages.flatMap((page) => page.conversations) ?? [];
  return (
    <section>
      <h3>{desk('previous.title')}</h3>
      {previous.isPending && <Skeleton height={34} />}
      {previous.isError && (
        <Button size="compact-xs" variant="default" onClick={() => void previous.refetch()}>
          {t('actions.retry')}
        </Button>
      )}
      {previous.isSuccess && held.length === 0 && <p className={styles['quiet']}>{desk('previous.none')}</p>}
      <ul className={styles['previous']}>
        {held.map((other) => {
          const at = lastActivity(other);
          return (
            <li key={other.conversationId}>
              <Link
                to="/$slug/inbox/$conversationId"
                params={{ slug, conversationId: other.conversationId }}
                search={showing()}
                preload={false}
              >
                <span>
                  #{other.conversationNumber} · {t(`status.${other.status}`)}
                  <time dateTime={at} title={absoluteTime(at, i18n.language)}>
                    {relativeTime(at, now, i18n.language)}
                  </time>
                </span>
                <em>{other.preview ?? t('inbox.noMessage')}</em>
              </Link>
            </li>
          );
        })}
      </ul>
      {previous.hasNextPage && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          loading={previous.isFetchingNextPage}
          onClick={() => void previous.fetchNextPage()}
        >
          {desk('search.more')}
        </Button>
      )}
    </section>
  );
}
