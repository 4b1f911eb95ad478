import type { Language } from '#modules/knowledge/index.ts';
import { invalid } from '#platform/refusal.ts';
import type { AssistantMode } from './assistants.tables.ts';
import { say } from './wording.ts';

export type AssistantSettings = {
  mode: AssistantMode;
  name: string;
  /** The tenant's own wording by language; an empty one falls back to ours. */
  disclosure: Record<string, string>;
  greeting: Record<string, string>;
  model: string;
  systemPrompt: string;
  /** Passages that score lower are not answered from. */
  floor: number;
  temperature: number;
  maxOutputTokens: number;
  /** Off: visitors may send recordings too. */
  textOnlyMode: boolean;
  updatedAt: Date | null;
};

export type SettingsPatch = Partial<Omit<AssistantSettings, 'updatedAt'>>;

export const standardSettings: AssistantSettings = {
  mode: 'ai_first',
  name: 'KI-Assistent',
  disclosure: {},
  greeting: {},
  model: 'EchoCall-Smart',
  systemPrompt: '',
  floor: 0.5,
  temperature: 0.2,
  maxOutputTokens: 600,
  textOnlyMode: true,
  updatedAt: null,
};

/** The standard name is said in the language of the conversation; one that a tenant chose stays as it is. */
export const nameIn = ({ name }: AssistantSettings, language: Language): string =>
  name === standardSettings.name && language === 'en' ? 'AI assistant' : name;

const modes: readonly AssistantMode[] = ['human_only', 'ai_first', 'ai_assisted'];
const MOST = { name: 60, wording: 500, systemPrompt: 8000 };

function checkText(where: string, value: unknown, most: number): void {
  if (typeof value !== 'string') throw invalid(where, 'is not a text', 'a text');
  if (value.length > most) throw invalid(where, `has ${value.length} characters`, `at most ${most} characters`);
}

function checkWordings(where: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(where, 'is not an object', 'an object of texts by language, such as {"de": "…", "en": "…"}');
  }
  for (const [language, text] of Object.entries(value)) {
    if (language !== 'de' && language !== 'en')
      throw invalid(`${where}.${language}`, 'is no language here', 'de or en');
    checkText(`${where}.${language}`, text, MOST.wording);
  }
}

function checkNumber(where: string, value: unknown, least: number, most: number, isWhole = false): void {
  const fits = typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isInteger(value));
  if (!fits) throw invalid(where, 'is out of range', `a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`);
}

export function checkSettings(patch: SettingsPatch, models: readonly string[]): void {
  if (patch.mode !== undefined && !modes.includes(patch.mode)) {
    throw invalid('body.mode', 'is not a mode', `one of ${modes.join(', ')}`);
  }
  if (patch.name !== undefined) {
    checkText('body.name', patch.name, MOST.name);
    if (!patch.name.trim()) throw invalid('body.name', 'is empty', 'the name that visitors see');
  }
  if (patch.disclosure !== undefined) checkWordings('body.disclosure', patch.disclosure);
  if (patch.greeting !== undefined) checkWordings('body.greeting', patch.greeting);
  if (patch.model !== undefined && !models.includes(patch.model)) {
    throw invalid('body.model', 'is not a model here', `one of ${models.join(', ')}`);
  }
  if (patch.systemPrompt !== undefined) checkText('body.systemPrompt', patch.systemPrompt, MOST.systemPrompt);
  if (patch.floor !== undefined) checkNumber('body.floor', patch.floor, 0, 1);
  if (patch.temperature !== undefined) checkNumber('body.temperature', patch.temperature, 0, 2);
  if (patch.maxOutputTokens !== undefined) checkNumber('body.maxOutputTokens', patch.maxOutputTokens, 50, 4000, true);
}

/** AI Act, Article 50(1): it can be reworded, and not removed. */
export const disclosureOf = (settings: Pick<AssistantSettings, 'disclosure'>, language: Language): string =>
  settings.disclosure[language]?.trim() || say('disclosure', language);
