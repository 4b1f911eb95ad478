/**
 * The one way the product says no. A kind knows no HTTP: each surface has one function that turns it into its
 * contract's envelope and status. Anything else that is thrown is a fault of ours (500, nothing of the inside shown).
 */
export type RefusalKind =
  | 'invalid' // the input is wrong: details say where and what would be right
  | 'unauthenticated'
  | 'unpaid'
  | 'forbidden'
  | 'missing' // unknown, or somebody else's: the caller cannot tell which
  | 'conflict'
  | 'precondition'
  | 'limited' // too often or too much: retryAfterSeconds says when again
  | 'upstream'
  | 'unavailable';

export type RefusalDetails = {
  /** One sentence per fault: where, what, and what would be right. */
  faults?: string[];
  retryAfterSeconds?: number;
  /** Further machine-readable facts, safe to show to the caller. */
  facts?: Record<string, unknown>;
};

export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** Stable, snake_case `<noun>_<reason>`, such as `conversation_not_found`. */
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** `where` as a JSON path (`body.url`, `query.limit`); `right` completes "It should be …". */
export const invalid = (where: string, what: string, right?: string): Refusal =>
  new Refusal('invalid', 'validation_failed', `${where} ${what}.`, {
    faults: [right ? `${where} ${what}: it should be ${right}.` : `${where} ${what}.`],
  });

export const missing = (noun: string): Refusal =>
  new Refusal('missing', `${noun}_not_found`, `This ${noun} does not exist.`);
