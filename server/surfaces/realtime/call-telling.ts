import type { ServerFrame } from '@switchboard/protocol';
import { type Heard, toCall } from '#modules/calls/index.ts';
import type { Caller } from '#modules/identity/index.ts';
import { show } from '#platform/ids.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { showCall, showLiveCall } from '#surfaces/shapes/call.ts';
import type { Audience } from '#surfaces/shapes/conversation.ts';
import type { Connection } from './connection.ts';
import { deliver, type Registry } from './following.ts';
import type { Needs } from './needs.ts';

const MOST_TRIES = 5;

type Told = {
  call: Record<string, unknown>;
  conversation: Heard;
  ringing?: readonly string[];
  isHandled?: boolean;
  visitorName: string | null;
};

function frameOf(
  type: string,
  { call: row, ringing = [], isHandled = true, visitorName }: Told,
  audience: Audience,
): ServerFrame {
  const call = toCall(row);
  const conversationId = show('conversation', call.conversationId);
  if (type === 'call.handled') return { type, conversationId, callSessionId: show('call', call.id), isHandled };
  const live = () => showLiveCall({ call, ringing, visitorName }, audience);
  if (type === 'call.answered') return { type, conversationId, ...live() };
  if (type === 'call.missed') return { type, conversationId, call: showCall(call) };
  if (type === 'call.ended' || type === 'call.failed') {
    return { type: 'call.ended', conversationId, call: showCall(call) };
  }
  return { type: 'call.ringing', conversationId, ...live() };
}

const mayHear = ({ greeted }: Connection): boolean => greeted?.caller.may('agent:calls:read') === true;

/** Tells of calls: to the followers of their conversation, and to the inboxes of those who may see that; to each once. */
export function callTelling({
  needs: { conversations, calls },
  registry,
}: {
  needs: Pick<Needs, 'conversations' | 'calls'>;
  registry: Registry;
}) {
  let facts = 0;

  function tell({ tenantId, type, data }: DomainEvent): void {
    const told = data as Told;
    facts += 1;
    // Begun as it stands already: the fact that follows says how.
    if (type === 'call.started' && told.call['status'] !== 'started') return;
    const followers = registry.followers(String(told.call['conversation_id']));
    const watchers = registry.watchers(tenantId);
    if (followers && followers.visitor.size > 0 && type !== 'call.handled') {
      const json = JSON.stringify(frameOf(type, told, 'visitor'));
      for (const following of followers.visitor) deliver(following, json);
    }
    if (!watchers && !followers?.agent.size) return;
    const json = JSON.stringify(frameOf(type, told, 'agent'));
    const heard = new Set<unknown>();
    for (const following of followers?.agent ?? []) {
      if (!mayHear(following.connection)) continue;
      deliver(following, json);
      heard.add(following.connection);
    }
    for (const watcher of watchers ?? []) {
      const caller = watcher.greeted?.caller;
      if (!heard.has(watcher) && mayHear(watcher) && caller && conversations.maySee(caller, told.conversation))
        watcher.push(json);
    }
  }

  return {
    tell,

    /** To staff who have just begun to watch: what is told between the reading and the telling is read again. */
    async greet(connection: Connection, caller: Caller): Promise<void> {
      for (let tries = 0; ; tries += 1) {
        const before = facts;
        const live = mayHear(connection) ? ((await calls?.live(caller)) ?? []) : [];
        if (facts !== before && tries < MOST_TRIES) continue;
        connection.send({ type: 'calls.updated', calls: live.map((call) => showLiveCall(call, 'agent')) });
        return;
      }
    },
  };
}

export type CallTelling = ReturnType<typeof callTelling>;
