import { useEffect } from 'preact/hooks';
import type { Chat } from './chat.ts';
import { Composer } from './parts/composer.tsx';
import { Connection } from './parts/connection.tsx';
import { Handover } from './parts/handover.tsx';
import { Header } from './parts/header.tsx';
import { ConversationEnded } from './screens/ended.tsx';
import { FaultScreen } from './screens/fault.tsx';
import { Loading } from './screens/loading.tsx';
import { Thread } from './screens/thread.tsx';
import { Welcome } from './screens/welcome.tsx';
import { words } from './words/index.ts';

const screenOf = (chat: Chat) => {
  if (chat.fault.value) return <FaultScreen chat={chat} fault={chat.fault.value} />;
  if (!chat.config.value || chat.isResuming.value) return <Loading />;
  const view = chat.view.value;
  if (view && !view.loaded && !view.messages.length) return <Loading />;
  if (!view && !chat.opening.value) return <Welcome chat={chat} config={chat.config.value} />;
  return <Thread chat={chat} />;
};

export function App({ chat }: { chat: Chat }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) chat.close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [chat]);

  const isUsable = chat.config.value && !chat.fault.value;
  const isClosed = chat.view.value?.conversation?.status === 'closed';
  return (
    <main class="app" aria-label={words.value.chat}>
      <Header chat={chat} />
      {isUsable && <Connection chat={chat} />}
      {screenOf(chat)}
      {isUsable && (
        <footer class="foot">
          {isClosed ? (
            <ConversationEnded chat={chat} />
          ) : (
            <>
              <Handover chat={chat} />
              <Composer chat={chat} />
            </>
          )}
        </footer>
      )}
    </main>
  );
}
