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
