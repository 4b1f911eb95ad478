import { numberOf } from '../posting.ts';
import type { Stanza } from '../xmpp/stanzas.ts';

const [BODY, END_OF_BODY, ARCHIVED] = ['<body>', '</body>', '<stanza-id '].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
];

/** Which message of the leg a stanza brings, letter for letter, and with the number that the archive gave it. */
export function bodyReader() {
  let known = new Map<string, number>();
  let knownMark = '';
  return (mark: string, bytes: Buffer, { begins, ends }: Stanza): number => {
    if (knownMark !== mark) known = new Map();
    knownMark = mark;
    const stanza = bytes.subarray(begins, ends);
    const bodyAt = stanza.indexOf(BODY) + BODY.length;
    const body = stanza.toString('latin1', bodyAt, stanza.indexOf(END_OF_BODY, bodyAt));
    const number = known.get(body) ?? numberOf(mark, body);
    if (number === undefined) throw new Error(`a message of another leg, or not as it was sent: ${stanza.toString()}`);
    if (!stanza.includes(ARCHIVED)) throw new Error(`a message that the archive did not take: ${stanza.toString()}`);
    known.set(body, number);
    return number;
  };
}
