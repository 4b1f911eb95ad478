import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';

/** A short gap is nobody's business. */
const showAfterMs = 1_500;

export function Connection({ chat }: { chat: Chat }) {
  const status = chat.status.value;
  const isBroken = status === 'reconnecting' || status === 'offline';
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isBroken) return setShown(false);
    const timer = setTimeout(() => setShown(true), showAfterMs);
    return () => clearTimeout(timer);
  }, [isBroken]);

  if (status === 'unauthenticated')
    return (
      <div class="bar" role="alert">
        {words.value.sessionEnded}
        <button type="button" onClick={chat.startAgain}>
          {words.value.startAgain}
        </button>
      </div>
    );
  return (
    <div role="status">
      {isBroken && isShown && (
        <p class="bar">
          <i class="pulse" />
          {status === 'offline' ? words.value.offline : words.value.reconnecting}
        </p>
      )}
    </div>
  );
}
