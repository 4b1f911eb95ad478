import type { Chat } from '../chat.ts';
import { lazily } from '../lazily.tsx';
import { words } from '../words/index.ts';

const Rating = lazily(async () => (await import('../parts/rating.tsx')).Rating);

export const ConversationEnded = ({ chat }: { chat: Chat }) => {
  const conversation = chat.view.value?.conversation;
  return (
    <section class="ended">
      <h2>{words.value.closedTitle}</h2>
      <p>{words.value.closedText}</p>
      {conversation?.rating && (
        <Rating
          key={conversation.conversationId}
          chat={chat}
          conversationId={conversation.conversationId}
          isRated={conversation.rating.score !== undefined}
        />
      )}
      <button type="button" class="solid" onClick={chat.startNew}>
        {words.value.startNew}
      </button>
    </section>
  );
};
