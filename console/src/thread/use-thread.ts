import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useWorkspace, type Workspace } from '../session/workspace.tsx';

export type Thread = ReturnType<Workspace['client']['thread']>;
export type ThreadState = Thread['state'];

export function useThread(conversationId: string): Thread | undefined {
  const { client } = useWorkspace();
  const [thread, setThread] = useState<Thread>();
  useEffect(() => {
    const opened = client.thread(conversationId);
    setThread(opened);
    return () => {
      setThread(undefined);
      opened.release();
    };
  }, [client, conversationId]);
  return thread;
}

/** Colleagues hear that the conversation is open here, for as long as this page is looked at. */
export function useViewing(thread: Thread | undefined): void {
  useEffect(() => {
    if (!thread) return;
    const tell = () => thread.setViewing(!document.hidden);
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => {
      document.removeEventListener('visibilitychange', tell);
      thread.setViewing(false);
    };
  }, [thread]);
}

export function useThreadState(thread: Thread | undefined): ThreadState | undefined {
  const changes = useRef(0);
  const subscribe = useCallback(
    (listener: () => void) =>
      thread?.subscribe(() => {
        changes.current += 1;
        listener();
      }) ?? (() => undefined),
    [thread],
  );
  useSyncExternalStore(subscribe, () => changes.current);
  return thread?.state;
}
