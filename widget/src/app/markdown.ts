/**
 * The small part of Markdown that answers use: paragraphs, lists, bold, code, links. Everything else stays text;
 * images never load, links lead to http(s) alone and their host is seen. Scanned by hand: linear in the input.
 */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold'; text: string }
  | { kind: 'code'; text: string }
  /** `host` is named where the text itself does not show where the link leads. */
  | { kind: 'link'; text: string; href: string; host?: string };

export type Block =
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'heading'; line: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Inline[][] }
  | { kind: 'code'; text: string };

/** An address that may be followed: http or https, without a user name that could pose as a host. */
export function safeUrl(address: string): URL | undefined {
  if (!/^https?:\/\//i.test(address)) return undefined;
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}

const link = (text: string, address: string): Inline => {
  const url = safeUrl(address);
  if (!url) return { kind: 'text', text };
  const shown = text.trim() || url.href;
  const isItsAddress = safeUrl(shown)?.href === url.href;
  return { kind: 'link', text: shown, href: url.href, ...(isItsAddress ? {} : { host: url.host }) };
};

const between = (line: string, from: number, mark: string): string | undefined => {
  const end = line.indexOf(mark, from);
  return end > from ? line.slice(from, end) : undefined;
};

/** `[text](address)` at this place. */
function linkAt(line: string, at: number): { text: string; address: string; length: number } | undefined {
  const middle = line.indexOf('](', at);
  const end = middle < 0 ? -1 : line.indexOf(')', middle + 2);
  if (end < 0 || end - at > 3000) return undefined;
  const text = line.slice(at + 1, middle);
  const address =
    line
      .slice(middle + 2, end)
      .trim()
      .split(/\s/, 1)[0] ?? '';
  return text.includes('[') ? undefined : { text, address, length: end + 1 - at };
}

const bareUrl = /^https?:\/\/[^\s<>"'`|\\^{}]+/i;

export function inline(line: string): Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const flush = () => {
    if (plain) found.push({ kind: 'text', text: plain });
    plain = '';
  };
  const take = (piece: Inline) => {
    if (piece.kind === 'text') plain += piece.text;
    else {
      flush();
      found.push(piece);
    }
  };
  // A mark that has no partner on this line is not looked for again.
  const alone = new Set<string>();
  for (let at = 0; at < line.length; ) {
    const pair = line.startsWith('**', at)
      ? '**'
      : line.startsWith('__', at)
        ? '__'
        : line[at] === '`'
          ? '`'
          : undefined;
    if (pair && !alone.has(pair)) {
      const text = between(line, at + pair.length, pair);
      if (text?.trim()) {
        take({ kind: pair === '`' ? 'code' : 'bold', text });
        at += text.length + 2 * pair.length;
        continue;
      }
      if (text === undefined) alone.add(pair);
    }
    const isImage = line.startsWith('![', at);
    if ((isImage || line[at] === '[') && !alone.has('[')) {
      const target = linkAt(line, isImage ? at + 1 : at);
      if (target) {
        take(isImage ? { kind: 'text', text: target.text } : link(target.text, target.address));
        at += target.length + (isImage ? 1 : 0);
        continue;
      }
      if (!line.includes('](', at)) alone.add('[');
    }
    if ((line[at] === 'h' || line[at] === 'H') && !/\w/.test(line[at - 1] ?? '')) {
      const address = bareUrl.exec(line.slice(at, at + 2048))?.[0].replace(/[.,;:!?)\]*_]+$/, '');
      if (address && safeUrl(address)) {
        take(link(address, address));
        at += address.length;
        continue;
      }
    }
    plain += line[at];
    at += 1;
  }
  flush();
  return found;
}

const bullet = /^\s{0,6}[-*•+]\s+(.*)$/;
const numbered = /^\s{0,6}(\d{1,4})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*)$/;

export function markdown(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let fence: string[] | undefined;
  const add = (block: Block) => {
    blocks.push(block);
    open = block;
  };
  for (const line of source.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trimStart().startsWith('```')) {
      if (fence) add({ kind: 'code', text: fence.join('\n') });
      fence = fence ? undefined : [];
      open = undefined;
      continue;
    }
    if (fence) {
      fence.push(line);
      continue;
    }
    if (!line.trim()) {
      open = undefined;
      continue;
    }
    const title = heading.exec(line)?.[1];
    const number = numbered.exec(line);
    const item = number?.[2] ?? bullet.exec(line)?.[1];
    if (title !== undefined) {
      add({ kind: 'heading', line: inline(title) });
      open = undefined;
    } else if (item !== undefined) {
      const ordered = Boolean(number);
      // A list goes on over an empty line, so that numbering does not start afresh.
      const last = open ?? blocks.at(-1);
      if (last?.kind === 'list' && last.ordered === ordered) {
        last.items.push(inline(item));
        open = last;
      } else add({ kind: 'list', ordered, start: Number(number?.[1] ?? 1), items: [inline(item)] });
    } else if (open?.kind === 'paragraph') open.lines.push(inline(line.trim()));
    else if (open?.kind === 'list' && /^\s{2,}/.test(line)) open.items.at(-1)!.push(...inline(` ${line.trim()}`));
    else add({ kind: 'paragraph', lines: [inline(line.trim())] });
  }
  if (fence?.length) add({ kind: 'code', text: fence.join('\n') });
  return blocks;
}
