import { useEffect } from 'react';
import { useWorkspace } from '../session/workspace.tsx';

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells that somebody sits here; without it for a while they are away, and get nothing new. */
export function useActivity(): void {
  const { client } = useWorkspace();
  useEffect(() => {
    const note = () => client.noteActivity();
    const seen = () => !document.hidden && note();
    for (const sign of signs) addEventListener(sign, note, { passive: true, capture: true });
    document.addEventListener('visibilitychange', seen);
    note();
    return () => {
      for (const sign of signs) removeEventListener(sign, note, { capture: true });
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client]);
}
