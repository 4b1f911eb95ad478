import type { ClientFrameOf, PresenceStatus, ServerFrame } from '@switchboard/protocol';
import { activity as activityOf } from './activity.ts';
import { contract as contractOf } from './contract.ts';
import { emitter } from './emitter.ts';
import { type Inbox, type InboxInside, inbox as inboxOf } from './inbox.ts';
import { type LinkStatus, link as linkOf, type SocketMaker } from './link.ts';
import { polling as pollingOf } from './polling.ts';
import { type Rest, rest } from './rest.ts';
import { type SdkClock, wallClock } from './sdk-clock.ts';
import { SdkError } from './sdk-error.ts';
import { type Thread, type ThreadInside, thread as threadOf } from './thread.ts';

export type ClientStatus =
  | 'idle'
  | 'connecting'
  | 'online'
  | 'reconnecting'
  /** No socket can be had (a proxy forbids upgrades): everything works, seconds later. */
  | 'polling'
  | 'offline'
  /** The token is refused, a new one too: `connect()` after signing in again. */
  | 'unauthenticated';

export type ClientEvents = { status: ClientStatus; frame: ServerFrame; error: SdkError };

export type ClientOptions = {
  /** Where the installation answers, such as `https://chat.example`. */
  baseUrl: string;
  audience: 'visitor' | 'agent';
  /** The current token; a new one with `force`, because the old one is refused or about to expire. */
  token(force?: boolean): Promise<string>;
  WebSocket?: SocketMaker;
  fetch?: typeof fetch;
  clock?: SdkClock;
};

export type Client = {
  readonly status: ClientStatus;
  on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): () => void;
  connect(): void;
  close(): void;
  /** The same thread for the same conversation, until all who asked have released it. */
  thread(conversationId: string): Thread;
  inbox(): Inbox;
  setPresence(status: PresenceStatus): Promise<void>;
  /** A staff member's: there was input. May be called for every key; whoever never calls it counts as active. */
  noteActivity(): void;
  /** A visitor's: the page they look at now. Told while the line is up, again when it comes back. */
  setPage(page: VisitedPage): void;
  request: Rest;
};

export type VisitedPage = Omit<ClientFrameOf<'visitor.page'>, 'type'>;

const conversationOf = (frame: ServerFrame): string | undefined => {
  if ('conversationId' in frame) return frame.conversationId;
  return 'conversation' in frame ? frame.conversation.conversationId : undefined;
};

export function createClient(options: ClientOptions): Client {
  const { baseUrl, audience, token, clock = wallClock } = options;
  const { on, emit } = emitter<ClientEvents>();
  const request = rest({
    baseUrl,
    audience,
    token,
    fetch: options.fetch ?? ((...given) => globalThis.fetch(...given)),
    clock,
  });
  const contract = contractOf(request, audience);
  const threads = new Map<string, { inside: ThreadInside; users: number }>();
  let inbox: { inside: InboxInside; users: number } | undefined;
  let status: ClientStatus = 'idle';
  let page: VisitedPage | undefined;

  const link = linkOf({
    url: `${baseUrl.replace(/^http/, 'ws').replace(/\/$/, '')}/realtime`,
    token,
    Socket: options.WebSocket ?? (globalThis as unknown as { WebSocket: SocketMaker }).WebSocket,
    clock,
    isIdle: () => activity.isIdle(),
    onStatus,
    onFrame: hear,
  });

  const activity = activityOf(clock, (isIdle) => link.offer({ type: 'activity', isIdle }));

  const polling = pollingOf({
    clock,
    async round() {
      const inUse = [...threads.values()];
      // Without a thread, staff still want to know whether the server is there.
      const asked = inUse.map(({ inside }) => inside.poll());
      if (inUse.length === 0 && audience === 'agent') asked.push(request('GET', '/api/agent-sdk/me'));
      const ends = await Promise.allSettled(asked);
      const failed = ends.find((end) => end.status === 'rejected' && !isAboutOneThread(end.reason));
      if (failed?.status === 'rejected') throw failed.reason;
    },
    isAnswerDue: () => [...threads.values()].some(({ inside }) => inside.isAwaitingAnswer()),
    onReached() {
      const isNews = status !== 'polling';
      const wasOffline = status === 'offline';
      become('polling');
      if (isNews) for (const { inside } of threads.values()) inside.resume();
      inbox?.inside.resync();
      if (wasOffline) link.tryNow();
    },
    onUnreached: () => become('offline'),
    onRefused(error) {
      link.close();
      polling.stop();
      become('unauthenticated');
      if (error instanceof SdkError) emit('error', error);
    },
  });

  function isAboutOneThread(error: unknown): boolean {
    return error instanceof SdkError && (error.status === 404 || error.status === 403);
  }

  function become(next: ClientStatus): void {
    if (status === next) return;
    status = next;
    emit('status', next);
  }

  function watch(): void {
    if (!inbox || status !== 'online') return;
    link.ask({ type: 'watch', topic: 'inbox' }).then(
      () => inbox?.inside.resync(),
      (error) => error instanceof SdkError && error.code !== 'REALTIME_DISCONNECTED' && emit('error', error),
    );
  }

  function onStatus(next: LinkStatus, error?: SdkError): void {
    if (error) emit('error', error);
    if (next === 'blocked') {
      if (status !== 'offline') become('reconnecting');
      polling.start();
      return;
    }
    polling.stop();
    become(next);
    if (next !== 'online') return;
    if (page) link.offer({ type: 'visitor.page', ...page });
    activity.again();
    watch();
    for (const { inside } of threads.values()) inside.resume();
  }

  function hear(frame: ServerFrame): void {
    emit('frame', frame);
    const conversationId = conversationOf(frame);
    if (conversationId !== undefined) threads.get(conversationId)?.inside.hear(frame);
    inbox?.inside.hear(frame);
  }

  const way = () => (status === 'online' ? 'socket' : status === 'polling' ? 'rest' : undefined);

  return {
    get status() {
      return status;
    },
    on,
    request,
    connect: () => link.open(),
    close() {
      polling.stop();
      link.close();
      become('idle');
    },
    thread(conversationId) {
      const known = threads.get(conversationId);
      if (known) {
        known.users += 1;
        return known.inside.outside;
      }
      const entry = {
        users: 1,
        inside: threadOf({
          conversationId,
          audience,
          clock,
          link,
          contract,
          way,
          onRelease() {
            entry.users -= 1;
            if (entry.users > 0 || threads.get(conversationId) !== entry) return;
            threads.delete(conversationId);
            entry.inside.stop();
          },
        }),
      };
      threads.set(conversationId, entry);
      if (way()) entry.inside.resume();
      return entry.inside.outside;
    },
    inbox() {
      if (inbox) {
        inbox.users += 1;
        return inbox.inside.outside;
      }
      const entry = {
        users: 1,
        inside: inboxOf(() => {
          entry.users -= 1;
          if (entry.users > 0 || inbox !== entry) return;
          inbox = undefined;
          entry.inside.stop();
        }),
      };
      inbox = entry;
      watch();
      return entry.inside.outside;
    },
    noteActivity: activity.note,
    setPage(to) {
      page = to;
      link.offer({ type: 'visitor.page', ...to });
    },
    async setPresence(to) {
      if (status === 'online') await link.ask({ type: 'presence.set', status: to });
      else await request('PATCH', '/api/agent-sdk/presence', { body: { status: to } });
    },
  };
}
