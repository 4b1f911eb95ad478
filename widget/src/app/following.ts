import { computed, type Signal, signal } from '@preact/signals';
import type { Client, Thread } from '@switchboard/sdk';
import type { Page } from './page.ts';
import { countUnread } from './timeline.ts';

type Needs = {
  client: Client;
  page: Page;
  isOpen: Signal<boolean>;
  isSeen: Signal<boolean>;
  /** Erased in the meantime: its visitor begins afresh rather than before a locked door. */
  onGone: () => void;
  onTrouble: (error: { code: string; message: string }) => void;
  onHandoff: () => void;
  /** Somebody else wrote, and it is not the past that is being read. */
  onMessage: () => void;
};

/** The one conversation that is followed: what is in it, what is unread, and what the page hears of it. */
export function following({ client, page, isOpen, isSeen, onGone, onTrouble, onHandoff, onMessage }: Needs) {
  const view = signal<Thread['state'] | undefined>(undefined);
  let thread: Thread | undefined;
  let stop = () => {};
  const readSeq = signal(0);
  let toldSeq: number | undefined;
  let handoffSeenAt: string | undefined;

  const unread = computed(() =>
    view.value ? countUnread(view.value.messages, view.value.receipts, readSeq.value) : 0,
  );
  unread.subscribe((count) => page.say({ type: 'unread', count: isOpen.peek() ? 0 : count }));

  const markRead = () => {
    const newest = view.value?.messages.findLast((message) => !message.pending)?.seq;
    if (!thread || !newest || newest <= readSeq.value || !isOpen.value || !isSeen.value) return;
    readSeq.value = newest;
    thread.markRead();
    page.say({ type: 'unread', count: 0 });
  };

  const tellOfNew = ({ messages, loaded }: Thread['state']) => {
    const standing = messages.filter((message) => !message.pending);
    const news = standing.filter(
      ({ senderType, seq }) => toldSeq !== undefined && seq > toldSeq && senderType !== 'visitor',
    );
    for (const { messageId, senderType, sentAt } of news) page.say({ type: 'message', messageId, senderType, sentAt });
    if (news.length > 0) onMessage();
    if (loaded) toldSeq = standing.at(-1)?.seq ?? 0;
  };

  const show = (state: Thread['state']) => {
    const { error, loaded, conversation } = state;
    if (error && !loaded) return error.code === 'NOT_FOUND' ? onGone() : onTrouble(error);
    view.value = { ...state };
    tellOfNew(state);
    markRead();
    const handoffAt = conversation?.handoffRequestedAt;
    if (handoffAt && handoffAt !== handoffSeenAt) onHandoff();
    handoffSeenAt = handoffAt;
    if (conversation?.status === 'closed') page.say({ type: 'active', active: false });
  };

  const leave = () => {
    stop();
    stop = () => {};
    thread?.release();
    thread = undefined;
    view.value = undefined;
  };

  const follow = (conversationId: string): Thread => {
    leave();
    const next = client.thread(conversationId);
    thread = next;
    readSeq.value = 0;
    toldSeq = undefined;
    stop = next.subscribe(show);
    show(next.state);
    client.connect();
    page.say({ type: 'active', active: true });
    return next;
  };

  return { view, unread, follow, leave, markRead, thread: () => thread };
}
