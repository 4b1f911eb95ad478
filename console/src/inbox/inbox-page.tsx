import { useMediaQuery } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { pageOf } from '../language/areas.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { EmptyState } from '../shell/empty-state.tsx';
import { phone } from '../shell/phone.ts';
import { useUnreadTitle } from '../shell/use-live.ts';
import { modifierName } from '../shortcuts/shortcuts.ts';
import { startWords } from '../start/words/index.ts';
import { ConversationList } from './conversation-list.tsx';
import styles from './inbox.module.css';

// Begun at once, but the list doesn't wait for it.
const threadPane = import('../thread/thread-pane.tsx');
const ThreadPane = lazy(() => threadPane);
const FirstSteps = pageOf(
  'start',
  startWords,
  async () => (await import('../start/first-steps-card.tsx')).FirstStepsCard,
);

export function InboxPage() {
  const { t, i18n } = useTranslation();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const { conversationId } = useParams({ strict: false });
  const { role } = useWorkspace().agent;
  useUnreadTitle(t('inbox.title'));
  return (
    <div className={styles['inbox']} {...(conversationId && { 'data-thread-open': true })}>
      {(!isPhone || !conversationId) && <ConversationList openId={conversationId} />}
      {conversationId ? (
        <Suspense fallback={<section className={styles['nothing']} aria-busy />}>
          <ThreadPane key={conversationId} conversationId={conversationId} isPhone={isPhone} />
        </Suspense>
      ) : (
        !isPhone && (
          <section className={styles['nothing']}>
            <EmptyState
              icon={IconMessages}
              title={t('inbox.choose')}
              text={t('inbox.chooseText', {
                next: 'J',
                previous: 'K',
                palette: `${modifierName(navigator.platform, i18n.language)} K`,
              })}
            />
            {(role === 'owner' || role === 'admin') && (
              <Suspense>
                <FirstSteps />
              </Suspense>
            )}
          </section>
        )
      )}
    </div>
  );
}
