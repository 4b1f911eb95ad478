import { useEffect, useState } from 'preact/hooks';
import type { Chat } from './chat.ts';
import { lazily } from './lazily.tsx';
import { CallBar } from './parts/call-bar.tsx';
import { Composer } from './parts/composer.tsx';
import { Connection } from './parts/connection.tsx';
import { Handover } from './parts/handover.tsx';
import { Header } from './parts/header.tsx';
import { ConversationEnded } from './screens/ended.tsx';
import { FaultScreen } from './screens/fault.tsx';
import { Loading } from './screens/loading.tsx';
import { Thread } from './screens/thread.tsx';
import { Welcome } from './screens/welcome.tsx';
import { useDrop } from './use-drop.ts';
import { words } from './words/index.ts';

const PreChatForm = lazily(async () => (await import('./screens/pre-chat.tsx')).PreChatForm);
const OfflineForm = lazily(async () => (await import('./screens/offline-form.tsx')).OfflineForm);
const History = lazily(async () => (await import('./screens/history.tsx')).History);
const AddressForm = lazily(async () => (await import('./parts/address-form.tsx')).AddressForm);

/** What is seen, and whether there is something to write in below it. */
const screenOf = (chat: Chat) => {
  const config = chat.config.value;
  if (chat.fault.value) return { screen: <FaultScreen chat={chat} fault={chat.fault.value} />, canWrite: false };
  if (!config || chat.isResuming.value) return { screen: <Loading />, canWrite: Boolean(config) };
  if (chat.isLookingBack.value) return { screen: <History chat={chat} />, canWrite: false };
  const view = chat.view.value;
  if (view && !view.loaded && !view.messages.length) return { screen: <Loading />, canWrite: true };
  if (view || chat.opening.value) return { screen: <Thread chat={chat} />, canWrite: true };
  if (chat.isForm.value) return { screen: <OfflineForm chat={chat} />, canWrite: false };
  if (config.preChat && chat.about.isDue.value)
    return { screen: <PreChatForm chat={chat} config={config} asked={config.preChat} />, canWrite: false };
  return { screen: <Welcome chat={chat} config={config} />, canWrite: true };
};

export function App({ chat }: { chat: Chat }) {
  const [transcriptOf, setTranscriptOf] = useState<string | undefined>(undefined);
  const { screen, canWrite } = screenOf(chat);
  const { isDropping, ...drop } = useDrop(canWrite && Boolean(chat.config.value?.files), chat.files.add);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) chat.close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [chat]);

  const conversation = chat.view.value?.conversation;
  const texts = words.value;
  return (
    <main class={isDropping ? 'app dropping' : 'app'} data-drop={texts.dropHere} aria-label={texts.chat} {...drop}>
      <Header chat={chat} askTranscript={() => setTranscriptOf(conversation?.conversationId)} />
      {chat.config.value && !chat.fault.value && <Connection chat={chat} />}
      <CallBar chat={chat} />
      {screen}
      {canWrite && (
        <footer class="foot">
          {transcriptOf && transcriptOf === conversation?.conversationId && (
            <AddressForm
              known={chat.about.answers.value.email ?? ''}
              label={texts.transcriptTo}
              action={texts.send}
              failure={texts.transcriptFailed}
              done={() => texts.transcriptSent}
              send={(email) => chat.desk.transcript(transcriptOf, email)}
              close={() => setTranscriptOf(undefined)}
            />
          )}
          {conversation?.status === 'closed' ? (
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
