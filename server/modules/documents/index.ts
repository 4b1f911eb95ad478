export { contentTypeOf, type DocumentPage, endings, type Format, formatOf, type ParsedDocument } from './document.ts';
export { type Documents, documents } from './documents.ts';
export { DocumentFault, type DocumentFaultCode, type Sentences, sentencesOfFault } from './faults.ts';
