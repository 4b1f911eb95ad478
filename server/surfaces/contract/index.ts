export { type Coverage, coverage, coverageLines } from './coverage.ts';
export { type ContractDocument, type DocumentOperation, loadDocument, readDocument } from './document.ts';
export type { Identify } from './identify.ts';
export {
  type Answer,
  type ContractRequest,
  type Mounting,
  mountContract,
  type Operation,
} from './mount.ts';
export { type ReplyCheckOptions, replyCheck } from './reply-check.ts';
export { isStreamed, type UploadedFile, uploadedFile } from './streamed-body.ts';
export type { AnswerOf, OperationOf, OperationsOf, RequestOf } from './typed.ts';
export type { Refuse } from './unknown-routes.ts';
