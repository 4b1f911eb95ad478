import { Button, Skeleton } from '@mantine/core';
import type { Conversation, Receipt } from '@switchboard/protocol';
import { IconArrowDown, IconMessageCircle } from '@tabler/icons-react';
import { Fragment, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visitorName } from '../inbox/names.ts';
import { useNow } from '../inbox/use-now.ts';
import { dayName } from '../language/times.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { attachmentOf } from './attachments/attachment.ts';
import { LiveAnswer } from './live-answer.tsx';
import messageStyles from './message.module.css';
import { MessageBubble } from './message-bubble.tsx';
import styles from './message-list.module.css';
import { rowsOf } from './thread-rows.ts';
import { useJumpToMessage } from './use-jump-to-message.ts';
import type { Thread, ThreadState } from './use-thread.ts';

const Lightbox = lazy(() => import('./attachments/lightbox.tsx'));

type Properties = {
  thread: Thread | undefined;
  state: ThreadState | undefined;
  conversation: Conversation | undefined;
};
const awayFromEndPx = 240;

export function MessageList({ thread, state, conversation }: Properties) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const [isLoadingEarlier, setLoadingEarlier] = useState(false);
  const unreadAfterSeq = useReadOnOpening(state);
  const [enlarged, enlarge] = useState<string>();
  useJumpToMessage(thread, state);
  const name = conversation ? visitorName(conversation, t) : t('person.visitor');

  async function loadEarlier() {
    setLoadingEarlier(true);
    try {
      await thread?.loadEarlier();
    } finally {
      setLoadingEarlier(false);
    }
  }

  if (!thread || !state?.loaded) return <MessageSkeletons />;
  const rows = rowsOf([...state.messages], unreadAfterSeq);
  const pictures = state.messages
    .flatMap((message) => attachmentOf(message) ?? [])
    .filter(({ kind }) => kind === 'image');
  const seen = seenMark(state.messages, state.receipts);
  // Colleagues who write are told of above the field, where it matters.
  const visitors = state.typing.filter(({ senderType }) => senderType !== 'agent');
  return (
    <div className={styles['stage']}>
      <div
        ref={scroller}
        className={styles['scroller']}
        role="log"
        aria-label={t('thread.messages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        tabIndex={0}
        onScroll={(event) => setAway(event.currentTarget.scrollTop < -awayFromEndPx)}
      >
        <div className={styles['messages']}>
          {state.hasEarlier && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              className={styles['earlier']}
              loading={isLoadingEarlier}
              onClick={() => void loadEarlier()}
            >
              {t('thread.earlier')}
            </Button>
          )}
          {rows.length === 0 && (
            <EmptyState icon={IconMessageCircle} title={t('thread.empty')} text={t('thread.emptyText')} />
          )}
          {rows.map((row) => {
            if (row.kind === 'day') {
              return (
                <div key={row.key} className={styles['day']}>
                  <span>{dayName(row.at, now, i18n.language)}</span>
                </div>
              );
            }
            if (row.kind === 'divider') {
              return (
                <div key={row.key} className={styles['divider']}>
                  <span>{t('thread.new')}</span>
                </div>
              );
            }
            return (
              <Fragment key={row.key}>
                <MessageBubble row={row} visitor={name} thread={thread} now={now} open={enlarge} />
                {row.message.messageId === seen?.messageId && (
                  <div className={messageStyles['mark']}>{t(`thread.${seen.mark}`)}</div>
                )}
              </Fragment>
            );
          })}
          {state.answering && <LiveAnswer text={state.answering.text} />}
          {visitors.length > 0 && (
            <div className={styles['typing']}>
              <span className={styles['dots']} aria-hidden>
                <i />
                <i />
                <i />
              </span>
              {visitors.map((typist) => (
                <span key={`${typist.senderType}${typist.name ?? ''}`}>
                  {t('thread.typing', {
                    name: typist.name ?? (typist.senderType === 'visitor' ? name : t('person.agent')),
                  })}
                </span>
              ))}
            </div>
          )}
        </div>
      </div>
      {isAway && (
        <Button
          className={styles['jump']}
          size="compact-sm"
          radius="xl"
          variant="default"
          leftSection={<IconArrowDown size={15} />}
          onClick={() => scroller.current?.scrollTo({ top: 0, behavior: 'smooth' })}
        >
          {t('thread.jump')}
        </Button>
      )}
      {enlarged && (
        <Suspense>
          <Lightbox conversationId={thread.conversationId} pictures={pictures} shown={enlarged} show={enlarge} />
        </Suspense>
      )}
    </div>
  );
}

/** Where this person had got to when the thread was opened: the divider stands there and stays. */
function useReadOnOpening(state: ThreadState | undefined): number | undefined {
  const { agent } = useWorkspace();
  const onOpening = useRef<number | undefined>(undefined);
  if (state?.loaded && onOpening.current === undefined) {
    onOpening.current = state.receipts.find((receipt) => receipt.agentId === agent.agentId)?.readSeq ?? 0;
  }
  return onOpening.current;
}

function seenMark(messages: ThreadState['messages'], receipts: readonly Receipt[]) {
  const last = messages.findLast(
    (message) => !message.pending && message.messageType !== 'note' && message.senderType !== 'system',
  );
  if (last?.senderType !== 'agent') return undefined;
  const visitor = receipts.find((receipt) => receipt.participant === 'visitor');
  const mark =
    (visitor?.readSeq ?? 0) >= last.seq ? 'seen' : (visitor?.deliveredSeq ?? 0) >= last.seq ? 'delivered' : 'sent';
  return { messageId: last.messageId, mark } as const;
}

const MessageSkeletons = () => (
  <div className={styles['stage']} aria-busy>
    <div className={styles['messages']} style={{ marginTop: 'auto', gap: 14 }}>
      <Skeleton height={38} width="46%" radius={14} />
      <Skeleton height={64} width="58%" radius={14} ml="auto" />
      <Skeleton height={38} width="34%" radius={14} />
      <Skeleton height={38} width="42%" radius={14} ml="auto" />
    </div>
  </div>
);
