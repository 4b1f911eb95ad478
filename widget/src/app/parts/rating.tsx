import { useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';
import '../style/forms.css';

/** From one to five: how the mouth is bent. */
const mouths = [
  'M8 16.8q4-4.6 8 0',
  'M8.3 16.2q3.7-2.4 7.4 0',
  'M8.3 15.4h7.4',
  'M8.3 14.6q3.7 2.6 7.4 0',
  'M7.6 14q4.4 5.4 8.8 0z',
];

type Props = { chat: Chat; conversationId: string; isRated: boolean };

/** One question after the conversation, and room for more words. */
export function Rating({ chat, conversationId, isRated }: Props) {
  const [score, setScore] = useState(0);
  const [comment, setComment] = useState('');
  const [step, setStep] = useState<'asking' | 'sending' | 'failed' | 'done'>('asking');
  const texts = words.value;
  const send = async () => {
    setStep('sending');
    try {
      await chat.desk.rate(conversationId, score, comment);
      setStep('done');
    } catch {
      setStep('failed');
    }
  };
  if (step === 'done' || isRated)
    return (
      <p class="rating" role="status">
        {texts.rateThanks}
      </p>
    );
  return (
    <form
      class="rating"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset>
        <legend>{texts.rateTitle}</legend>
        {texts.rateScore.map((name, at) => (
          <label key={name} title={name}>
            <input
              type="radio"
              name="score"
              class="unseen"
              value={at + 1}
              checked={score === at + 1}
              onChange={() => setScore(at + 1)}
            />
            <svg viewBox="0 0 24 24" width="32" height="32" class="icon" aria-hidden="true" focusable="false">
              <path d={`M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19zM9 9.2v.9M15 9.2v.9${mouths[at]}`} />
            </svg>
            <span class="unseen">{name}</span>
          </label>
        ))}
      </fieldset>
      {score > 0 && (
        <>
          <textarea
            rows={2}
            maxLength={1_000}
            dir="auto"
            aria-label={texts.rateComment}
            placeholder={texts.rateComment}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
          {step === 'failed' && (
            <p class="wrong" role="alert">
              {texts.personFailed}
            </p>
          )}
          <button type="submit" class="pill" disabled={step === 'sending'}>
            {texts.rateSend}
          </button>
        </>
      )}
    </form>
  );
}
