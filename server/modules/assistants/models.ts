import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV4 } from '@ai-sdk/provider';
import { builtInModel } from './builtin/model.ts';

/** An OpenAI-compatible server; without an address the built-in answerer takes its place. */
export type ModelSettings = { baseUrl?: string | undefined; apiKey?: string | undefined; name?: string | undefined };

export type ChosenModel = { model: LanguageModelV4; name: string; provider: string; isBuiltIn: boolean };

/** The names that settings and contracts use; each stands for whatever model this installation has. */
export const aliases = ['EchoCall-Smart', 'EchoCall-Voice'] as const;

export function models(settings: ModelSettings) {
  const builtIn: ChosenModel = { model: builtInModel(), name: 'built-in', provider: 'switchboard', isBuiltIn: true };
  let chosen = builtIn;
  if (settings.baseUrl) {
    const name = settings.name ?? 'default';
    const provider = createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: settings.baseUrl,
      includeUsage: true,
      ...(settings.apiKey && { apiKey: settings.apiKey }),
    });
    chosen = { model: provider.chatModel(name), name, provider: new URL(settings.baseUrl).host, isBuiltIn: false };
  }
  return {
    aliases,
    /** The alias is kept in the tenant's settings; today every alias leads to the installation's one model. */
    by: (_alias: string): ChosenModel => chosen,
    isBuiltIn: chosen.isBuiltIn,
  };
}

export type Models = ReturnType<typeof models>;
