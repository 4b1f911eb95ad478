import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconClock, IconLock } from '@tabler/icons-react';
import { Fragment, memo, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callWords } from '../calls/words/index.ts';
import { PersonAvatar } from '../inbox/person-avatar.tsx';
import { pageOf } from '../language/areas.ts';
import { absoluteTime, clockTime } from '../language/times.ts';
import { useClientStatus } from '../shell/use-live.ts';
import { attachmentOf } from './attachments/attachment.ts';
import { AttachmentView } from './attachments/attachment-view.tsx';
import styles from './message.module.css';
import { MessageEditor } from './message-editor.tsx';
import { MessageMenu } from './message-menu.tsx';
import { MessageSources } from './message-sources.tsx';
import { linked, type ShownMessage, type ThreadRow } from './thread-rows.ts';
import type { Thread } from './use-thread.ts';

const CallLine = pageOf('calls', callWords, async () => (await import('../calls/call-line.tsx')).CallLine);

type Row = Extract<ThreadRow, { kind: 'message' }>;
type Properties = { row: Row; visitor: string; thread: Thread; now: number; open: (attachmentId: string) => void };

export function MessageBubble({ row, visitor, thread, now, open }: Properties) {
  const { t, i18n } = useTranslation();
  const { t: desk } = useTranslation('desk');
  const [isEditing, turnEditing] = useState(false);
  const { message, startsGroup, endsGroup } = row;
  if (message.messageType === 'call' && message.metadata?.['event'] === 'call') {
    return (
      <Suspense fallback={<div className={styles['system']}>{message.body}</div>}>
        <CallLine message={message} />
      </Suspense>
    );
  }
  if (message.senderType === 'system') {
    return (
      <div className={styles['system']} title={absoluteTime(message.sentAt, i18n.language)}>
        <Body text={message.body} />
      </div>
    );
  }
  const file = attachmentOf(message);
  const isNote = message.messageType === 'note';
  const isOwn = message.senderType !== 'visitor';
  const name =
    message.senderName ??
    (message.senderType === 'visitor' ? visitor : t(message.senderType === 'ai' ? 'person.ai' : 'person.agent'));
  return (
    <div
      className={styles['message']}
      id={`message-${message.messageId}`}
      data-side={isOwn ? 'own' : 'visitor'}
      data-from={isNote ? 'note' : message.senderType}
      data-pending={message.pending}
      data-starts={startsGroup || undefined}
      data-ends={endsGroup || undefined}
    >
      {!isOwn && <Face isShown={endsGroup} name={name} kind="person" />}
      <div className={styles['column']}>
        {startsGroup && (
          <div className={styles['byline']}>
            {message.senderType === 'ai' && <span className={styles['tag']}>{t('thread.ai')}</span>}
            {isNote && (
              <span className={styles['tag']}>
                <IconLock size={11} /> {t('thread.note')}
              </span>
            )}
            <span>{name}</span>
            <time dateTime={message.sentAt} title={absoluteTime(message.sentAt, i18n.language)}>
              {clockTime(message.sentAt, i18n.language)}
            </time>
          </div>
        )}
        <div className={styles['line']}>
          {isOwn && <MessageMenu message={message} now={now} edit={() => turnEditing(true)} />}
          {isEditing && !message.deletedAt ? (
            <MessageEditor message={message} close={() => turnEditing(false)} />
          ) : (
            <div className={styles['said']}>
              {file && <AttachmentView conversationId={message.conversationId} file={file} open={open} />}
              {message.deletedAt ? (
                <div className={styles['bubble']}>
                  <em className={styles['deleted']}>{t('thread.deleted')}</em>
                </div>
              ) : (
                (message.body !== '' || !file) &&
                message.body !== file?.filename && (
                  <div className={styles['bubble']} title={absoluteTime(message.sentAt, i18n.language)}>
                    <Body text={message.body} />
                  </div>
                )
              )}
            </div>
          )}
          {!isOwn && <MessageMenu message={message} now={now} edit={() => turnEditing(true)} />}
        </div>
        {message.mergedFrom && <div className={styles['mark']}>{desk('merge.from')}</div>}
        {message.editedAt && !message.deletedAt && (
          <div className={styles['mark']} title={absoluteTime(message.editedAt, i18n.language)}>
            {t('thread.edited')}
          </div>
        )}
        {message.sources && message.sources.length > 0 && <MessageSources sources={message.sources} />}
        {message.pending && <Delivery message={message} thread={thread} />}
      </div>
      {isOwn && <Face isShown={endsGroup} name={name} kind={message.senderType === 'ai' ? 'ai' : 'person'} />}
    </div>
  );
}

const Face = ({ isShown, name, kind }: { isShown: boolean; name: string; kind: 'person' | 'ai' }) =>
  isShown ? <PersonAvatar name={name} kind={kind} size={28} /> : <span className={styles['noFace']} />;

const Body = memo(function Body({ text }: { text: string }) {
  let at = 0;
  return linked(text).map((part) => {
    const key = at;
    at += part.text.length;
    return part.href ? (
      <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
        {part.text}
      </a>
    ) : (
      <Fragment key={key}>{part.text}</Fragment>
    );
  });
});

function Delivery({ message, thread }: { message: ShownMessage; thread: Thread }) {
  const { t } = useTranslation();
  const status = useClientStatus();
  const { clientMessageId } = message;
  if (message.pending === 'sending') {
    return (
      <div className={styles['mark']}>
        <IconClock size={12} /> {status === 'online' || status === 'polling' ? t('thread.sending') : t('thread.queued')}
      </div>
    );
  }
  return (
    <div className={styles['failed']} role="alert">
      <span>
        <IconAlertCircle size={14} /> {t('thread.failed')}
        {message.error instanceof Object && 'message' in message.error && `: ${String(message.error.message)}`}
      </span>
      {clientMessageId && (
        <Group gap={4}>
          <Button size="compact-xs" variant="light" color="red" onClick={() => thread.retry(clientMessageId)}>
            {t('thread.resend')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => thread.discard(clientMessageId)}>
            {t('thread.discard')}
          </Button>
        </Group>
      )}
    </div>
  );
}
