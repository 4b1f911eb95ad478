/** Where one element of a stream begins and ends; `stream:stream` itself is over with its own tag. */
export type Stanza = { name: string; begins: number; ends: number };

const [OPEN, CLOSE, SLASH, SPACE] = [60, 62, 47, 32];
const UNCLOSED = /^(?:\?xml|\/.*|stream:stream)$/;
const ends = new Map<string, Buffer>();

function endOf(name: string): Buffer {
  const known = ends.get(name) ?? Buffer.from(`</${name}>`);
  ends.set(name, known);
  return known;
}

/**
 * The element that begins at `at`; undefined where not all of it is there yet. Enough of XML for what the two servers
 * send: no comments, `>` escaped in attributes, and no stanza inside another of its own name.
 */
export function stanzaAt(bytes: Buffer, at: number): Stanza | undefined {
  const begins = bytes.indexOf(OPEN!, at);
  const tagEnds = begins === -1 ? -1 : bytes.indexOf(CLOSE!, begins);
  if (tagEnds === -1) return undefined;
  let nameEnds = begins + 1;
  while (nameEnds < tagEnds && bytes[nameEnds] !== SPACE && (bytes[nameEnds] !== SLASH || nameEnds === begins + 1))
    nameEnds += 1;
  const name = bytes.toString('latin1', begins + 1, nameEnds);
  if (bytes[tagEnds - 1] === SLASH || UNCLOSED.test(name)) return { name, begins, ends: tagEnds + 1 };
  const end = endOf(name);
  const endsAt = bytes.indexOf(end, tagEnds);
  return endsAt === -1 ? undefined : { name, begins, ends: endsAt + end.length };
}
