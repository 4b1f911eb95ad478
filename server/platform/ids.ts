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
  webhook: 'whk',
  delivery: 'dlv',
  attempt: 'att',
  event: 'evt',
  session: 'ses',
  contact: 'con',
  reseller: 'rsl',
  plan: 'pln',
  audit: 'aud',
  note: 'nte',
  import: 'imp',
} as const;

export type Noun = keyof typeof prefixes;

/** A new UUIDv7 as the database stores it: later keys sort after earlier ones. */
export const newId = (): string => TypeID.fromString(typeidUnboxed('x')).toUUID();

/** UUID → `cnv_01h…`. */
export const show = (noun: Noun, uuid: string): string => TypeID.fromUUID(prefixes[noun], uuid).toString();

/** `cnv_01h…` → UUID; undefined where the text is not an id of that noun, which a caller treats as unknown. */
export function read(noun: Noun, text: string | null | undefined): string | undefined {
  if (typeof text !== 'string' || text.length > 90 || !text.startsWith(`${prefixes[noun]}_`)) return undefined;
  try {
    return TypeID.fromString(text, prefixes[noun]).toUUID();
  } catch {
    return undefined;
  }
}
