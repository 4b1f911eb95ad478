import { useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { moodOf } from '../mood.ts';
import { words } from '../words/index.ts';
import { PersonIcon } from './icons.tsx';

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
  if (mood === 'waiting')
    return (
      <div class="waiting" role="status">
        <span class="ring" aria-hidden="true">
          <PersonIcon />
        </span>
        <div>
          <strong>{chat.isTeamAway.value ? words.value.waitingAwayTitle : words.value.waitingTitle}</strong>
          <p>{chat.isTeamAway.value ? words.value.waitingAway : words.value.waitingText}</p>
        </div>
      </div>
    );
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
