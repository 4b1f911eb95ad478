export type { EmbeddingSettings } from './embedder.ts';
export { fileLimits, type Original, type SentFile, tooLarge } from './files.ts';
export type { KnowledgeItem, Passage } from './item.ts';
export type { KnowledgeEvents } from './knowledge.events.ts';
export { knowledgeJobs } from './knowledge.jobs.ts';
export type { ItemStatus, ItemType } from './knowledge.tables.ts';
export { type Knowledge, type KnowledgeNeeds, knowledge } from './knowledge.ts';
export { type Language, languageOf } from './language.ts';
export { likeness, synonymLikeness } from './likeness.ts';
export { type PageAnswer, pageLimits, pageOf, USER_AGENT } from './page.ts';
export { type OpenPassage, textFragment } from './passages.ts';

export type { LookedUpBy, SearchInput } from './search.ts';
export { sentencesOf } from './sentences.ts';
export { contentWords } from './stop-words.ts';
export { synonymsOf } from './thesaurus.ts';
export type { TypedAnswer } from './typed-answers.ts';
export { type Told, toldOf, Unusable } from './unusable.ts';
export { fold, foldedWords, stem } from './words.ts';
