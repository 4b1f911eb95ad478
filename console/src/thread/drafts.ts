export type DraftKind = 'reply' | 'note';
type Kept = Record<string, { text: string; at: number }>;
type Needs = { storage: Pick<Storage, 'getItem' | 'setItem'>; slug: string; now: () => number };

const most = 100;

/** Drafts stand in this browser at once, per conversation and kind; the oldest make room. */
export function draftsOf({ storage, slug, now }: Needs) {
  const key = `switchboard:drafts:${slug}`;
  const name = (conversationId: string, kind: DraftKind) => `${conversationId}/${kind}`;

  function read(): Kept {
    try {
      const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}');
      return kept !== null && typeof kept === 'object' ? (kept as Kept) : {};
    } catch {
      return {};
    }
  }

  return {
    get: (conversationId: string, kind: DraftKind): string => read()[name(conversationId, kind)]?.text ?? '',
    /** When it was last written to; 0 where there is none. */
    at: (conversationId: string, kind: DraftKind): number => read()[name(conversationId, kind)]?.at ?? 0,
    set(conversationId: string, kind: DraftKind, text: string): void {
      const { [name(conversationId, kind)]: _replaced, ...others } = read();
      const newest = Object.entries(others)
        .sort(([, a], [, b]) => b.at - a.at)
        .slice(0, most - 1);
      const kept: Kept = Object.fromEntries(newest);
      if (text.trim() !== '') kept[name(conversationId, kind)] = { text, at: now() };
      try {
        storage.setItem(key, JSON.stringify(kept));
      } catch {
        // A full storage costs the draft's copy, never the text in the field.
      }
    },
  };
}
