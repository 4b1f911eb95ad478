import type { operations } from '#contracts/ringnity.types.ts';
import type { Caller } from '#modules/identity/index.ts';
import type { OperationsOf } from '#surfaces/contract/index.ts';

/** Functions named by the operation ids of the document, and held to its types. */
export type RingnityOperations = OperationsOf<operations, Caller>;
