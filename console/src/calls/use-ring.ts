import { useEffect } from 'react';
import { chime } from '../shell/chime.ts';

const everyMs = 2500;

/** Rings while it is told to. Browsers let a page sound only after somebody has touched it. */
export function useRing(isRinging: boolean): void {
  useEffect(() => {
    if (!isRinging) return;
    const ring = () => {
      if (navigator.userActivation?.hasBeenActive !== false) chime();
    };
    ring();
    const timer = setInterval(ring, everyMs);
    return () => clearInterval(timer);
  }, [isRinging]);
}
