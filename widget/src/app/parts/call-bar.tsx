import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';
import { PhoneIcon } from './icons.tsx';

type Way = { label: string; act: () => unknown; isMain?: boolean };

/** A call as it stands: asked for, ringing, with somebody on the line, or why there is none. */
export function CallBar({ chat }: { chat: Chat }) {
  const { calling } = chat;
  const live = chat.view.value?.call?.call;
  const step = calling.step.value;
  const texts = words.value;
  if (!live && !step) return null;

  const hangUp: Way = { label: texts.callHangUp, act: calling.end };
  let said = step?.step === 'refused' ? texts.callRefused : texts.callStarting;
  let ways: Way[] = step?.step === 'refused' ? [{ label: texts.dismiss, act: calling.dismiss }] : [];
  const name = live?.agentName ?? texts.team;
  if (live?.status === 'answered') {
    said = texts.callWith(name);
    ways = [hangUp];
  } else if (live?.direction === 'outbound') {
    said = texts.callFrom(name);
    ways = [
      { label: texts.callAnswer, act: calling.answer, isMain: true },
      { label: texts.callDecline, act: calling.decline },
    ];
  } else if (live) {
    said = texts.callRinging;
    ways = [hangUp];
  }
  return (
    <div class={live ? 'bar call' : 'bar'} role="status">
      {live?.status === 'answered' ? <PhoneIcon /> : <span class="pulse" aria-hidden="true" />}
      <span>{said}</span>
      <span class="ways">
        {live?.roomUrl && (
          <a class="main" href={live.roomUrl} target="_blank" rel="noopener noreferrer">
            {texts.callJoin}
          </a>
        )}
        {ways.map(({ label, act, isMain }) => (
          <button key={label} type="button" class={isMain ? 'main' : undefined} onClick={act}>
            {label}
          </button>
        ))}
      </span>
    </div>
  );
}
