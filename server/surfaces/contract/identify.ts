import type { FastifyReply, FastifyRequest } from 'fastify';
import { isRefusal, Refusal } from '#platform/refusal.ts';
import type { ContractDocument, DocumentOperation, SecurityScheme } from './document.ts';

/** Turns a request's credential into a caller. Undefined: this credential is not of my kind, ask the next scheme. */
export type Identify<Caller> = (
  request: FastifyRequest,
  operation: DocumentOperation,
  /** For what a credential's owner learns with every answer, such as what is left of an allowance. */
  reply: FastifyReply,
) => Promise<Caller | undefined>;

export type Callers<Caller> = {
  /** One per security scheme of the document, by its name. */
  callers: Readonly<Record<string, Identify<Caller>>>;
  /** Who calls without a credential where the document allows it beside others (`{}`). */
  anonymous?: (request: FastifyRequest, operation: DocumentOperation) => Promise<Caller>;
  /** Who calls an operation that asks for no credential at all; `anonymous` where it is not given. */
  open?: (request: FastifyRequest, operation: DocumentOperation) => Promise<Caller>;
};

const headersOf = (scheme: SecurityScheme | undefined): string[] =>
  (scheme?.['x-accepted-headers'] ?? [scheme?.type === 'apiKey' ? (scheme.name ?? '') : 'authorization']).map((name) =>
    name.toLowerCase(),
  );

/**
 * The alternatives of an operation in the document's order, each asked when a header that may carry its credential was
 * sent. A credential that nobody knows is refused, also where no credential would have done: a caller who shows an
 * expired token learns that it has expired instead of acting as somebody else.
 */
export function identifierOf<Caller>(
  operation: DocumentOperation,
  document: ContractDocument,
  { callers, anonymous, open }: Callers<Caller>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<Caller | undefined> {
  const schemes = operation.security.flat().map((name) => {
    const identify = callers[name];
    if (!identify) throw new Error(`${document.name}.${operation.id} asks for ${name}, which nobody checks.`);
    return { identify, headers: headersOf(document.schemes[name]) };
  });
  const mayBeAnonymous = operation.security.some((alternative) => alternative.length === 0);

  return async (request, reply) => {
    if (operation.security.length === 0) return (open ?? anonymous)?.(request, operation);
    let refused: Refusal | undefined;
    let shown = false;
    for (const { identify, headers } of schemes) {
      if (!headers.some((header) => request.headers[header])) continue;
      shown = true;
      try {
        const caller = await identify(request, operation, reply);
        if (caller !== undefined) return caller;
      } catch (error) {
        if (!isRefusal(error) || error.kind !== 'unauthenticated') throw error;
        refused ??= error;
      }
    }
    if (!shown && mayBeAnonymous) return anonymous?.(request, operation);
    if (refused) throw refused;
    // Nothing was shown: the first scheme knows best what should have been.
    const caller = shown ? undefined : await schemes[0]?.identify(request, operation, reply);
    if (caller !== undefined) return caller;
    throw new Refusal(
      'unauthenticated',
      shown ? 'credential_unknown' : 'credential_missing',
      shown
        ? 'The credential is not one that this operation accepts.'
        : `A credential is missing: send it in the header ${[...new Set(schemes.flatMap(({ headers }) => headers))].join(' or ')}.`,
    );
  };
}
