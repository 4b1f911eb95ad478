import { useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { lazily } from '../lazily.tsx';
import { progress, type Shown } from '../timeline.ts';
import { showClock, showMoment, words } from '../words/index.ts';
import { Avatar } from './avatar.tsx';
import { ClockIcon, TickIcon, TicksIcon, WarnIcon } from './icons.tsx';
import { PlainText, RichText } from './rich-text.tsx';
import { Sources } from './sources.tsx';

type Props = { chat: Chat; message: Shown; isFirst: boolean; isLast: boolean; isNewestOfMine: boolean };

const icons = { sending: ClockIcon, failed: WarnIcon, sent: TickIcon, delivered: TicksIcon, seen: TicksIcon };

const Attachment = lazily(async () => (await import('./attachment.tsx')).Attachment);
const Correction = lazily(async () => (await import('./correction.tsx')).Correction);

/** As long as the server lets a visitor. */
const changeableMs = 15 * 60_000;
const isChangeable = (message: Shown): boolean =>
  message.senderType === 'visitor' &&
  !message.pending &&
  !message.deletedAt &&
  Date.now() - Date.parse(message.sentAt) < changeableMs;

const Name = ({ message }: { message: Shown }) => (
  <p class="name">
    {message.senderName ?? (message.senderType === 'ai' ? words.value.assistant : words.value.team)}
    {message.senderType === 'ai' && (
      <abbr class="badge" title={words.value.aiTitle}>
        {words.value.ai}
      </abbr>
    )}
  </p>
);

const Body = ({ chat, message }: { chat: Chat; message: Shown }) => {
  if (message.deletedAt) return <em class="gone">{words.value.deleted}</em>;
  if (message.messageType === 'file' || message.messageType === 'image')
    return <Attachment chat={chat} message={message} />;
  return message.senderType === 'visitor' ? <PlainText text={message.body} /> : <RichText text={message.body} />;
};

const Failed = ({ chat, message }: { chat: Chat; message: Shown }) => {
  const id = message.clientMessageId;
  if (!id) return null;
  return (
    <p class="failed" role="alert">
      {words.value.failed}
      <button type="button" onClick={() => void chat.thread()?.retry(id)}>
        {words.value.retry}
      </button>
      <button type="button" onClick={() => void chat.thread()?.discard(id)}>
        {words.value.discard}
      </button>
    </p>
  );
};

export function Bubble({ chat, message, isFirst, isLast, isNewestOfMine }: Props) {
  const isMine = message.senderType === 'visitor';
  const state = progress(message, chat.view.value?.receipts ?? []);
  const Icon = icons[state];
  const name = message.senderName ?? words.value.team;
  const [correcting, setCorrecting] = useState<'edit' | 'remove' | undefined>(undefined);
  const mayChange = isChangeable(message) && chat.view.value?.conversation?.status !== 'closed' && !correcting;
  const isEdited = message.editedAt !== undefined && message.deletedAt === undefined;
  return (
    <li class={`message ${message.senderType} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''} ${state}`}>
      {!isMine && (isFirst ? <Avatar kind={message.senderType === 'ai' ? 'ai' : 'agent'} name={name} /> : <i />)}
      <div class="column">
        {isMine ? <span class="unseen">{words.value.you}: </span> : isFirst && <Name message={message} />}
        {correcting ? (
          <Correction chat={chat} message={message} kind={correcting} close={() => setCorrecting(undefined)} />
        ) : (
          <div class="bubble" dir="auto">
            <Body chat={chat} message={message} />
          </div>
        )}
        {message.sources && message.sources.length > 0 && !message.deletedAt && <Sources sources={message.sources} />}
        {state === 'failed' ? (
          <Failed chat={chat} message={message} />
        ) : (
          (isLast || isNewestOfMine || isEdited || mayChange) && (
            <div class="meta">
              {mayChange && (
                <span class="own-actions">
                  {message.messageType === 'text' && (
                    <button type="button" class="link" onClick={() => setCorrecting('edit')}>
                      {words.value.edit}
                    </button>
                  )}
                  <button type="button" class="link" onClick={() => setCorrecting('remove')}>
                    {words.value.remove}
                  </button>
                </span>
              )}
              <time dateTime={message.sentAt} title={showMoment(message.sentAt)}>
                {showClock(message.sentAt)}
              </time>
              {isEdited && <span>{words.value.edited}</span>}
              {isMine && (
                <span class="state">
                  <Icon />
                  <span class={isNewestOfMine ? '' : 'unseen'}>{words.value[state]}</span>
                </span>
              )}
            </div>
          )
        )}
      </div>
    </li>
  );
}
