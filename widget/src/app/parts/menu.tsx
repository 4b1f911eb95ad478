import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';
import { BellIcon, BellOffIcon, ClockIcon, GlobeIcon, MailIcon, MoreIcon } from './icons.tsx';

/** What is wanted now and then: earlier conversations, the transcript, sound, the other language. */
export function Menu({ chat, askTranscript }: { chat: Chat; askTranscript: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const texts = words.value;

  useEffect(() => {
    if (!isOpen) return;
    box.current?.querySelector<HTMLElement>('li button')?.focus();
    const onPointer = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    let isClosing = false;
    const onKey = (event: KeyboardEvent) => {
      // The listener outlives the menu by a frame: a second Escape then is meant for the chat.
      if (event.key !== 'Escape' || isClosing) return;
      isClosing = true;
      // It closes the menu, and not the chat with it.
      event.stopImmediatePropagation();
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('pointerdown', onPointer);
    addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('pointerdown', onPointer);
      removeEventListener('keydown', onKey, true);
    };
  }, [isOpen]);

  const then = (action: () => void) => () => {
    setOpen(false);
    button.current?.focus();
    action();
  };
  const languages = chat.config.value?.languages ?? [];
  return (
    <div class="menu" ref={box}>
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-label={texts.menu}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <MoreIcon />
      </button>
      {isOpen && (
        <ul>
          <li>
            <button type="button" onClick={then(() => chat.lookBack(true))}>
              <ClockIcon />
              {texts.earlierChats}
            </button>
          </li>
          {chat.view.value?.messages.length ? (
            <li>
              <button type="button" onClick={then(askTranscript)}>
                <MailIcon />
                {texts.transcript}
              </button>
            </li>
          ) : null}
          <li>
            <button type="button" aria-pressed={chat.sound.isOn.value} onClick={chat.sound.toggle}>
              {chat.sound.isOn.value ? <BellIcon /> : <BellOffIcon />}
              {chat.sound.isOn.value ? texts.soundOn : texts.soundOff}
            </button>
          </li>
          {languages.length > 1 && (
            <li>
              <button type="button" onClick={then(chat.switchLanguage)} lang={texts.otherLanguage.toLowerCase()}>
                <GlobeIcon />
                {texts.switchLanguage}
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
