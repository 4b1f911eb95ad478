import { ANSWER, QUESTION } from './knowledge.ts';
import type { Tour } from './tour.ts';

const OFFER = 'v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n';

export const askAssistant = (tour: Tour, visitor: string): Promise<void> =>
  tour.detour('AI: the assistant answers', async () => {
    const routing = await tour.call('getAiVisitorRouting', { as: visitor });
    tour.holds('the assistant may be asked', [routing.mode, routing.canUseAi], ['ai_first', true]);
    const opened = await tour.call('createAiVisitorConversation', { as: visitor, body: {} });
    const { conversationId } = opened;
    const answer = await tour.call('sendAiVisitorMessage', {
      as: visitor,
      body: { conversationId, message: QUESTION },
    });
    tour.holds('it knows the answer', ANSWER.test(answer.message));
    tour.holds('it says from where', answer.sources.length > 0);
    const read = await tour.call('getVisitorConversation', { as: visitor, path: { conversationId } });
    const said = read.conversation.messages.map(({ senderType }) => senderType);
    tour.holds('both stand in the conversation', [said.includes('visitor'), said.includes('ai')], [true, true]);
  });

/** Media comes with voice: until then the operation says so. */
export const callAssistant = (tour: Tour, visitor: string): Promise<void> =>
  tour.detour('AI: a call with the assistant', () =>
    tour.refused(
      'createAiVisitorRealtimeCall',
      { as: visitor, raw: OFFER, headers: { 'content-type': 'application/sdp' } },
      { status: 409, code: 'AI_NOT_READY' },
      'there is no voice yet',
    ),
  );
