import { consoleDocument, consoleOperations } from '#surfaces/console/index.ts';
import { type DocumentOperation, loadDocument } from '#surfaces/contract/index.ts';
import { coverage } from '../../server/app.ts';

const consoleIds = new Set(Object.keys(consoleOperations({} as never)));
const answered = new Set(coverage().answered);

/** Every operation of the three documents, and which of them somebody answers. */
export const documents = [loadDocument('ringnity'), loadDocument('echocall'), consoleDocument()];
export const operations: readonly DocumentOperation[] = documents.flatMap((document) => document.operations);
export const isAnswered = ({ document, id }: DocumentOperation): boolean =>
  document === 'console' ? consoleIds.has(id) : answered.has(`${document}.${id}`);
export const answeredOperations = operations.filter(isAnswered);
