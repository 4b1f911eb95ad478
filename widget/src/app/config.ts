import { colourOr } from '../contrast.ts';
import type { FileRules } from './files.ts';
import type { Rest } from './rest.ts';

export type Demand = 'off' | 'optional' | 'required';
export type PreChat = {
  name: Demand;
  email: Demand;
  phone: Demand;
  department: Demand;
  departments?: { departmentId: string; name: string }[];
  consent: { isRequired: boolean; text: Record<string, string>; url?: string };
};

type Bootstrap = {
  tenant: { name?: string; companyName?: string };
  branding?: {
    displayName?: string;
    primaryColor?: string;
    logoUrl?: string;
    /** In the standard language; `greetings` has them all. */
    greeting?: string;
    greetings?: Record<string, string>;
    suggestions?: Record<string, string[]>;
    languages?: string[];
    defaultLanguage?: string;
  };
  services: { key: string; status: string }[];
  files?: FileRules;
  widget?: { offlineForm: boolean; preChat?: PreChat };
};

export type Config = {
  name: string;
  colour: string;
  logoUrl: string | undefined;
  languages: string[];
  standardLanguage: string;
  isChatOn: boolean;
  isAssistantOn: boolean;
  canCall: (video: boolean) => boolean;
  files: FileRules | undefined;
  preChat: PreChat | undefined;
  /** Whether a form takes the place of the chat while nobody answers. */
  offersForm: boolean;
  greeting: (language: string) => string | undefined;
  questions: (language: string) => string[];
  disclosure: (language: string) => string | undefined;
};

type Routing = { mode: string; canUseAi: boolean; disclosure?: string };

const supported = ['de', 'en'];

export async function fetchConfig(ask: Rest, key: string): Promise<Config> {
  const query = `?apiKey=${encodeURIComponent(key)}`;
  const [{ tenant, branding = {}, services, files, widget }, routing] = await Promise.all([
    ask<Bootstrap>('GET', `api/sdk/bootstrap${query}`),
    // Without it the chat still works; it only promises less.
    ask<Routing>('GET', `api/ai/visitor/routing${query}`).catch(() => undefined),
  ]);
  const isOn = (name: string) =>
    services.some((service) => service.key === name && ['available', 'beta'].includes(service.status));
  const standard = branding.defaultLanguage ?? 'en';
  const { greetings = {}, suggestions = {} } = branding;
  const offered = (branding.languages ?? supported).filter((language) => supported.includes(language.slice(0, 2)));
  return {
    name: branding.displayName || tenant.companyName || tenant.name || 'Chat',
    colour: colourOr(branding.primaryColor, '#2f6f5e'),
    logoUrl: /^https?:|^\//.test(branding.logoUrl ?? '') ? branding.logoUrl : undefined,
    languages: offered.length ? offered : supported,
    standardLanguage: standard,
    isChatOn: isOn('chat') || isOn('ai_chat'),
    files,
    preChat: widget?.preChat,
    offersForm: widget?.offlineForm ?? false,
    canCall: (video) => isOn(video ? 'video_call' : 'voice_call'),
    isAssistantOn: routing?.mode === 'ai_first' && routing.canUseAi,
    greeting: (language) => greetings[language] ?? (language === standard ? branding.greeting : undefined),
    questions: (language) => suggestions[language]?.slice(0, 4) ?? [],
    // The tenant's own wording comes in its standard language alone.
    disclosure: (language) => (language === standard ? routing?.disclosure : undefined),
  };
}
