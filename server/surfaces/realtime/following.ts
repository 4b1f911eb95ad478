import type { Connection } from './connection.ts';

/**
 * One socket's interest in one conversation. While its snapshot is being read, frames wait: they come after it, and
 * none is lost between the reading and the joining.
 */
export type Following = { readonly connection: Connection; held: string[] | undefined; isViewing?: boolean };

/** Those who follow a conversation, by audience, and what they were last told of its state. */
export type Followers = {
  readonly tenantId: string;
  readonly visitor: Set<Following>;
  readonly agent: Set<Following>;
  toldState?: string;
};

export const deliver = (following: Following, json: string): void => {
  if (following.held) following.held.push(json);
  else following.connection.push(json);
};

/** Who follows which conversation (by its key inside), and who watches which tenant's inbox. */
export function registry() {
  const conversations = new Map<string, Followers>();
  const inboxes = new Map<string, Set<Connection>>();
  /** How many conversations of a tenant a visitor follows. */
  const visited = new Map<string, number>();

  function count(tenantId: string, more: 1 | -1): void {
    const now = (visited.get(tenantId) ?? 0) + more;
    if (now > 0) visited.set(tenantId, now);
    else visited.delete(tenantId);
  }

  function forget(conversationId: string, following: Following): void {
    const followers = conversations.get(conversationId);
    if (!followers) return;
    if (followers.visitor.delete(following)) count(followers.tenantId, -1);
    followers.agent.delete(following);
    if (followers.visitor.size + followers.agent.size === 0) conversations.delete(conversationId);
  }

  return {
    followers: (conversationId: string): Followers | undefined => conversations.get(conversationId),
    hasVisitors: (tenantId: string): boolean => visited.has(tenantId),
    watchers: (tenantId: string): ReadonlySet<Connection> | undefined => inboxes.get(tenantId),

    /** Joins with frames held back; a second time on the same socket it only holds them back again. */
    follow(connection: Connection, tenantId: string, conversationId: string): Following {
      const known = connection.following.get(conversationId);
      if (known) {
        known.held ??= [];
        return known;
      }
      const following: Following = { connection, held: [] };
      const followers = conversations.get(conversationId) ?? { tenantId, visitor: new Set(), agent: new Set() };
      followers[connection.audience].add(following);
      if (connection.audience === 'visitor') count(tenantId, 1);
      conversations.set(conversationId, followers);
      connection.following.set(conversationId, following);
      return following;
    },

    unfollow(connection: Connection, conversationId: string): void {
      const following = connection.following.get(conversationId);
      if (!following) return;
      connection.following.delete(conversationId);
      forget(conversationId, following);
    },

    watch(connection: Connection, tenantId: string): void {
      connection.isWatching = true;
      inboxes.set(tenantId, (inboxes.get(tenantId) ?? new Set()).add(connection));
    },

    leave(connection: Connection): void {
      for (const [conversationId, following] of connection.following) forget(conversationId, following);
      connection.following.clear();
      const tenantId = connection.greeted?.caller.tenantId;
      const inbox = tenantId === undefined ? undefined : inboxes.get(tenantId);
      if (!inbox || tenantId === undefined) return;
      inbox.delete(connection);
      if (inbox.size === 0) inboxes.delete(tenantId);
    },

    size: () => ({ conversations: conversations.size, inboxes: inboxes.size }),
  };
}

export type Registry = ReturnType<typeof registry>;
