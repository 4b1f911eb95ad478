import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { lazily } from '../lazily.tsx';
import { showNumber, words } from '../words/index.ts';
import { ClipIcon, MicIcon, SendIcon } from './icons.tsx';
import { Uploads } from './uploads.tsx';

const Recorder = lazily(async () => (await import('./recorder.tsx')).Recorder);

const longest = 8_000;
const countFrom = 7_500;
const tallestPx = 144;

const canRecord = () => 'MediaRecorder' in window && Boolean(navigator.mediaDevices);
const isTouch = () => matchMedia('(pointer: coarse)').matches;

export function Composer({ chat }: { chat: Chat }) {
  const [text, setText] = useState(chat.draft.read);
  const [isRecording, setRecording] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const rules = chat.config.value?.files;
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
  const closeRecorder = () => {
    setRecording(false);
    requestAnimationFrame(() => box.current?.focus());
  };
  const form = (
    <form
      class={rules ? 'composer files' : 'composer'}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {rules && (
        <div class="tools">
          <button type="button" class="quiet" onClick={() => picker.current?.click()} aria-label={texts.attach}>
            <ClipIcon />
          </button>
          <input
            ref={picker}
            type="file"
            hidden
            multiple
            accept={rules.types.join(',')}
            aria-label={texts.attach}
            onChange={(event) => {
              chat.files.add([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
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
        onPaste={(event) => {
          const pasted = [...(event.clipboardData?.files ?? [])];
          if (!rules || pasted.length === 0) return;
          event.preventDefault();
          chat.files.add(pasted);
        }}
        onBlur={() => chat.thread()?.setTyping(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      {rules?.voiceMessages && !text && canRecord() ? (
        <button type="button" class="send" onClick={() => setRecording(true)} aria-label={texts.record}>
          <MicIcon />
        </button>
      ) : (
        <button type="submit" class="send" disabled={!canSend} aria-label={texts.send}>
          <SendIcon />
        </button>
      )}
      <p id="count" class={left < 0 ? 'count wrong' : 'count'} aria-live="polite">
        {text.length > countFrom &&
          (left < 0 ? texts.tooLong(showNumber(-left)) : texts.charactersLeft(showNumber(left)))}
      </p>
    </form>
  );
  return (
    <>
      <Uploads chat={chat} />
      {isRecording && rules ? (
        <div class="composer">
          <Recorder types={rules.types} send={(file) => chat.files.add([file])} close={closeRecorder} />
        </div>
      ) : (
        form
      )}
    </>
  );
}
