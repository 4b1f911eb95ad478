import { Anchor } from '@mantine/core';
import type { Conversation } from '@switchboard/protocol';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import styles from './composer.module.css';
import { stateHint } from './state-hint.ts';
import type { ConversationActions } from './use-conversation-actions.ts';

type Properties = { conversation: Conversation; actions: ConversationActions };

/** Above the field: what becomes of an answer in this state, and the way out where there can be none. */
export function AnswerHint({ conversation, actions }: Properties) {
  const { t } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const { slug } = useWorkspace();
  const hint = stateHint(conversation);
  if (!hint) return null;
  return (
    <p className={styles['stateHint']}>
      {desk(`answering.${hint}`)}{' '}
      {hint === 'closed' && (
        <Anchor component="button" type="button" size="xs" onClick={() => void actions.reopen()}>
          {t('closing.reopen')}
        </Anchor>
      )}
      {hint === 'spam' && (
        <Anchor component="button" type="button" size="xs" onClick={() => void actions.markSpam(false)}>
          {desk('spam.clear')}
        </Anchor>
      )}
      {hint === 'blocked' && (
        <Anchor component="button" type="button" size="xs" onClick={() => void actions.unblock()}>
          {desk('block.lift')}
        </Anchor>
      )}
      {hint === 'merged' && conversation.mergedInto && (
        <Link
          to="/$slug/inbox/$conversationId"
          params={{ slug, conversationId: conversation.mergedInto }}
          search
          className={styles['stateLink'] ?? ''}
        >
          {desk('merge.is')}
        </Link>
      )}
    </p>
  );
}
