import { useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';
import '../style/forms.css';

const faces = ['😞', '🙁', '😐', '🙂', '😀'];

/** One question after the conversation, and room for more words. */
export function Rating({ chat, conversationId }: { chat: Chat; conversationId: string }) {
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
  if (step === 'done')
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
            <span aria-hidden="true">{faces[at]}</span>
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
