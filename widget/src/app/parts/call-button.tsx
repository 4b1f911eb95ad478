import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';
import { PhoneIcon, VideoIcon } from './icons.tsx';

/** Where calls are offered and somebody is there to take one. */
export function CallButton({ chat }: { chat: Chat }) {
  const config = chat.config.value;
  const isBusy = chat.view.value?.call !== undefined || chat.calling.step.value?.step === 'starting';
  // What is asked before the chat comes first.
  const isDue = chat.about.isDue.value && !chat.view.value;
  if (!config || isBusy || isDue || chat.isTeamAway.value || chat.isLookingBack.value || chat.isForm.value) return null;
  const texts = words.value;
  return (
    <>
      {config.canCall(false) && (
        <button type="button" class="quiet" onClick={() => chat.calling.start(false)} aria-label={texts.callStart}>
          <PhoneIcon />
        </button>
      )}
      {config.canCall(true) && (
        <button type="button" class="quiet" onClick={() => chat.calling.start(true)} aria-label={texts.callStartVideo}>
          <VideoIcon />
        </button>
      )}
    </>
  );
}
