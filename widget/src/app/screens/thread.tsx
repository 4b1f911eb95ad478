import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat, Opening } from '../chat.ts';
import { Answering, Typing } from '../parts/answering.tsx';
import { Bubble } from '../parts/bubble.tsx';
import { CalendarIcon, DownIcon } from '../parts/icons.tsx';
import { type Shown, timeline } from '../timeline.ts';
import { showDay, words } from '../words/index.ts';

const nearPx = 80;
/** How long an answer may take to show before the dots would be a promise. */
const thinkingMs = 25_000;

const asMessage = (opening: Opening): Shown => ({
  messageId: 'opening',
  conversationId: '',
  seq: 0,
  senderType: 'visitor',
  messageType: 'text',
  body: opening.body,
  sentAt: opening.sentAt,
  pending: opening.fault ? 'failed' : 'sending',
});

/** An appointment or a call back: what was agreed stands out from what merely happened. */
const isSettled = ({ metadata }: Shown): boolean => /^(booking|callback)_/.test(String(metadata?.['event']));

/** Keeps the newest in sight, unless the reader has gone up to read. */
function useScroll(newest: string, length: number) {
  const box = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const stick = useRef(true);
  const toEnd = (behavior: ScrollBehavior = 'auto') =>
    box.current?.scrollTo({ top: box.current.scrollHeight, behavior });
  useLayoutEffect(() => {
    if (stick.current) toEnd();
  }, [newest, length]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => stick.current && toEnd());
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const onScroll = () => {
    const element = box.current;
    if (!element) return;
    stick.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
    setAway(!stick.current);
  };
  return { box, isAway, onScroll, toEnd, stick };
}

function useThinking(newest: Shown | undefined, isActive: boolean): boolean {
  const [, tick] = useState(0);
  const left = newest ? Date.parse(newest.sentAt) + thinkingMs - Date.now() : 0;
  const isThinking = isActive && newest?.senderType === 'visitor' && !newest.pending && !newest.deletedAt && left > 0;
  useEffect(() => {
    if (!isThinking) return;
    const timer = setTimeout(() => tick((count) => count + 1), left);
    return () => clearTimeout(timer);
  }, [isThinking, left]);
  return isThinking;
}

const Earlier = ({ chat, before, after }: { chat: Chat; before: () => void; after: () => void }) => {
  const [isLoading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    before();
    try {
      await chat.thread()?.loadEarlier();
    } finally {
      setLoading(false);
      after();
    }
  };
  return (
    <button type="button" class="pill earlier" onClick={load} disabled={isLoading}>
      {isLoading ? words.value.loadingEarlier : words.value.earlier}
    </button>
  );
};

export function Thread({ chat }: { chat: Chat }) {
  const view = chat.view.value;
  const opening = chat.opening.value;
  const messages: Shown[] = [...(view?.messages ?? []), ...(opening ? [asMessage(opening)] : [])];
  const newest = messages.at(-1);
  const answering = view?.answering;
  const typing = view?.typing.filter((one) => one.senderType !== 'visitor') ?? [];
  const { box, isAway, onScroll, toEnd, stick } = useScroll(newest?.messageId ?? '', messages.length + typing.length);
  const isThinking = useThinking(newest, view?.conversation?.assistantState === 'active') && !answering;
  const newestOfMine = messages.findLast((message) => message.senderType === 'visitor');
  const someoneTypes = typing.find((one) => one.senderType === 'agent');
  const hasAssistant = Boolean(answering) || messages.some((message) => message.senderType === 'ai');

  const height = useRef(0);
  const keepPlace = {
    before: () => {
      stick.current = false;
      height.current = box.current?.scrollHeight ?? 0;
    },
    after: () =>
      requestAnimationFrame(() => {
        if (box.current) box.current.scrollTop += box.current.scrollHeight - height.current;
      }),
  };

  return (
    <div class="stage thread" ref={box} onScroll={onScroll}>
      <div class="pages">
        {view?.hasEarlier && <Earlier chat={chat} {...keepPlace} />}
        {hasAssistant && !view?.hasEarlier && <p class="fine">{words.value.mayBeWrong}</p>}
        <div role="log" aria-live="polite" aria-relevant="additions" aria-label={words.value.conversation}>
          <ol>
            {timeline(messages).map((line) => {
              if (line.kind === 'day')
                return (
                  <li key={line.key} class="day">
                    <span>{showDay(line.at)}</span>
                  </li>
                );
              if (line.kind === 'system')
                return (
                  <li key={line.key} class={isSettled(line.message) ? 'system settled' : 'system'}>
                    <span dir="auto">
                      {isSettled(line.message) && <CalendarIcon />}
                      {line.message.body}
                    </span>
                  </li>
                );
              const { key, kind: _, ...shown } = line;
              return <Bubble key={key} chat={chat} {...shown} isNewestOfMine={line.message === newestOfMine} />;
            })}
            {answering?.text ? (
              <Answering key={answering.turnId} text={answering.text} />
            ) : answering || isThinking ? (
              <Typing key="thinking" kind="ai" name={words.value.assistant} />
            ) : null}
            {someoneTypes && <Typing key="typing" kind="agent" name={someoneTypes.name ?? words.value.team} />}
          </ol>
        </div>
        {opening?.fault && (
          <p class="failed alone" role="alert">
            {words.value.failed}
            <button type="button" onClick={() => void chat.send(opening.body)}>
              {words.value.retry}
            </button>
            <button type="button" onClick={chat.startNew}>
              {words.value.discard}
            </button>
          </p>
        )}
      </div>
      {isAway && (
        <button type="button" class="down" onClick={() => toEnd('smooth')} aria-label={words.value.toNewest}>
          <DownIcon />
        </button>
      )}
    </div>
  );
}
