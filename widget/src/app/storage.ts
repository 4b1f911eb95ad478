/** The frame's own storage, in memory where the browser gives none. Nothing is written before the first opening. */
export function storage(key: string) {
  const memory = new Map<string, string>();
  const name = (entry: string) => `switchboard:${key}:${entry}`;
  return {
    read: (entry: string): string | undefined => {
      try {
        return localStorage.getItem(name(entry)) ?? undefined;
      } catch {
        return memory.get(entry);
      }
    },
    write: (entry: string, value: string | undefined) => {
      if (value === undefined) memory.delete(entry);
      else memory.set(entry, value);
      try {
        if (value === undefined) localStorage.removeItem(name(entry));
        else localStorage.setItem(name(entry), value);
      } catch {
        // Kept in memory: this chat lasts as long as the page.
      }
    },
  };
}
export type Storage = ReturnType<typeof storage>;
