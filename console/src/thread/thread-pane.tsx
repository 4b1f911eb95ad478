import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconMessageOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callWords } from '../calls/words/index.ts';
import { ContextPanel } from '../context/context-panel.tsx';
import { applyConversation, keys, readConversation, useConversation } from '../inbox/inbox-queries.ts';
import { visitorName } from '../inbox/names.ts';
import { pageOf } from '../language/areas.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { AnswerHint } from './answer-hint.tsx';
import { Colleagues } from './colleagues.tsx';
import { Composer, type ComposerHandle } from './composer.tsx';
import type { DialogName } from './conversation-dialogs.tsx';
import { MessageList } from './message-list.tsx';
import { SortingStrip } from './sorting-strip.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import styles from './thread.module.css';
import { type Menus, type OpenMenu, ThreadHeader } from './thread-header.tsx';
import { useConversationActions } from './use-conversation-actions.ts';
import { useConversationCommands } from './use-conversation-commands.ts';
import { useSuggestion } from './use-suggestion.ts';
import { type Thread, type ThreadState, useThread, useThreadState, useViewing } from './use-thread.ts';

const CallStrip = pageOf('calls', callWords, async () => (await import('../calls/call-strip.tsx')).CallStrip);
const ContextDrawer = lazy(() => import('../context/context-drawer.tsx'));
const ConversationDialog = lazy(() => import('./conversation-dialogs.tsx'));

export default function ThreadPane({ conversationId, isPhone }: { conversationId: string; isPhone: boolean }) {
  const { t } = useTranslation();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const thread = useThread(conversationId);
  const state = useThreadState(thread);
  const conversation = useConversation(conversationId) ?? state?.conversation;
  const isWide = useMediaQuery('(min-width: 75em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const [isContextOpen, context] = useDisclosure(false);
  const composer = useRef<ComposerHandle>(null);
  const actions = useConversationActions(conversation);
  const draft = useSuggestion(conversationId, state);
  const goBack = () => void navigate({ to: '/$slug/inbox', params: { slug }, search: true });
  const write = (kind: 'reply' | 'note') => composer.current?.focus(kind);
  const [menu, openMenu] = useState<OpenMenu>();
  const menus: Menus = (name) => ({
    opened: menu === name,
    onChange: (opened) => openMenu(opened ? name : undefined),
  });
  const [dialog, ask] = useState<DialogName>();

  useViewing(thread);
  useTold(conversationId, state);
  useMarkRead(conversationId, thread, state);
  useConversationCommands(conversation, actions, { write, open: openMenu, ask });
  useShortcuts({
    reply: () => write('reply'),
    note: () => write('note'),
    assign: () => openMenu('assign'),
    assignMe: () => void actions.assignToMe(),
    resolve: () => void actions.resolve(),
    snooze: () => openMenu('snooze'),
    priority: () => openMenu('priority'),
    tag: () => openMenu('tag'),
    close: () => void actions.close(),
  });

  if (state?.error) {
    return (
      <section className={styles['thread']}>
        <EmptyState icon={IconMessageOff} title={t('thread.missing')} text={t('thread.missingText')} />
      </section>
    );
  }
  const name = conversation ? visitorName(conversation, t) : '';
  return (
    <div className={styles['pane']} data-wide={isWide || undefined}>
      <section className={styles['thread']} aria-label={t('thread.label', { name })}>
        <ThreadHeader
          conversation={conversation}
          actions={actions}
          menus={menus}
          isPhone={isPhone}
          goBack={goBack}
          ask={ask}
          {...(!isWide && { openContext: context.open })}
        />
        {conversation && <SortingStrip conversation={conversation} actions={actions} menus={menus} />}
        {conversation && (
          <Suspense>
            <CallStrip conversation={conversation} />
          </Suspense>
        )}
        <MessageList thread={thread} state={state} conversation={conversation} />
        <div className={styles['foot']}>
          {state && <Colleagues typing={state.typing} viewing={state.viewing} />}
          {draft && <SuggestionCard draft={draft} use={(text) => composer.current?.insert(text)} />}
          <Composer
            ref={composer}
            conversationId={conversationId}
            thread={thread}
            name={name}
            conversation={conversation}
            isClosed={conversation?.status === 'closed'}
            hint={conversation && <AnswerHint conversation={conversation} actions={actions} />}
            isPhone={isPhone}
          />
        </div>
      </section>
      {isWide ? (
        <aside className={styles['context']} aria-label={t('context.label')}>
          <ContextPanel conversation={conversation} />
        </aside>
      ) : (
        isContextOpen && (
          <Suspense>
            <ContextDrawer conversation={conversation} isPhone={isPhone} close={context.close} />
          </Suspense>
        )
      )}
      {dialog && conversation && (
        <Suspense>
          <ConversationDialog
            dialog={dialog}
            conversation={conversation}
            actions={actions}
            close={() => ask(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

const settledAfterMs = 1500;

/** The thread hears of its conversation before the lists do. */
function useTold(conversationId: string, state: ThreadState | undefined): void {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const told = state?.conversation;
  useEffect(() => {
    if (told?.conversationId === conversationId) applyConversation({ queries, workspace }, told);
  }, [told, conversationId, queries, workspace]);
}

function useMarkRead(conversationId: string, thread: Thread | undefined, state: ThreadState | undefined): void {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const newest = state?.messages.findLast((message) => !message.pending)?.seq ?? 0;
  const unread = useConversation(conversationId)?.unread ?? 0;
  useEffect(() => {
    if (!thread || newest === 0) return;
    const read = () => {
      if (document.hidden) return;
      thread.markRead();
      if (unread > 0) readConversation({ queries, workspace }, conversationId);
    };
    read();
    // Marks travel bundled: once they have arrived, the counts and a list that was asked for before are put right.
    const settled = setTimeout(() => {
      if (document.hidden) return;
      readConversation({ queries, workspace }, conversationId);
      void queries.invalidateQueries({ queryKey: keys.counts(workspace.slug) });
    }, settledAfterMs);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearTimeout(settled);
      document.removeEventListener('visibilitychange', read);
    };
  }, [thread, newest, unread, conversationId, queries, workspace]);
}
