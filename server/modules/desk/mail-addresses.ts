import { createHmac } from 'node:crypto';
import { sameSecret } from '#platform/secrets.ts';

/** What a mail to one of our addresses is about. */
export type MailSubject = { kind: 'conversation' | 'ticket' | 'bounce' | 'stop'; id: string };

const LETTERS: Record<MailSubject['kind'], string> = { conversation: 'c', ticket: 't', bounce: 'b', stop: 's' };
const SIGNATURE_BYTES = 10;
const TOKEN = /^([a-z])([0-9a-v]{26})([0-9a-v]{16})$/;

/** Letters of one case alone, since mail servers change it: base 32, 0-9a-v. */
const base32 = (bytes: Buffer, length: number) =>
  BigInt(`0x${bytes.toString('hex')}`)
    .toString(32)
    .padStart(length, '0');

function idOf(text: string): string | undefined {
  let number = 0n;
  for (const letter of text) number = number * 32n + BigInt(Number.parseInt(letter, 32));
  const hex = number.toString(16).padStart(32, '0');
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : undefined;
}

/**
 * `reply+<token>@<inbound domain>`. A token names one thing and is signed: nobody can write into a conversation whose
 * mail they never had. 54 characters with `bounce+`: a local part may have 64 (RFC 5321, 4.5.3.1.1).
 */
export function mailAddresses({ key, domain }: { key: Buffer; domain: string | undefined }) {
  const sign = (letter: string, id: string) =>
    base32(createHmac('sha256', key).update(`${letter}.${id}`).digest().subarray(0, SIGNATURE_BYTES), 16);

  const token = ({ kind, id }: MailSubject): string => {
    const letter = LETTERS[kind];
    return `${letter}${base32(Buffer.from(id.replaceAll('-', ''), 'hex'), 26)}${sign(letter, id)}`;
  };

  const read = (text: string): MailSubject | undefined => {
    const [, letter, digits, signature] = TOKEN.exec(text.toLowerCase()) ?? [];
    const kind = (Object.keys(LETTERS) as MailSubject['kind'][]).find((name) => LETTERS[name] === letter);
    const id = digits && idOf(digits);
    if (!kind || !letter || !id || !signature || !sameSecret(signature, sign(letter, id))) return undefined;
    return { kind, id };
  };

  return {
    domain,
    token,
    read,
    /** Undefined where no mail can come in. */
    reply: (subject: MailSubject): string | undefined => domain && `reply+${token(subject)}@${domain}`,
    bounce: (mailId: string): string | undefined =>
      domain && `bounce+${token({ kind: 'bounce', id: mailId })}@${domain}`,
    /** Whether it is ours, and what it is about: undefined where it is forged or another's. */
    readAddress(address: string): MailSubject | undefined {
      const [, local = '', host = ''] = /^(?:reply|bounce)\+([^@]+)@([^@]+)$/i.exec(address.trim()) ?? [];
      return domain && host.toLowerCase() === domain.toLowerCase() ? read(local) : undefined;
    },
  };
}

export type MailAddresses = ReturnType<typeof mailAddresses>;
