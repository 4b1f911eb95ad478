import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Conversation, Message, ServerFrame } from '@switchboard/protocol';
import { show } from '#platform/ids.ts';
import { dial, type Scene, SHOP, scene } from './scene.ts';

/** What a client holds that applies each frame, as far as these tests ask. */
function held(frames: ServerFrame[], conversationId: string) {
  const messages = new Map<number, Message>();
  let conversation: Conversation | undefined;
  for (const frame of frames) {
    if (frame.type === 'conversation.snapshot' && frame.conversation.conversationId === conversationId) {
      conversation = frame.conversation;
      for (const message of frame.messages) messages.set(message.seq, message);
    } else if (frame.type === 'chat.message.created' && frame.conversationId === conversationId) {
      messages.set(frame.message.seq, frame.message);
    } else if (frame.type === 'conversation.updated' && frame.conversation.conversationId === conversationId) {
      conversation = frame.conversation;
    }
  }
  return {
    conversation,
    messages: [...messages.entries()].sort(([one], [other]) => one - other).map(([, one]) => one),
  };
}

describe('the desk on the realtime channel', () => {
  let house: Scene;
  before(async () => {
    house = await scene();
  });
  after(() => house.stop());

  async function talk() {
    const shop = await house.tenant();
    const visitor = await shop.visitor();
    const staff = await shop.staff('supervisor');
    const { id } = await house.conversations.open(visitor.caller, {});
    await house.conversations.send(visitor.caller, id, { body: 'Hello' });
    return { shop, visitor, staff, id, conversationId: show('conversation', id) };
  }
  type Client = Awaited<ReturnType<typeof dial>>;
  const updated = (client: Client, fits: (conversation: Conversation) => boolean) =>
    client.where((frame) => frame.type === 'conversation.updated' && fits(frame.conversation));

  test('priority, tags and state reach the inbox and whoever follows', async () => {
    const { shop, staff, id, conversationId } = await talk();
    const runner = await shop.staff('supervisor');
    const [watching, following] = [await dial(house, staff), await dial(house, staff)];
    await watching.acked({ type: 'watch', topic: 'inbox' });
    await following.acked({ type: 'subscribe', conversationId });
    const deskCaller = { ...runner.caller, must: () => {} };
    const tag = await house.conversations.tags.create(deskCaller, { name: 'Angry', color: '#e03131' });
    const told = await watching.next('tags.updated');
    assert.deepEqual(told.tags, [{ tagId: show('tag', tag.id), name: 'Angry', color: '#e03131' }]);
    await house.conversations.update(runner.caller, id, { priority: 'urgent', addTagIds: [tag.id] });
    for (const client of [watching, following]) {
      await updated(client, ({ priority, tags }) => priority === 'urgent' && tags?.[0]?.name === 'Angry');
    }
    await house.conversations.update(runner.caller, id, { status: 'pending' });
    for (const client of [watching, following]) await updated(client, ({ status }) => status === 'pending');
    watching.close();
    following.close();
  });

  test('the page that a visitor looks at reaches the desk, and nothing of another origin', async () => {
    const { visitor, staff, conversationId } = await talk();
    const [theirs, ours] = [await dial(house, visitor), await dial(house, staff)];
    await ours.acked({ type: 'watch', topic: 'inbox' });
    theirs.send({ type: 'visitor.page', url: 'https://evil.example/', title: 'Evil' });
    theirs.send({ type: 'visitor.page', url: `${SHOP}/lamps?token=x`, title: 'Lamps', timeZone: 'Europe/Berlin' });
    const frame = await updated(ours, ({ visitor: seen }) => seen?.page !== undefined);
    assert.ok(frame.type === 'conversation.updated');
    assert.equal(frame.conversation.conversationId, conversationId);
    assert.deepEqual(
      [
        frame.conversation.visitor?.page?.url,
        frame.conversation.visitor?.page?.title,
        frame.conversation.visitor?.timeZone,
      ],
      [`${SHOP}/lamps`, 'Lamps', 'Europe/Berlin'],
    );
    ours.send({ type: 'visitor.page', url: `${SHOP}/` });
    assert.equal((await ours.next('refusal')).code, 'FORBIDDEN');
    theirs.close();
    ours.close();
  });

  test('whom a note speaks to hears of it, and nobody else does', async () => {
    const { shop, staff, id, conversationId } = await talk();
    const [colleague, bystander] = [await shop.staff('supervisor'), await shop.staff('supervisor')];
    const [theirs, others] = [await dial(house, colleague), await dial(house, bystander)];
    for (const client of [theirs, others]) await client.acked({ type: 'watch', topic: 'inbox' });
    const username = colleague.name.replace('Person ', '');
    const { message } = await house.conversations.send(staff.caller, id, {
      body: `@${username} please look`,
      messageType: 'note',
    });
    assert.deepEqual(await theirs.next('mention.created'), {
      type: 'mention.created',
      conversationId,
      messageId: show('message', message.id),
      byName: staff.name,
    });
    await others.settle();
    assert.ok(!others.frames.some(({ type }) => type === 'mention.created'));
    theirs.close();
    others.close();
  });

  test('whoever is blocked loses the line, and is told why at the next greeting', async () => {
    const { visitor, staff, id, conversationId } = await talk();
    const theirs = await dial(house, visitor);
    await theirs.acked({ type: 'subscribe', conversationId });
    await house.conversations.block(staff.caller, id, undefined);
    assert.deepEqual(await theirs.closed, { code: 4003, reason: 'visitor_blocked' });
    const again = await dial(house);
    again.send({ type: 'hello', token: visitor.token });
    assert.equal((await again.next('refusal')).code, 'VISITOR_BLOCKED');
    assert.equal((await again.closed).code, 4003);
    await house.conversations.unblock(staff.caller, id);
    const back = await dial(house, visitor);
    await back.acked({ type: 'subscribe', conversationId });
    back.close();
  });

  test('who follows two threads while they become one holds what a fresh reader gets', async () => {
    const { visitor, staff, id, conversationId } = await talk();
    const second = await house.conversations.open(visitor.caller, {});
    await house.conversations.send(visitor.caller, second.id, { body: 'Elsewhere' });
    await house.conversations.send(staff.caller, second.id, { body: 'Careful', messageType: 'note' });
    const readers = [await dial(house, visitor), await dial(house, staff)];
    for (const reader of readers) {
      for (const one of [conversationId, show('conversation', second.id)]) {
        await reader.acked({ type: 'subscribe', conversationId: one });
      }
    }
    await house.conversations.merge(staff.caller, second.id, id);
    const kept: ServerFrame[][] = [[], []];
    for (const [index, reader] of readers.entries()) {
      const last = await reader.where(
        (frame) =>
          frame.type === 'chat.message.created' &&
          frame.conversationId === conversationId &&
          frame.message.senderType === 'system',
      );
      await updated(reader, ({ mergedInto, status }) => status === 'closed' && mergedInto === conversationId);
      kept[index] = [...reader.frames, last];
    }
    for (const [index, who] of [visitor, staff].entries()) {
      const fresh = await dial(house, who);
      await fresh.acked({ type: 'subscribe', conversationId });
      const now = held(fresh.frames, conversationId);
      assert.deepEqual(held(kept[index]!, conversationId).messages, now.messages);
      assert.deepEqual(
        now.messages.map(({ seq }) => seq),
        now.messages.map((_, place) => place + 1),
      );
      fresh.close();
    }
    for (const reader of readers) reader.close();
  });
});
