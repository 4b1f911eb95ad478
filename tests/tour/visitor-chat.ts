import type { Shop } from './keys.ts';
import type { Tour } from './tour.ts';

/** A visitor, somebody of the desk, and what they talk about. */
export type Talk = { visitor: string; agent: string; conversationId: string };

/** A visitor comes, and somebody takes the conversation before a word is said: from then on people answer. */
export const beginTalk = (tour: Tour, { slug }: Shop, agent: string): Promise<Talk> =>
  tour.stop('Chat: a visitor comes, and somebody takes the conversation', async () => {
    const presence = await tour.call('updateAgentPresence', { as: agent, body: { status: 'available' } });
    const read = await tour.call('getAgentPresence', { as: agent });
    tour.holds('presence is kept', read.status, presence.status);
    const { agent: me } = await tour.call('getAgentProfile', { as: agent });

    const session = await tour.call('createVisitorChatSession', {
      query: { slug },
      body: { visitor: { name: 'Tilda Tour', email: 'tilda@example.com' } },
    });
    const visitor = session.sessionToken;
    const availability = await tour.call('getVisitorChatAvailability', { as: visitor });
    tour.holds('availability is told', typeof availability.available, 'boolean');
    const opened = await tour.call('createVisitorConversation', { as: visitor, body: { subject: 'Tour' } });
    const { conversationId } = opened.conversation;
    const list = await tour.call('listAgentConversations', { as: agent, query: { limit: 50 } });
    tour.holds(
      'the desk sees it',
      list.conversations.some((one) => one.conversationId === conversationId),
    );
    await tour.call('assignAgentConversation', { as: agent, path: { id: conversationId }, body: {} });
    const taken = await tour.call('getAgentConversation', { as: agent, path: { id: conversationId } });
    tour.holds('it is theirs', taken.conversation.assignedAgentId, me.agentId);
    return { visitor, agent, conversationId };
  });

export const talk = (tour: Tour, { visitor, agent, conversationId }: Talk): Promise<void> =>
  tour.detour('Chat: they write to each other', async () => {
    const say = async (body: string) =>
      (await tour.call('sendVisitorConversationMessage', { as: visitor, path: { conversationId }, body: { body } }))
        .message.messageId;
    const read = async () =>
      (await tour.call('getVisitorConversation', { as: visitor, path: { conversationId } })).conversation;

    const first = await say('Wie lange dauert der Versant?');
    await tour.call('editVisitorConversationMessage', {
      as: visitor,
      path: { conversationId, messageId: first },
      body: { body: 'Wie lange dauert der Versand?' },
    });
    const second = await say('Das war für jemand anderen.');
    await tour.call('deleteVisitorConversationMessage', {
      as: visitor,
      path: { conversationId, messageId: second },
    });
    const { messages } = await tour.call('listAgentConversationMessages', {
      as: agent,
      path: { id: conversationId },
      query: { limit: 50 },
    });
    const seen = (messageId: string) => messages.find((message) => message.messageId === messageId);
    tour.holds('the desk reads it corrected', seen(first)?.body, 'Wie lange dauert der Versand?');
    tour.holds('what was taken back has no words', seen(second)?.body, '');

    await tour.call('markAgentMessageRead', { as: agent, path: { id: conversationId, messageId: first } });
    const answer = await tour.call('sendAgentConversationMessage', {
      as: agent,
      path: { id: conversationId },
      body: { body: 'Zwei bis vier Werktage.', clientMessageId: `tour-${Date.now()}` },
    });
    const { messageId } = answer.message;
    tour.holds('the visitor has unread messages', (await read()).unread > 0);
    await tour.call('markChatMessageDelivered', { as: visitor, path: { conversationId, messageId } });
    await tour.call('markChatMessageRead', { as: visitor, path: { conversationId, messageId } });
    const after = await read();
    tour.holds('then none', after.unread, 0);
    tour.holds('the answer is there', after.messages.at(-1)?.body, 'Zwei bis vier Werktage.');

    const own = await tour.call('listVisitorConversations', { as: visitor });
    tour.holds(
      'the visitor has one conversation',
      own.conversations.map((one) => one.conversationId),
      [conversationId],
    );
  });

export const endTalk = (tour: Tour, { visitor, agent, conversationId }: Talk): Promise<void> =>
  tour.detour('Chat: the conversation ends', async () => {
    const sent = await tour.call('sendVisitorTranscript', {
      as: visitor,
      path: { conversationId },
      body: { email: 'tilda@example.com' },
    });
    tour.holds('the conversation goes by mail', sent.sent, true);
    await tour.call('closeAgentConversation', { as: agent, path: { id: conversationId } });
    const read = async () =>
      (await tour.call('getVisitorConversation', { as: visitor, path: { conversationId } })).conversation;
    const closed = await tour.until('the question how it was', async () => {
      const conversation = await read();
      return conversation.rating ? conversation : undefined;
    });
    tour.holds('it is closed', closed.status, 'closed');
    await tour.call('rateVisitorConversation', {
      as: visitor,
      path: { conversationId },
      body: { score: 5, comment: 'Schnell und freundlich.' },
    });
    tour.holds('the rating is kept', (await read()).rating?.score, 5);
    await tour.refused(
      'rateVisitorConversation',
      { as: visitor, path: { conversationId }, body: { score: 1 } },
      { status: 409, code: 'CONFLICT' },
    );
  });
