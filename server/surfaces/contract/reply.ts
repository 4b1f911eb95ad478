import type { preSerializationHookHandler } from 'fastify';
import type { DocumentOperation } from './document.ts';
import { pruneTo } from './prune.ts';
import type { Schema } from './schema.ts';

/** The documented reply for a status: the exact one, its range (`4XX`), or the default. */
export const replyFor = (
  { replies }: DocumentOperation,
  status: number,
): Readonly<Record<string, Schema>> | undefined =>
  replies[String(status)] ??
  replies[`${String(status)[0]}XX`] ??
  replies[`${String(status)[0]}xx`] ??
  replies['default'];

/** Leaves the house with what the document names, refusals included. */
export const pruneReply =
  (operation: DocumentOperation): preSerializationHookHandler =>
  (_request, reply, payload, done) => {
    const schema = replyFor(operation, reply.statusCode)?.['application/json'];
    done(null, schema ? pruneTo(schema)(payload) : payload);
  };
