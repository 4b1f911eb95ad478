import type { ServerFrame, Source } from '@switchboard/protocol';
import type { Bus } from '#platform/bus.ts';
import { show } from '#platform/ids.ts';
import { deliver, type Followers, type Registry } from './following.ts';

/** What passes without being kept: heard on the bus, told to those who follow, forgotten. */
type Of<Told> = Told & { tenantId: string; conversationId: string };

export type TypingTold = Of<{
  senderType: 'visitor' | 'agent' | 'ai';
  name?: string;
  staffId?: string;
  isTyping: boolean;
}>;
export type ViewingTold = Of<{ staffId: string; name: string; isViewing: boolean }>;
export type DeltaTold = Of<{ turnId: string; index: number; text: string }>;
export type CompletedTold = Of<{ turnId: string; messageId: string | null; outcome: string }>;
export type DraftTold = Of<{ turnId: string; text: string; sources: Source[] }>;

export function relayTransient({ bus, registry }: { bus: Bus; registry: Registry }): () => void {
  const listen = <Told extends { tenantId: string; conversationId: string }>(
    topic: string,
    tell: (told: Told, followers: Followers, conversationId: string) => void,
  ) =>
    bus.subscribe(topic, (told: Told) => {
      const followers = registry.followers(told.conversationId);
      if (followers?.tenantId === told.tenantId) tell(told, followers, show('conversation', told.conversationId));
    });

  const toBoth = (followers: Followers, frame: ServerFrame) => {
    const json = JSON.stringify(frame);
    for (const following of followers.visitor) deliver(following, json);
    for (const following of followers.agent) deliver(following, json);
  };

  const stops = [
    listen('typing', ({ senderType, staffId, name, isTyping }: TypingTold, followers, conversationId) => {
      const common = { type: isTyping ? 'chat.typing.started' : 'chat.typing.stopped', conversationId, senderType };
      const named = { ...common, ...(isTyping && name && { name }) };
      const toStaff = JSON.stringify({ ...named, ...(staffId && { agentId: show('staff', staffId) }) });
      for (const following of followers.agent) {
        if (staffId === undefined || following.connection.staffId !== staffId) deliver(following, toStaff);
      }
      if (senderType === 'visitor') return;
      const toVisitor = JSON.stringify(named);
      for (const following of followers.visitor) deliver(following, toVisitor);
    }),
    listen('viewing', ({ staffId, name, isViewing }: ViewingTold, followers, conversationId) => {
      const who = { conversationId, agentId: show('staff', staffId) };
      const json = JSON.stringify(
        (isViewing
          ? { type: 'chat.viewing.started', ...who, name }
          : { type: 'chat.viewing.stopped', ...who }) satisfies ServerFrame,
      );
      for (const following of followers.agent) if (following.connection.staffId !== staffId) deliver(following, json);
    }),
    listen('ai.delta', ({ turnId, index, text }: DeltaTold, followers, conversationId) => {
      toBoth(followers, { type: 'ai.message.delta', conversationId, turnId: show('turn', turnId), index, text });
    }),
    listen('ai.completed', ({ turnId, messageId }: CompletedTold, followers, conversationId) => {
      toBoth(followers, {
        type: 'ai.message.completed',
        conversationId,
        turnId: show('turn', turnId),
        ...(messageId && { messageId: show('message', messageId) }),
      });
    }),
    listen('ai.draft', ({ turnId, text, sources }: DraftTold, followers, conversationId) => {
      const json = JSON.stringify({
        type: 'ai.draft.created',
        conversationId,
        turnId: show('turn', turnId),
        text,
        sources,
      } satisfies ServerFrame);
      for (const following of followers.agent) deliver(following, json);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
