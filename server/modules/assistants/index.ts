export type { Asked, AskInput } from './ask.ts';
export { assistantJobs } from './assistants.jobs.ts';
export type { AssistantMode, Source, TurnState } from './assistants.tables.ts';
export { type Assistants, assistants, type Draft } from './assistants.ts';
export type { ModelSettings } from './models.ts';
export type { AssistantNeeds } from './needs.ts';
export type { Routing } from './routing.ts';
export type { AssistantSettings, SettingsPatch } from './settings.ts';
export type { Turn, TurnCompleted, TurnOutcome } from './turn.ts';
