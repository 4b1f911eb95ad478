import type { ClientFrame, ClientFrameOf } from '@switchboard/protocol';
import { limits } from '@switchboard/protocol/limits';
import type { Caller } from '#modules/identity/index.ts';
import { read, show } from '#platform/ids.ts';
import { missing, Refusal } from '#platform/refusal.ts';
import { showMessage, showMessages } from '#surfaces/shapes/message.ts';
import { showPresence } from '#surfaces/shapes/presence.ts';
import type { Attendance } from './attendance.ts';
import type { CallTelling } from './call-telling.ts';
import type { Connection } from './connection.ts';
import type { Registry } from './following.ts';
import type { Greeting } from './greeting.ts';
import type { Needs } from './needs.ts';
import type { QueueTelling } from './queue-telling.ts';
import type { ReportTelling } from './report-telling.ts';
import { snapshot } from './snapshot.ts';
import type { TypingTold } from './transient.ts';
import type { Viewing } from './viewing.ts';

type Asked = Exclude<ClientFrame, { type: 'hello' }>;
type Answers = {
  [Name in Asked['type']]: (connection: Connection, frame: ClientFrameOf<Name>, caller: Caller) => Promise<void> | void;
};

/** A name of this installation's as its key inside; what cannot be one is as unknown as a stranger's. */
function keyOf(conversationId: string): string {
  const key = read('conversation', conversationId);
  if (key === undefined) throw missing('conversation');
  return key;
}

function callOf(callSessionId: string): string {
  const key = read('call', callSessionId);
  if (key === undefined) throw missing('call');
  return key;
}

function callsOf({ calls }: Needs): NonNullable<Needs['calls']> {
  if (!calls) throw missing('call');
  return calls;
}

/** Whoever follows was allowed to; asking the database for each keystroke would cost more than it protects. */
function followedBy(connection: Connection, conversationId: string, doing: 'type' | 'look'): string {
  const key = keyOf(conversationId);
  if (connection.following.has(key)) return key;
  throw new Refusal(
    'precondition',
    'not_subscribed',
    `Subscribe to the conversation before you tell that you ${doing}.`,
  );
}

/** The scopes that REST asks of staff for the same; a visitor's token carries what a visitor may. */
const staffMust = (caller: Caller, ...scopes: string[]): void => {
  if (caller.actor.kind === 'staff') for (const scope of scopes) caller.must(scope);
};

