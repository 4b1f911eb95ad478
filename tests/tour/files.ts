import { plainJpeg } from '#tests/files/pictures.ts';
import type { Tour } from './tour.ts';
import type { Talk } from './visitor-chat.ts';

/** A picture in one step, a file in two, and the desk takes one of them out of the conversation. */
export const sendFiles = (tour: Tour, { visitor, agent, conversationId }: Talk): Promise<void> =>
  tour.detour('Chat: files', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(plainJpeg)], { type: 'image/jpeg' }), 'vase.jpg');
    const picture = await tour.call('uploadVisitorConversationAttachment', {
      as: visitor,
      path: { conversationId },
      raw: form,
    });
    const read = (attachmentId: string) =>
      tour.call('getVisitorConversationAttachment', { as: visitor, path: { conversationId, attachmentId } });
    const shown = await read(picture.id);
    tour.holds('the picture is there', [shown.status, shown.kind], ['ready', 'image']);

    const text = 'Bestellung 4711';
    const announced = await tour.call('createVisitorConversationAttachment', {
      as: visitor,
      path: { conversationId },
      body: { filename: 'bestellung.txt', contentType: 'text/plain', size: text.length },
    });
    tour.holds('a file that was announced waits for its bytes', announced.status, 'pending');
    await tour.fetch(announced.uploadUrl, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${visitor}` },
      body: text,
    });
    const filled = await read(announced.id);
    tour.holds('then it is ready', filled.status, 'ready');
    const opened = await fetch(filled.url);
    tour.holds('and opens as it was', await opened.text(), text);

    const { messageId } = picture;
    const gone = await tour.call('deleteAgentConversationAttachment', {
      as: agent,
      path: { id: conversationId, messageId },
      body: { reason: 'Tour' },
    });
    tour.holds('the desk takes the picture out', gone.deleted, true);
    tour.holds('its bytes are gone', (await fetch(shown.url)).status >= 400, true);
  });
