import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';
import { PhoneIcon } from './icons.tsx';

/** The page asked for a call: a link that opens it, or why there is none. */
export function CallBar({ chat }: { chat: Chat }) {
  const link = chat.callLink.value;
  if (!link) return null;
  const texts = words.value;
  const dismiss = () => {
    chat.callLink.value = undefined;
  };
  return (
    <div class="bar" role="status">
      <PhoneIcon />
      <span>{link.url ? texts.callReady(link.video) : texts.callRefused}</span>
      {link.url ? (
        <a href={link.url} target="_blank" rel="noopener" onClick={dismiss}>
          {texts.callOpen}
        </a>
      ) : (
        <button type="button" onClick={dismiss}>
          {texts.dismiss}
        </button>
      )}
    </div>
  );
}
