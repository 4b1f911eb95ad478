import { TypeID, typeidUnboxed } from 'typeid-js';

/** Prefixes of the TypeIDs that leave the house. Keys are UUIDv7 inside, TypeIDs (jetify.com/typeid) outside. */
export const prefixes = {
  tenant: 'tnt',
  staff: 'stf',
  owner: 'own',
  operator: 'opr',
  department: 'dep',
  credential: 'crd',
  visitor: 'vis',
  conversation: 'cnv',
  message: 'msg',
  assignment: 'asg',
  attachment: 'fil',
  device: 'dev',
  knowledge: 'knw',
  chunk: 'chk',
  turn: 'trn',
  website: 'wst',
  websitePage: 'wsp',
  question: 'qst',
  suggestion: 'sgn',
  webhook: 'whk',
  delivery: 'dlv',
  attempt: 'att',
  event: 'evt',
  session: 'ses',
  contact: 'con',
  tag: 'tag',
  reply: 'rpl',
  reseller: 'rsl',
  plan: 'pln',
  invitation: 'inv',
  audit: 'aud',
  note: 'nte',
  import: 'imp',
  ticket: 'tkt',
  ticketMessage: 'tkm',
  mail: 'mai',
  service: 'srv',
  booking: 'bkg',
  posting: 'pst',
  call: 'cal',
  application: 'app',
} as const;

export type Noun = keyof typeof prefixes;

/** A new UUIDv7 as the database stores it: later keys sort after earlier ones. */
export const newId = (): string => TypeID.fromString(typeidUnboxed('x')).toUUID();

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const PAIRS = Array.from({ length: 1024 }, (_, bits) => LETTERS[bits >> 5]! + LETTERS[bits & 31]!);

/** UUID → `cnv_01h…`. A page of a list shows hundreds: the library's way over bytes and objects takes three times as long. */
export function show(noun: Noun, uuid: string): string {
  if (!UUID.test(uuid)) return TypeID.fromUUID(prefixes[noun], uuid).toString();
  const hex = uuid.slice(0, 8) + uuid.slice(9, 13) + uuid.slice(14, 18) + uuid.slice(19, 23) + uuid.slice(24);
  let text = PAIRS[Number.parseInt(hex.slice(0, 2), 16)]!;
  for (let at = 2; at < 32; at += 5) {
    const bits = Number.parseInt(hex.slice(at, at + 5), 16);
    text += PAIRS[bits >> 10]! + PAIRS[bits & 1023]!;
  }
  return `${prefixes[noun]}_${text}`;
}

/** `cnv_01h…` → UUID; undefined where the text is not an id of that noun, which a caller treats as unknown. */
export function read(noun: Noun, text: string | null | undefined): string | undefined {
  if (typeof text !== 'string' || text.length > 90 || !text.startsWith(`${prefixes[noun]}_`)) return undefined;
  try {
    return TypeID.fromString(text, prefixes[noun]).toUUID();
  } catch {
    return undefined;
  }
}
