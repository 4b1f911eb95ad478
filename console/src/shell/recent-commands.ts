const key = 'switchboard:recent commands';
const most = 6;

/** What was last chosen from the palette on this device, newest first. */
export function recentCommands(): string[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(held) ? held.filter((id) => typeof id === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberCommand(id: string): string[] {
  const held = [id, ...recentCommands().filter((other) => other !== id)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(held));
  } catch {
    // A browser that keeps nothing shows the order of always.
  }
  return held;
}

/** Those before the others, which stay in their order. */
export function recentFirst<Item extends { id: string }>(items: readonly Item[], recent: readonly string[]): Item[] {
  const place = ({ id }: Item) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  return items.toSorted((a, b) => place(a) - place(b));
}
