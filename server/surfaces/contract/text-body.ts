import type { FastifyInstance } from 'fastify';
import { Refusal } from '#platform/refusal.ts';
import type { DocumentOperation } from './document.ts';

const TEXTS = ['application/sdp', 'text/plain'];

/** Bodies that are plain text, such as the offer of a call. */
export const isText = ({ body }: DocumentOperation): boolean =>
  body !== undefined && Object.keys(body.types).every((type) => TEXTS.includes(type));

/** In a scope of its own, where JSON would be the wrong thing to send. */
export function acceptText(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(TEXTS, { parseAs: 'string', bodyLimit: 65_536 }, (_request, body, done) => {
    const text = String(body);
    if (text.length === 0) return done(null, undefined);
    if (!text.includes('\0') && text.isWellFormed()) return done(null, text);
    const fault = 'body must be text without null characters.';
    done(new Refusal('invalid', 'validation_failed', `The request is not valid: ${fault}`, { faults: [fault] }));
  });
}