/** What each frame of a greeted client does: one operation of a module, with the caller that REST would have. */
export function requests({
  needs,
  registry,
  greeting,
  queue,
  reports,
  callTelling,
  attendance,
  viewing,
}: {
  needs: Needs;
  registry: Registry;
  greeting: Greeting;
  queue: QueueTelling;
  reports: Pick<ReportTelling, 'greet'>;
  callTelling: Pick<CallTelling, 'greet'>;
  attendance: Pick<Attendance, 'told'>;
  viewing: Viewing;
}) {
  const { conversations, identity, bus } = needs;

  async function subscribe(connection: Connection, frame: ClientFrameOf<'subscribe'>, caller: Caller): Promise<void> {
    staffMust(caller, 'agent:conversations:read', 'agent:messages:read');
    const key = keyOf(frame.conversationId);
    if (!connection.following.has(key) && connection.following.size >= limits.subscriptions) {
      throw new Refusal(
        'limited',
        'too_many_subscriptions',
        `A socket follows at most ${limits.subscriptions} conversations. Unsubscribe from one first.`,
      );
    }
    const following = registry.follow(connection, caller.tenantId, key);
    let waits = false;
    try {
      const now = await snapshot(needs, caller, key, frame.seq);
      connection.send(now);
      waits = now.conversation.handoffRequestedAt !== undefined && now.conversation.assignedAgentId === undefined;
    } catch (error) {
      registry.unfollow(connection, key);
      throw error;
    }
    connection.send({ type: 'ack', id: frame.id });
    const { held = [] } = following;
    following.held = undefined;
    // Out of sight since: its frames are not this reader's any more, and `conversation.removed` was held with them.
    for (const json of held) connection.push(json);
    if (waits && caller.actor.kind === 'visitor') await queue.greetVisitor(connection, caller.tenantId, key);
  }

  async function watch(connection: Connection, frame: ClientFrameOf<'watch'>, caller: Caller): Promise<void> {
    if (caller.actor.kind !== 'staff')
      throw new Refusal('forbidden', 'staff_only', 'Only a staff member has an inbox.');
    caller.must('agent:conversations:read');
    registry.watch(connection, caller.tenantId);
    connection.send({ type: 'ack', id: frame.id });
    const staff = caller.may('staff:read') ? await identity.listStaff(caller.tenantId) : [];
    for (const person of staff) connection.send({ type: 'agent.presence.updated', presence: showPresence(person) });
    await callTelling.greet(connection, caller);
    await queue.greetStaff(connection, caller.tenantId);
    await reports.greet(connection, caller);
  }

  async function send(connection: Connection, frame: ClientFrameOf<'message.send'>, caller: Caller): Promise<void> {
    staffMust(caller, 'agent:messages:write');
    const { message } = await conversations.send(caller, keyOf(frame.conversationId), {
      body: frame.body,
      clientMessageId: frame.clientMessageId,
      ...(frame.messageType && { messageType: frame.messageType }),
      ...(frame.metadata && { metadata: frame.metadata }),
    });
    const shown = showMessage(message, connection.audience);
    connection.send({ type: 'ack', id: frame.id, ...(shown && { message: shown }) });
  }

  function typing(connection: Connection, frame: ClientFrameOf<'typing'>, caller: Caller): void {
    staffMust(caller, 'agent:messages:write');
    const conversationId = followedBy(connection, frame.conversationId, 'type');
    const { tenantId, actor } = caller;
    const told: TypingTold = {
      tenantId,
      conversationId,
      senderType: actor.kind === 'staff' ? 'agent' : 'visitor',
      ...(actor.kind === 'staff' && { staffId: actor.staffId, name: actor.name }),
      isTyping: frame.isTyping,
    };
    bus.publish('typing', told);
  }

  const answers: Answers = {
    subscribe,
    watch,
    typing,
    'message.send': send,
    async 'visitor.page'(connection, frame, caller) {
      const { url, title, referrer, timeZone } = frame;
      const userAgent = connection.request.headers['user-agent'];
      await needs.conversations.visit(caller, { url, title, referrer, timeZone, userAgent });
    },
    viewing(connection, frame, caller) {
      if (caller.actor.kind !== 'staff')
        throw new Refusal('forbidden', 'staff_only', 'Only a staff member tells colleagues what is open.');
      staffMust(caller, 'agent:conversations:read');
      viewing.turn(connection, followedBy(connection, frame.conversationId, 'look'), frame.isViewing);
    },
    unsubscribe(connection, frame) {
      const key = keyOf(frame.conversationId);
      viewing.turn(connection, key, false);
      registry.unfollow(connection, key);
      connection.send({ type: 'ack', id: frame.id });
    },
    async authenticate(connection, frame) {
      const expiresAt = await greeting.renew(connection, frame.token);
      connection.send({ type: 'ack', id: frame.id, expiresAt: expiresAt.toISOString() });
    },
    async receipt(connection, frame, caller) {
      staffMust(caller, 'agent:messages:write');
      const { seq, status } = frame;
      await conversations.mark(caller, keyOf(frame.conversationId), { seq, status });
      connection.send({ type: 'ack', id: frame.id });
    },
    async 'presence.set'(connection, frame, caller) {
      if (caller.actor.kind !== 'staff')
        throw new Refusal('forbidden', 'staff_only', 'Only a staff member has a presence.');
      caller.must('agent:presence:write');
      await identity.setPresence(caller, frame.status);
      connection.send({ type: 'ack', id: frame.id });
    },
    activity(connection, frame) {
      if (connection.staffId) attendance.told(connection.staffId, connection, frame.isIdle);
    },
    async 'handoff.request'(connection, frame, caller) {
      staffMust(caller, 'agent:conversations:write');
      await conversations.requestHandoff(caller, keyOf(frame.conversationId), 'asked');
      connection.send({ type: 'ack', id: frame.id });
    },
    async history(connection, frame, caller) {
      staffMust(caller, 'agent:messages:read');
      const key = keyOf(frame.conversationId);
      const { before, limit = limits.pageMessages } = frame;
      const messages = showMessages(await conversations.messages(caller, key, { before, limit }), connection.audience);
      const hasEarlier = (messages[0]?.seq ?? 1) > 1;
      const conversationId = show('conversation', key);
      connection.send({ type: 'conversation.history', id: frame.id, conversationId, messages, hasEarlier });
    },
    async 'call.answer'(connection, frame, caller) {
      await callsOf(needs).answer(caller, callOf(frame.callSessionId));
      connection.send({ type: 'ack', id: frame.id });
    },
    async 'call.decline'(connection, frame, caller) {
      await callsOf(needs).decline(caller, callOf(frame.callSessionId));
      connection.send({ type: 'ack', id: frame.id });
    },
    async 'call.end'(connection, frame, caller) {
      await callsOf(needs).end(caller, callOf(frame.callSessionId), frame.reason);
      connection.send({ type: 'ack', id: frame.id });
    },
    ping(connection, frame) {
      connection.send({ type: 'pong', id: frame.id });
    },
  };

  return async (connection: Connection, frame: Asked, caller: Caller): Promise<void> => {
    const answer = answers[frame.type] as (
      connection: Connection,
      frame: Asked,
      caller: Caller,
    ) => Promise<void> | void;
    await answer(connection, frame, caller);
  };
}

export type Requests = ReturnType<typeof requests>;
