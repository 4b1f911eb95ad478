import type { Chat } from '../chat.ts';
import { words } from '../words/index.ts';

export const ConversationEnded = ({ chat }: { chat: Chat }) => (
  <section class="ended">
    <h2>{words.value.closedTitle}</h2>
    <p>{words.value.closedText}</p>
    <button type="button" class="solid" onClick={chat.startNew}>
      {words.value.startNew}
    </button>
  </section>
);
