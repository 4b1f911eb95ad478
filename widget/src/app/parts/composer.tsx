import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { showNumber, words } from '../words/index.ts';
import { SendIcon } from './icons.tsx';

const longest = 8_000;
const countFrom = 7_500;
const tallestPx = 144;

const isTouch = () => matchMedia('(pointer: coarse)').matches;

export function Composer({ chat }: { chat: Chat }) {
  const [text, setText] = useState(chat.draft.read);
  const box = useRef<HTMLTextAreaElement>(null);
  const left = longest - text.length;
  const isBusy = chat.opening.value !== undefined && !chat.opening.value.fault;
  const canSend = Boolean(text.trim()) && left >= 0 && !isBusy;

  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, tallestPx)}px`;
  }, [text]);

  const isOpen = chat.isOpen.value;
  useEffect(() => {
    // On a phone the keyboard would cover the greeting.
    if (isOpen && !isTouch()) box.current?.focus({ preventScroll: true });
  }, [isOpen]);

  const write = (next: string) => {
    setText(next);
    chat.draft.keep(next);
    chat.thread()?.setTyping(Boolean(next.trim()));
  };
  const send = () => {
    if (!canSend) return;
    const body = text;
    setText('');
    chat.draft.keep('');
    chat.thread()?.setTyping(false);
    void chat.send(body);
    box.current?.focus();
  };

  const texts = words.value;
  const isAsking = !chat.view.value && chat.config.value?.isAssistantOn;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        dir="auto"
        value={text}
        aria-label={texts.message}
        aria-invalid={left < 0}
        aria-describedby="count"
        placeholder={isAsking ? texts.placeholderAsk : texts.placeholder}
        enterkeyhint="send"
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => chat.thread()?.setTyping(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="send" disabled={!canSend} aria-label={texts.send}>
        <SendIcon />
      </button>
      <p id="count" class={left < 0 ? 'count wrong' : 'count'} aria-live="polite">
        {text.length > countFrom &&
          (left < 0 ? texts.tooLong(showNumber(-left)) : texts.charactersLeft(showNumber(left)))}
      </p>
    </form>
  );
}
