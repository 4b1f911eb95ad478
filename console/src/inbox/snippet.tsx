export type SnippetPart = { text: string; isMatch: boolean };

/** What was found, in its surroundings. */
export function Snippet({ parts }: { parts: SnippetPart[] }) {
  let at = 0;
  return parts.map(({ text, isMatch }) => {
    const key = at;
    at += text.length;
    return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
