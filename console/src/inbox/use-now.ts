import { useEffect, useState } from 'react';

const everyMs = 30_000;

/** A clock for relative times: "3 min ago" has to become "4 min ago" by itself. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
