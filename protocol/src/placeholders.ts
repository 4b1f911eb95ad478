/** What a canned reply can speak of. One function for the console, which shows it at once, and for the server. */
export const placeholders = ['visitor.name', 'agent.name', 'conversation.number', 'business.name'] as const;
export type Placeholder = (typeof placeholders)[number];
export type PlaceholderValues = Partial<Record<Placeholder, string | null | undefined>>;

const PLACEHOLDER = /( *)\{\{\s*([a-z]+\.[a-z]+)\s*(?:\|([^{}]*))?\}\}/gi;
const WORD_GOES_ON = /^[^\s,.;:!?)]/;

/**
 * `{{visitor.name}}` becomes the name; `{{visitor.name|there}}` becomes "there" where no name is known, and without a
 * word to fall back on nothing, and then the gap before it closes as well: "Hello , …" looks like a machine. What is no
 * placeholder stays as it was typed. What is filled in is not read again.
 */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(
    PLACEHOLDER,
    (typed: string, gap: string, name: string, otherwise: string | undefined, at: number) => {
      const key = name.toLowerCase();
      if (!(placeholders as readonly string[]).includes(key)) return typed;
      const filled = values[key as Placeholder]?.trim() || otherwise?.trim();
      if (filled) return gap + filled;
      return WORD_GOES_ON.test(text.slice(at + typed.length)) ? gap : '';
    },
  );
}
