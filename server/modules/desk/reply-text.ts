import { toPlainText } from '@react-email/render';
import { parseHTML } from 'linkedom';
import { REPLY_MARK } from '#modules/mails/index.ts';

/** Longer than any attribution that mail programs write over two or three lines. */
const ATTRIBUTION_LINES = 3;
const MOST_HTML = 500_000;
const MOST_LINES = 4000;

const DIVIDER =
  /^(?:-{2,} ?(?:original message|ursprüngliche nachricht|original-nachricht|forwarded message|weitergeleitete nachricht) ?-{2,}|_{10,})$/i;
/** Gmail and Apple Mail: “On …, … wrote:”, “Am … schrieb …:”. */
const ATTRIBUTION = /^(?:on .{5,300} wrote:|am .{5,300} schrieb .{0,200}:)$/i;
const ATTRIBUTION_START = /^(?:on|am) .{5,}/i;
/** Outlook: a block of headers. */
const HEADER = /^\*?(?:from|von|sent|gesendet|date|datum|to|an|cc|subject|betreff): ?\*?/i;
const FIRST_HEADER = /^\*?(?:from|von): ?\*?\s*\S/i;
const SIGNATURE =
  /^(?:--|sent from my \w.{0,40}|von meinem .{1,40} gesendet|gesendet von (?:meinem |outlook |mail ).{0,60}|get outlook for .{0,20}|outlook für .{0,20} beziehen|diese nachricht wurde von meinem .{0,60} gesendet\.?|sent with .{0,40})$/i;

const isQuote = (line: string): boolean => line.startsWith('>');

/** Whether the lines from here on are somebody else's: a quote's beginning. */
function beginsQuote(lines: string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.includes(REPLY_MARK) || DIVIDER.test(line)) return true;
  if (ATTRIBUTION_START.test(line)) {
    for (let length = 1; length <= ATTRIBUTION_LINES; length += 1) {
      if (ATTRIBUTION.test(lines.slice(at, at + length).join(' '))) return true;
    }
  }
  return FIRST_HEADER.test(line) && lines.slice(at + 1, at + 5).filter((next) => HEADER.test(next)).length >= 2;
}

/** What somebody wrote above the mail they answer, without its thread and without their signature. */
export function replyText(text: string): string {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00a0', ' ')
    .split('\n', MOST_LINES)
    .map((line) => line.slice(0, 2000).trimEnd());
  let kept = lines;
  for (const [at, line] of lines.entries()) {
    if (SIGNATURE.test(line.trim()) || beginsQuote(lines, at)) {
      kept = lines.slice(0, at);
      break;
    }
  }
  // Answers between the lines keep what they answer; a quote at the end is the thread.
  let end = kept.length;
  while (end > 0 && (isQuote(kept[end - 1]!) || kept[end - 1]!.trim() === '')) end -= 1;
  const words = kept.slice(0, end);
  return words
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const QUOTES =
  '.gmail_quote, .gmail_signature, .moz-cite-prefix, .moz-signature, blockquote, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend, #appendonsend ~ *, #mail-editor-reference-message-container, .apple-signature, script, style, head';

/** The text of a mail that came as a page alone. Empty where it cannot be read. */
export function textOfPage(html: string): string {
  try {
    const { document } = parseHTML(`<html><body>${html.slice(0, MOST_HTML)}</body></html>`);
    for (const element of document.querySelectorAll(QUOTES)) element.remove();
    return toPlainText(document.body.innerHTML);
  } catch {
    return '';
  }
}
