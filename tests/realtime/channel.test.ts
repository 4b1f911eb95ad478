import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { show } from '#platform/ids.ts';
import { dial, type Scene, scene } from './scene.ts';

describe('the realtime channel', () => {
  let house: Scene;
  before(async () => {
    house = await scene();
  });
  after(() => house.stop());

  async function talk() {
    const tenant = await house.tenant();
    const visitor = await tenant.visitor();
    const staff = await tenant.staff();
    const { id } = await house.conversations.open(visitor.caller, {});
    return { tenant, visitor, staff, id, conversationId: show('conversation', id) };
  }

  test('a visitor and a staff member hear each other, each message once and in its order', async () => {
    const { visitor, staff, conversationId } = await talk();
    const [theirs, ours] = await Promise.all([dial(house, visitor), dial(house, staff)]);
    for (const client of [theirs, ours]) {
      await client.acked({ type: 'subscribe', conversationId });
      const snapshot = await client.next('conversation.snapshot');
      assert.equal(snapshot.reset, true);
      assert.deepEqual(snapshot.messages, []);
    }
    const sent = await theirs.acked({ type: 'message.send', conversationId, clientMessageId: 'a', body: 'Hello' });
    assert.equal(sent.message?.seq, 1);
    const heard = await ours.next('chat.message.created');
    assert.deepEqual(heard.message, sent.message);
    await ours.acked({ type: 'message.send', conversationId, clientMessageId: 'b', body: 'Good morning' });
    const own = await theirs.next('chat.message.created');
    const answer = await theirs.next('chat.message.created');
    assert.deepEqual([own.message.body, answer.message.body], ['Hello', 'Good morning']);
    assert.equal(answer.message.senderName, staff.name);
    theirs.close();
    ours.close();
  });

  test('a message that is sent twice stands once', async () => {
    const { visitor, conversationId } = await talk();
    const client = await dial(house, visitor);
    const frame = { type: 'message.send', conversationId, clientMessageId: 'same', body: 'Once' };
    const first = await client.acked(frame);
    const second = await client.acked(frame);
    assert.equal(first.message?.messageId, second.message?.messageId);
    client.close();
  });

  test('a visitor never hears of an internal note, and counts without gaps', async () => {
    const { visitor, staff, conversationId } = await talk();
    const [theirs, ours] = await Promise.all([dial(house, visitor), dial(house, staff)]);
    await theirs.acked({ type: 'subscribe', conversationId });
    const send = (clientMessageId: string, messageType: string) =>
      ours.acked({ type: 'message.send', conversationId, clientMessageId, messageType, body: messageType });
    await send('1', 'text');
    await send('2', 'note');
    await send('3', 'text');
    const first = await theirs.next('chat.message.created');
    const second = await theirs.next('chat.message.created');
    assert.deepEqual([first.message.seq, second.message.seq], [1, 2]);
    await theirs.settle();
    assert.equal(JSON.stringify(theirs.frames).includes('note'), false);
    theirs.close();
    ours.close();
  });

  test('who comes back gets exactly what was missed', async () => {
    const { visitor, id, conversationId } = await talk();
    for (let count = 1; count <= 5; count += 1) {
      await house.conversations.send(visitor.caller, id, { body: `line ${count}` });
    }
    const client = await dial(house, visitor);
    await client.acked({ type: 'subscribe', conversationId, seq: 3 });
    const snapshot = await client.next('conversation.snapshot');
    assert.equal(snapshot.reset, false);
    assert.deepEqual(
      snapshot.messages.map(({ seq }) => seq),
      [4, 5],
    );
    await client.acked({ type: 'subscribe', conversationId, seq: 99 });
    assert.equal((await client.next('conversation.snapshot')).reset, true);
    client.send({ type: 'history', id: 'h', conversationId, before: 3, limit: 1 });
    const page = await client.next('conversation.history');
    assert.deepEqual([page.messages.map(({ seq }) => seq), page.hasEarlier], [[2], true]);
    client.close();
  });

  test('nothing is lost or doubled between the snapshot and the frames after it', async () => {
    const { visitor, id, conversationId } = await talk();
    const writing = (async () => {
      for (let count = 0; count < 30; count += 1) {
        await house.conversations.send(visitor.caller, id, { body: `line ${count}` });
      }
    })();
    const client = await dial(house, visitor);
    await client.acked({ type: 'subscribe', conversationId });
    await writing;
    const snapshot = await client.next('conversation.snapshot');
    const seen = new Set(snapshot.messages.map(({ seq }) => seq));
    while (seen.size < 30) seen.add((await client.next('chat.message.created')).message.seq);
    assert.deepEqual(
      [...seen].sort((one, other) => one - other),
      Array.from({ length: 30 }, (_, index) => index + 1),
    );
    client.close();
  });

  test('a foreign conversation and an unknown one are refused alike', async () => {
    const one = await talk();
    const other = await talk();
    const unknown = show('conversation', '01890000-0000-7000-8000-000000000000');
    for (const token of [one.visitor.token, one.staff.token]) {
      const client = await dial(house, { token });
      const asks = (conversationId: string) => [
        { type: 'subscribe', conversationId },
        { type: 'message.send', conversationId, clientMessageId: 'x', body: 'x' },
        { type: 'receipt', conversationId, seq: 1, status: 'read' },
        { type: 'handoff.request', conversationId },
        { type: 'history', conversationId, before: 5 },
      ];
      for (const [index, frame] of asks(other.conversationId).entries()) {
        const foreign = await client.refused(frame);
        const absent = await client.refused(asks(unknown)[index]!);
        const nonsense = await client.refused(asks('cnv_nonsense')[index]!);
        assert.equal(foreign.code, 'NOT_FOUND');
        assert.deepEqual({ ...absent, id: '' }, { ...foreign, id: '' });
        assert.deepEqual({ ...nonsense, id: '' }, { ...foreign, id: '' });
      }
      client.close();
    }
  });

  test('a token with fewer scopes may no more than it may by REST', async () => {
    const { tenant, staff, conversationId } = await talk();
    const token = await tenant.narrowToken(staff.id, ['agent:profile:read']);
    const client = await dial(house, { token });
    const frames = [
      { type: 'subscribe', conversationId },
      { type: 'watch', topic: 'inbox' },
      { type: 'message.send', conversationId, clientMessageId: 'x', body: 'x' },
      { type: 'receipt', conversationId, seq: 1, status: 'read' },
      { type: 'presence.set', status: 'busy' },
      { type: 'handoff.request', conversationId },
      { type: 'history', conversationId, before: 5 },
    ];
    for (const frame of frames) assert.equal((await client.refused(frame)).code, 'FORBIDDEN', frame.type);
    client.close();
  });

  test('the inbox hears of what its reader may see, and of nothing else', async () => {
    const { tenant, visitor, id } = await talk();
    const support = await tenant.department('Support');
    const [inSales, inSupport, boss] = await Promise.all([
      tenant.staff('agent'),
      tenant.staff('agent', [support.id]),
      tenant.staff('supervisor', []),
    ]);
    const [sales, other, all] = await Promise.all([inSales, inSupport, boss].map((person) => dial(house, person)));
    for (const client of [sales!, other!, all!]) {
      await client.acked({ type: 'watch', topic: 'inbox' });
      await client.next('queue.updated');
    }
    await house.conversations.send(visitor.caller, id, { body: 'Is anybody there?' });
    for (const client of [sales!, all!]) {
      // Its opening may be told only now, and then with all that it has become since.
      const told = await client.where(
        (frame) => 'conversation' in frame && frame.conversation.preview === 'Is anybody there?',
      );
      assert.equal('conversation' in told && 'unread' in told.conversation, false);
    }
    await other!.settle();
    assert.equal(JSON.stringify(other!.frames).includes('anybody'), false);

    await house.conversations.assign(boss.caller, id, { staffId: inSupport.id, departmentId: support.id });
    assert.equal((await sales!.next('conversation.removed')).conversationId, show('conversation', id));
    const { conversation } = await other!.next('conversation.updated');
    assert.equal(conversation.assignedAgentName, inSupport.name);
    for (const client of [sales!, other!, all!]) client.close();
  });

  test('whoever loses sight of a conversation hears no further message of it', async () => {
    const { tenant, visitor, staff, id, conversationId } = await talk();
    const support = await tenant.department('Support');
    const boss = await tenant.staff('supervisor');
    const client = await dial(house, staff);
    await client.acked({ type: 'subscribe', conversationId });
    await house.conversations.assign(boss.caller, id, { staffId: boss.id, departmentId: support.id });
    await client.next('conversation.removed');
    await house.conversations.send(visitor.caller, id, { body: 'a secret' });
    await client.settle();
    assert.equal(JSON.stringify(client.frames).includes('a secret'), false);
    client.close();
  });

  test('asking for a person reaches the visitor, the inbox and the queue', async () => {
    const { visitor, staff, conversationId } = await talk();
    const [theirs, ours] = await Promise.all([dial(house, visitor), dial(house, staff)]);
    await theirs.acked({ type: 'subscribe', conversationId });
    await ours.acked({ type: 'watch', topic: 'inbox' });
    assert.equal((await ours.next('queue.updated')).waiting, 0);
    await theirs.acked({ type: 'handoff.request', conversationId });
    assert.equal((await theirs.next('ai.handoff.requested')).reason, 'asked');
    // What was said before may be told on the way, with the state of then.
    await theirs.where(
      (frame) => frame.type === 'conversation.updated' && frame.conversation.assistantState === 'paused',
    );
    assert.equal((await ours.next('ai.handoff.requested')).conversationId, conversationId);
    // It counts as soon as something stands in it: the line that says that somebody will come.
    await ours.where((frame) => frame.type === 'queue.updated' && frame.waiting === 1);
    theirs.close();
    ours.close();
  });

  test('typing reaches the others, not the one who types, and leaves nothing behind', async () => {
    const { visitor, staff, conversationId } = await talk();
    const [theirs, ours] = await Promise.all([dial(house, visitor), dial(house, staff)]);
    ours.send({ type: 'typing', conversationId, isTyping: true });
    assert.equal((await ours.next('refusal')).code, 'PRECONDITION_FAILED');
    await theirs.acked({ type: 'subscribe', conversationId });
    await ours.acked({ type: 'subscribe', conversationId });
    ours.send({ type: 'typing', conversationId, isTyping: true });
    assert.deepEqual(await theirs.next('chat.typing.started'), {
      type: 'chat.typing.started',
      conversationId,
      senderType: 'agent',
      name: staff.name,
    });
    ours.send({ type: 'typing', conversationId, isTyping: false });
    await theirs.next('chat.typing.stopped');
    await ours.settle();
    assert.equal(
      ours.frames.some(({ type }) => type.startsWith('chat.typing')),
      false,
    );
    theirs.close();
    ours.close();
  });

  test('who has a conversation open is told to colleagues alone, until they go', async () => {
    const { tenant, visitor, staff, conversationId } = await talk();
    const colleague = await tenant.staff();
    const [theirs, ours, hers] = await Promise.all([visitor, staff, colleague].map((one) => dial(house, one)));
    assert.ok(theirs && ours && hers);
    hers.send({ type: 'viewing', conversationId, isViewing: true });
    assert.equal((await hers.next('refusal')).code, 'PRECONDITION_FAILED');
    theirs.send({ type: 'viewing', conversationId, isViewing: true });
    assert.equal((await theirs.next('refusal')).code, 'FORBIDDEN');
    for (const client of [theirs, ours, hers]) await client.acked({ type: 'subscribe', conversationId });
    hers.send({ type: 'viewing', conversationId, isViewing: true });
    const agentId = show('staff', colleague.id);
    const { name } = colleague;
    const started = { type: 'chat.viewing.started', conversationId, agentId, name };
    assert.deepEqual(await ours.next('chat.viewing.started'), started);
    hers.send({ type: 'viewing', conversationId, isViewing: false });
    const stopped = { type: 'chat.viewing.stopped', conversationId, agentId };
    assert.deepEqual(await ours.next('chat.viewing.stopped'), stopped);

    hers.send({ type: 'viewing', conversationId, isViewing: true });
    await ours.next('chat.viewing.started');
    hers.close();
    assert.deepEqual(await ours.next('chat.viewing.stopped'), stopped);
    await theirs.settle();
    assert.equal(
      [...theirs.frames, ...hers.frames].some(({ type }) => type.startsWith('chat.viewing')),
      false,
    );
    theirs.close();
    ours.close();
  });

  test('marks of one reader are told to the others in their own numbering', async () => {
    const { visitor, staff, id, conversationId } = await talk();
    await house.conversations.send(staff.caller, id, { body: 'between us', messageType: 'note' });
    await house.conversations.send(staff.caller, id, { body: 'Hello' });
    const [theirs, ours] = await Promise.all([dial(house, visitor), dial(house, staff)]);
    await theirs.acked({ type: 'subscribe', conversationId });
    await ours.acked({ type: 'subscribe', conversationId });
    await theirs.acked({ type: 'receipt', conversationId, seq: 1, status: 'read' });
    const forStaff = await ours.next('chat.receipt.updated');
    assert.deepEqual(forStaff.receipt, { participant: 'visitor', deliveredSeq: 2, readSeq: 2 });
    const forVisitor = await theirs.next('chat.receipt.updated');
    assert.deepEqual(forVisitor.receipt, { participant: 'visitor', deliveredSeq: 1, readSeq: 1 });
    theirs.close();
    ours.close();
  });

  test('the pieces of an answer and its end reach both sides, a draft the staff alone', async () => {
    const { tenant, visitor, staff, id, conversationId } = await talk();
    const [theirs, ours] = await Promise.all([dial(house, visitor), dial(house, staff)]);
    await theirs.acked({ type: 'subscribe', conversationId });
    await ours.acked({ type: 'subscribe', conversationId });
    const turn = { tenantId: tenant.id, conversationId: id, turnId: '01890000-0000-7000-8000-000000000001' };
    house.bus.publish('ai.delta', { ...turn, index: 0, text: 'We open' });
    house.bus.publish('ai.draft', { ...turn, text: 'We open at nine.', sources: [] });
    house.bus.publish('ai.completed', { ...turn, messageId: null, outcome: 'overtaken' });
    for (const client of [theirs, ours]) {
      assert.equal((await client.next('ai.message.delta')).text, 'We open');
      assert.equal((await client.next('ai.message.completed')).turnId, show('turn', turn.turnId));
    }
    assert.equal((await ours.next('ai.draft.created')).text, 'We open at nine.');
    await theirs.settle();
    assert.equal(
      theirs.frames.some(({ type }) => type === 'ai.draft.created'),
      false,
    );
    house.bus.publish('ai.delta', { ...turn, tenantId: 'another', index: 1, text: 'foreign' });
    await theirs.settle();
    assert.equal(JSON.stringify(theirs.frames).includes('foreign'), false);
    theirs.close();
    ours.close();
  });

  test('many messages in one moment come as one WebSocket message, and cost one reading for all inboxes', async () => {
    const { tenant, visitor, id, conversationId } = await talk();
    const people = await Promise.all(Array.from({ length: 5 }, () => tenant.staff()));
    const clients = await Promise.all(people.map((person) => dial(house, person)));
    for (const client of clients) {
      await client.acked({ type: 'watch', topic: 'inbox' });
      await client.acked({ type: 'subscribe', conversationId });
      await client.settle();
    }
    const reads = house.reads.views;
    await house.conversations.send(visitor.caller, id, { body: 'one for all' });
    for (const client of clients) await client.next('conversation.updated');
    assert.ok(house.reads.views - reads <= 2, `${house.reads.views - reads} readings`);
    const turn = { tenantId: tenant.id, conversationId: id, turnId: '01890000-0000-7000-8000-000000000002' };
    for (let index = 0; index < 50; index += 1) house.bus.publish('ai.delta', { ...turn, index, text: 'ä' });
    for (const client of clients) {
      for (let index = 0; index < 50; index += 1) assert.equal((await client.next('ai.message.delta')).index, index);
      assert.ok(
        client.batches.some((size) => size >= 50),
        String(client.batches),
      );
      client.close();
    }
  });

  test('who says that nobody sits there is away, until there is input', async () => {
    const { tenant, staff } = await talk();
    const watcher = await dial(house, await tenant.staff());
    await watcher.acked({ type: 'watch', topic: 'inbox' });
    const client = await dial(house, staff);
    const agentId = show('staff', staff.id);
    const shown = async (isWanted: (presence: { online: boolean; away?: true }) => boolean) => {
      const frame = await watcher.where(
        (one) => one.type === 'agent.presence.updated' && one.presence.agentId === agentId && isWanted(one.presence),
      );
      return frame.type === 'agent.presence.updated' && frame.presence;
    };
    const there = { agentId, name: staff.name, status: 'available', online: true };
    assert.deepEqual(await shown(({ online }) => online), there);
    client.send({ type: 'activity', isIdle: true });
    assert.deepEqual(await shown(({ away }) => away === true), { ...there, away: true });
    const late = await dial(house, await tenant.staff());
    await late.acked({ type: 'watch', topic: 'inbox' });
    const held = await late.where((one) => one.type === 'agent.presence.updated' && one.presence.agentId === agentId);
    assert.deepEqual(held.type === 'agent.presence.updated' && held.presence, { ...there, away: true });
    client.send({ type: 'activity', isIdle: false });
    assert.deepEqual(await shown(({ online, away }) => online && away === undefined), there);
    client.close();
    late.close();
    watcher.close();
  });

  test('presence follows the sockets of a person', async () => {
    const { tenant, staff } = await talk();
    const colleague = await tenant.staff();
    const watcher = await dial(house, colleague);
    await watcher.acked({ type: 'watch', topic: 'inbox' });
    const client = await dial(house, staff);
    const agentId = show('staff', staff.id);
    const online = await watcher.where(
      (frame) => frame.type === 'agent.presence.updated' && frame.presence.agentId === agentId && frame.presence.online,
    );
    assert.equal(online.type, 'agent.presence.updated');
    await client.acked({ type: 'presence.set', status: 'busy' });
    await watcher.where(
      (frame) =>
        frame.type === 'agent.presence.updated' &&
        frame.presence.agentId === agentId &&
        frame.presence.status === 'busy',
    );
    client.close();
    watcher.close();
  });
});
