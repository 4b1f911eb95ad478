import { useMediaQuery } from '@mantine/hooks';
import { IconMessages } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../shell/empty-state.tsx';
import { phone } from '../shell/shell.tsx';
import { useUnreadTitle } from '../shell/use-live.ts';
import { modifierName } from '../shortcuts/shortcuts.ts';
import { ThreadPane } from '../thread/thread-pane.tsx';
import { ConversationList } from './conversation-list.tsx';
import styles from './inbox.module.css';

export function InboxPage() {
  const { t } = useTranslation();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const { conversationId } = useParams({ strict: false });
  useUnreadTitle(t('inbox.title'));
  return (
    <div className={styles['inbox']} {...(conversationId && { 'data-thread-open': true })}>
      {(!isPhone || !conversationId) && <ConversationList openId={conversationId} />}
      {conversationId ? (
        <ThreadPane key={conversationId} conversationId={conversationId} isPhone={isPhone} />
      ) : (
        !isPhone && (
          <section className={styles['nothing']}>
            <EmptyState
              icon={IconMessages}
              title={t('inbox.choose')}
              text={t('inbox.chooseText', {
                next: 'J',
                previous: 'K',
                palette: `${modifierName(navigator.platform)} K`,
              })}
            />
          </section>
        )
      )}
    </div>
  );
}
