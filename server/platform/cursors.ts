import { createHmac, timingSafeEqual } from 'node:crypto';
import { invalid } from './refusal.ts';

/** Opaque marks into a list: signed and bound to their tenant, so that nobody can make or lend one. */
export type Cursors = {
  write(tenantId: string, position: string[]): string;
  read(tenantId: string, cursor: string): string[];
  /** Those of one list: a mark of another is none of its own. */
  of(list: string): Cursors;
};

const SIGNATURE_BYTES = 12;

export function cursors(key: Buffer, list = ''): Cursors {
  const sign = (tenantId: string, body: string) =>
    createHmac('sha256', key).update(`${tenantId}.${list}.${body}`).digest().subarray(0, SIGNATURE_BYTES);
  const refuse = () => invalid('query.cursor', 'is not a cursor of this list', 'the nextCursor of the page before');
  return {
    of: (name) => cursors(key, name),
    write(tenantId, position) {
      const body = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${body}.${sign(tenantId, body).toString('base64url')}`;
    },
    read(tenantId, cursor) {
      const [body = '', signature = '', ...rest] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      if (rest.length > 0 || given.length !== SIGNATURE_BYTES || !timingSafeEqual(given, sign(tenantId, body)))
        throw refuse();
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as string[];
    },
  };
}
