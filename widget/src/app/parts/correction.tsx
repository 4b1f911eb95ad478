import { useEffect, useRef, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import type { Shown } from '../timeline.ts';
import { words } from '../words/index.ts';

type Props = { chat: Chat; message: Shown; kind: 'edit' | 'remove'; close: () => void };

/** A visitor changes their mind about what they wrote. */
export function Correction({ chat, message, kind, close }: Props) {
  const [text, setText] = useState(message.body);
  const [step, setStep] = useState<'asking' | 'busy' | 'failed'>('asking');
  const first = useRef<HTMLElement | null>(null);
  const texts = words.value;
  useEffect(() => first.current?.focus(), []);
  const act = async () => {
    if (kind === 'edit' && (!text.trim() || text.trim() === message.body)) return close();
    setStep('busy');
    try {
      const thread = chat.thread();
      await (kind === 'edit' ? thread?.edit(message.messageId, text.trim()) : thread?.remove(message.messageId));
      close();
    } catch {
      setStep('failed');
    }
  };
  return (
    <form
      class="correction"
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        } else if (event.key === 'Enter' && kind === 'edit' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          void act();
        }
      }}
    >
      {kind === 'edit' ? (
        <textarea
          ref={(area) => {
            first.current = area;
          }}
          rows={3}
          maxLength={8_000}
          dir="auto"
          aria-label={texts.editing}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <p>{texts.removeAsk}</p>
      )}
      {step === 'failed' && (
        <p class="wrong" role="alert">
          {texts.changeFailed}
        </p>
      )}
      <div>
        <button type="button" class="link" onClick={close}>
          {texts.cancel}
        </button>
        <button
          type="submit"
          class="link"
          disabled={step === 'busy'}
          ref={(button) => {
            if (kind === 'remove') first.current = button;
          }}
        >
          {kind === 'edit' ? texts.save : texts.remove}
        </button>
      </div>
    </form>
  );
}
