import type { Conversation } from '@switchboard/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { BackIcon } from '../parts/icons.tsx';
import { showDay, showMoment, words } from '../words/index.ts';
import '../style/history.css';

/** The conversations that this visitor had before: to read again, or to go on with. */
export function History({ chat }: { chat: Chat }) {
  const [found, setFound] = useState<Conversation[] | undefined>(undefined);
  const [next, setNext] = useState<string | undefined>(undefined);
  const [hasFailed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = words.value;

  const load = async (cursor?: string) => {
    setFailed(false);
    try {
      const { conversations, nextCursor } = chat.knowsVisitor()
        ? await chat.desk.history(cursor)
        : { conversations: [], nextCursor: undefined };
      setFound((shown = []) => (cursor ? [...shown, ...conversations] : conversations));
      setNext(nextCursor);
    } catch {
      setFailed(true);
    }
  };
  useEffect(() => {
    heading.current?.focus();
    void load();
  }, []);

  return (
    <div class="stage history">
      <p class="top">
        <button type="button" class="quiet" onClick={() => chat.lookBack(false)} aria-label={texts.back}>
          <BackIcon />
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {texts.earlierChats}
        </h2>
      </p>
      {!found && !hasFailed && (
        <div class="skeleton" role="status">
          <span class="unseen">{texts.loading}</span>
          <i />
          <i />
        </div>
      )}
      {found?.length === 0 && <p class="fine">{texts.earlierNone}</p>}
      <ul>
        {found?.map((one) => (
          <li key={one.conversationId}>
            <button type="button" onClick={() => chat.goBackTo(one.conversationId)}>
              <span class="preview" dir="auto">
                {one.preview || one.subject || texts.noWords}
              </span>
              <span class="fine">
                <time dateTime={one.createdAt} title={showMoment(one.createdAt)}>
                  {showDay(one.lastMessageAt ?? one.createdAt)}
                </time>{' '}
                · {one.status === 'closed' ? texts.statusEnded : texts.statusOpen}
              </span>
              {one.unread ? <b class="count">{one.unread}</b> : null}
            </button>
          </li>
        ))}
      </ul>
      {hasFailed && (
        <p class="fine" role="alert">
          {texts.earlierFailed}{' '}
          <button type="button" class="link" onClick={() => void load(next)}>
            {texts.retry}
          </button>
        </p>
      )}
      {next && !hasFailed && (
        <button type="button" class="pill" onClick={() => void load(next)}>
          {texts.more}
        </button>
      )}
    </div>
  );
}
