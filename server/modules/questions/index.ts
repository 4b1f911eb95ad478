export type { OpenQuestion, Suggestion } from './question.ts';
export { questionJobs } from './questions.jobs.ts';
export { type CollectOrder, type Questions, type QuestionsNeeds, questions } from './questions.ts';
