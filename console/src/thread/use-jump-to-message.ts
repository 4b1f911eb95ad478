import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { InboxSearch } from '../inbox/inbox-search.ts';
import type { Thread, ThreadState } from './use-thread.ts';

const pagesMost = 40;

/** A found message is brought into sight; where it is far back, the pages before are loaded until it is there. */
export function useJumpToMessage(thread: Thread | undefined, state: ThreadState | undefined): void {
  const { message: wanted }: InboxSearch = useSearch({ from: '/$slug/inbox' });
  const done = useRef<string>(undefined);
  const pages = useRef(0);
  const isLoaded = state?.loaded === true;
  const isHere = state?.messages.some(({ messageId }) => messageId === wanted) ?? false;
  const oldest = state?.messages[0]?.seq;
  const hasEarlier = state?.hasEarlier ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that came, told by its oldest, asks for the next
  useEffect(() => {
    if (!wanted || !isLoaded || done.current === wanted) return;
    if (!isHere) {
      if (!hasEarlier || pages.current >= pagesMost) return;
      pages.current += 1;
      void thread?.loadEarlier().catch(() => undefined);
      return;
    }
    done.current = wanted;
    const element = document.getElementById(`message-${wanted}`);
    element?.scrollIntoView({ block: 'center' });
    element?.setAttribute('data-found', '');
  }, [wanted, isLoaded, isHere, oldest, hasEarlier, thread]);
}
