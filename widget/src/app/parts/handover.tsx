import { useState } from 'preact/hooks';
import { isNobodyThere } from '../availability.ts';
import type { Chat } from '../chat.ts';
import { lazily } from '../lazily.tsx';
import { moodOf } from '../mood.ts';
import { showNumber, showReturn, words } from '../words/index.ts';
import { PersonIcon } from './icons.tsx';

const AddressForm = lazily(async () => (await import('./address-form.tsx')).AddressForm);

/** Who leaves need not come back to look: the answer comes by mail. */
const MailNote = ({ chat }: { chat: Chat }) => {
  const { email } = chat.about.answers.value;
  const texts = words.value;
  const [isKnown] = useState(Boolean(email));
  if (isKnown && email) return <p>{texts.mailKnown(email)}</p>;
  return (
    <AddressForm
      known=""
      label={texts.mailNote}
      action={texts.mailSave}
      failure={texts.personFailed}
      done={texts.mailKnown}
      send={chat.leaveEmail}
    />
  );
};

/** The way to a person while the assistant answers, and what happens after it was asked for. */
export function Handover({ chat }: { chat: Chat }) {
  const [step, setStep] = useState<'idle' | 'asking' | 'failed'>('idle');
  const conversation = chat.view.value?.conversation;
  if (!conversation) return null;
  const mood = moodOf(conversation, true);
  const ask = async () => {
    setStep('asking');
    try {
      await chat.thread()?.requestPerson(words.value.personPlease);
      setStep('idle');
    } catch {
      setStep('failed');
    }
  };
  if (mood === 'waiting') {
    const queue = chat.view.value?.queue;
    const { nextOpeningAt } = chat.availability.value;
    const isAway = isNobodyThere(chat.availability.value);
    return (
      <div class="waiting" role="status">
        <span class="ring" aria-hidden="true">
          <PersonIcon />
        </span>
        <div>
          <strong>{isAway ? words.value.waitingAwayTitle : words.value.waitingTitle}</strong>
          {queue && !isAway && (
            <p>
              {words.value.queuePlace(showNumber(queue.position))}{' '}
              {queue.estimatedWaitSeconds !== null && words.value.queueWait(Math.ceil(queue.estimatedWaitSeconds / 60))}
            </p>
          )}
          <p>
            {isAway ? words.value.waitingAway : words.value.waitingText}{' '}
            {isAway && nextOpeningAt && words.value.openAgain(showReturn(nextOpeningAt))}
          </p>
          {isAway && <MailNote chat={chat} />}
        </div>
      </div>
    );
  }
  if (mood !== 'assistant') return null;
  return (
    <div class="handover">
      <button type="button" class="pill" onClick={ask} disabled={step === 'asking'}>
        <PersonIcon />
        {step === 'asking' ? words.value.askingPerson : words.value.talkToPerson}
      </button>
      {step === 'failed' && (
        <p class="wrong" role="alert">
          {words.value.personFailed}
        </p>
      )}
    </div>
  );
}
