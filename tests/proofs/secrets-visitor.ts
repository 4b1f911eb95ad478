import { call, type TestApp, type TestTenant } from '#tests/app.ts';

/** A visitor tells who they are, writes two messages and takes one back. */
export async function visitorSays({ url }: TestApp, shop: TestTenant, mark: string) {
  const name = `Vera ${mark}`;
  const phone = `49341${String(Number.parseInt(mark.slice(0, 8), 16))
    .padStart(9, '1')
    .slice(0, 9)}`;
  const ask = async <Data>(method: string, path: string, options: Parameters<typeof call>[3]): Promise<Data> => {
    const { status, body } = await call<Data>(url, method, `/api/chat/visitor/${path}`, options);
    if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${JSON.stringify(body)}`);
    return body.data;
  };
  const { sessionToken: session } = await ask<{ sessionToken: string }>('POST', `sessions?slug=${shop.slug}`, {
    body: { visitor: { name, phone: `+${phone}` } },
  });
  const { conversation } = await ask<{ conversation: { conversationId: string } }>('POST', 'conversations', {
    session,
    body: {},
  });
  const messages = `conversations/${conversation.conversationId}/messages`;
  const say = async (body: string) =>
    (await ask<{ message: { messageId: string } }>('POST', messages, { session, body: { body } })).message.messageId;
  const deleted = `Taken back ${mark}`;
  const id = await say(deleted);
  await ask('DELETE', `${messages}/${id}`, { session });
  const message = `A confidential question ${mark}`;
  await say(message);
  return { session, name, phone, message, deleted };
}
