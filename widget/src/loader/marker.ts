/** A note on the customer's page that its visitor has chatted; written after the first opening, never before. */
export function marker(key: string) {
  const name = `switchboard:${key}`;
  const safely = <Value>(action: () => Value): Value | undefined => {
    try {
      return action();
    } catch {
      // Storage is switched off: the next page starts without the background.
    }
  };
  return {
    /** `open`: a conversation to follow in the background. `idle`: only a session that could be forgotten. */
    read: () => safely(() => localStorage.getItem(name)),
    write: (value: 'open' | 'idle') => safely(() => localStorage.setItem(name, value)),
    clear: () => safely(() => localStorage.removeItem(name)),
  };
}
