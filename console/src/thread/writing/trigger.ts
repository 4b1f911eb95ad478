export type Trigger = { kind: 'canned' | 'mention'; query: string; from: number; to: number };

const canned = /(?:^|\s)\/([\p{L}\p{N}_-]{0,32})$/u;
const mention = /(?:^|[\s(])@([\p{L}\p{N}._-]{0,64})$/u;

/** What stands before the caret asks for a list: `/` for canned replies, in a note `@` for colleagues. */
export function triggerAt(text: string, caret: number, isNote: boolean): Trigger | undefined {
  const before = text.slice(0, caret);
  const found = (pattern: RegExp, kind: Trigger['kind']): Trigger | undefined => {
    const query = pattern.exec(before)?.[1];
    return query === undefined ? undefined : { kind, query, from: caret - query.length - 1, to: caret };
  };
  return (isNote ? found(mention, 'mention') : undefined) ?? found(canned, 'canned');
}

/** The text with the choice in place of what was typed, and where the caret then stands. */
export function withChoice(text: string, { from, to }: Trigger, choice: string): { text: string; caret: number } {
  return { text: text.slice(0, from) + choice + text.slice(to), caret: from + choice.length };
}

/** Those that begin with what was typed before those that only contain it. */
export function ranked<Item>(items: readonly Item[], query: string, namesOf: (item: Item) => string[]): Item[] {
  const wanted = query.toLocaleLowerCase();
  const rank = (item: Item) => {
    const names = namesOf(item).map((name) => name.toLocaleLowerCase());
    if (names.some((name) => name.startsWith(wanted))) return 0;
    return names.some((name) => name.includes(wanted)) ? 1 : 2;
  };
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((one) => one.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
