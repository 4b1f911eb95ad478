import { useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { moodOf } from '../mood.ts';
import { words } from '../words/index.ts';
import { CallButton } from './call-button.tsx';
import { CloseIcon, CordIcon } from './icons.tsx';
import { Menu } from './menu.tsx';

const Logo = ({ url }: { url: string | undefined }) => {
  const [isBroken, setBroken] = useState(false);
  return (
    <span class="logo">
      {url && !isBroken ? <img src={url} alt="" onError={() => setBroken(true)} /> : <CordIcon size={22} />}
    </span>
  );
};

const statusOf = (chat: Chat): { text: string; tone: string } => {
  const conversation = chat.view.value?.conversation;
  const texts = words.value;
  switch (moodOf(conversation, Boolean(chat.config.value?.isAssistantOn))) {
    case 'assistant':
      return { text: texts.statusAssistant, tone: 'on' };
    case 'agent':
      return { text: texts.statusAgent(conversation?.assignedAgentName ?? texts.team), tone: 'on' };
    case 'waiting':
      return chat.isTeamAway.value
        ? { text: texts.statusAway, tone: 'off' }
        : { text: texts.statusWaiting, tone: 'wait' };
    case 'closed':
      return { text: texts.statusClosed, tone: 'off' };
    case 'team':
      return chat.isTeamAway.value ? { text: texts.statusAway, tone: 'off' } : { text: texts.statusTeam, tone: 'on' };
  }
};

export function Header({ chat, askTranscript }: { chat: Chat; askTranscript: () => void }) {
  const config = chat.config.value;
  const status = config && !chat.fault.value ? statusOf(chat) : undefined;
  const isFresh = !chat.view.value && !chat.opening.value;
  return (
    <header class="head">
      <Logo url={config?.logoUrl} />
      <div class="who">
        <h1>{config?.name ?? words.value.chat}</h1>
        {status && (
          <p class={`status ${status.tone}`} role="status">
            <span>{status.text}</span>
          </p>
        )}
      </div>
      {config && !chat.fault.value && <CallButton chat={chat} />}
      {config && !chat.fault.value && !(isFresh && !chat.hasTalked.value) && (
        <Menu chat={chat} askTranscript={askTranscript} />
      )}
      {isFresh && config && config.languages.length > 1 && !chat.fault.value && (
        <button
          type="button"
          class="language"
          onClick={chat.switchLanguage}
          lang={words.value.otherLanguage.toLowerCase()}
          aria-label={`${words.value.otherLanguage}: ${words.value.switchLanguage}`}
        >
          {words.value.otherLanguage}
        </button>
      )}
      {chat.isEmbedded && (
        <button type="button" class="quiet" onClick={chat.close} aria-label={words.value.close}>
          <CloseIcon />
        </button>
      )}
    </header>
  );
}
