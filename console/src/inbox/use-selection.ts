import { useCallback, useMemo, useState } from 'react';

/** Conversations ticked in the list. What is no longer listed is no longer ticked. */
export function useSelection(listedIds: string[]) {
  const [isOn, turn] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((conversationId: string) => {
    turn(true);
    setTicked((held) => {
      const next = new Set(held);
      if (!next.delete(conversationId)) next.add(conversationId);
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    turn(false);
    setTicked(new Set());
  }, []);
  return useMemo(
    () => ({
      isOn,
      ids: listedIds.filter((id) => ticked.has(id)),
      has: (conversationId: string) => ticked.has(conversationId),
      toggle,
      start: () => turn(true),
      all: () => setTicked(new Set(listedIds)),
      clear,
    }),
    [isOn, ticked, listedIds, toggle, clear],
  );
}

export type Selection = ReturnType<typeof useSelection>;
