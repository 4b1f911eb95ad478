import { colourOr } from '../contrast.ts';

export type Branding = { colour: string; position: string; languages: string[]; language: string };
export type Fault = { code: string; message: string; mayPass: boolean };
type Answer = {
  code?: string;
  message?: string;
  data?: {
    branding?: { primaryColor?: string; position?: string; languages?: string[]; defaultLanguage?: string };
  };
};

export const isFault = (found: Branding | Fault): found is Fault => 'mayPass' in found;

/** The server decides here whether this page may show the chat. No cookie goes with it. */
export async function fetchBranding(base: string, key: string): Promise<Branding | Fault> {
  try {
    const response = await fetch(`${base}api/sdk/bootstrap?apiKey=${encodeURIComponent(key)}`, { credentials: 'omit' });
    const { code, message, data }: Answer = await response.json();
    const { primaryColor, position = '', languages = [], defaultLanguage = 'en' } = data?.branding ?? {};
    if (response.ok)
      return { colour: colourOr(primaryColor, '#2f6f5e'), position, languages, language: defaultLanguage };
    return {
      code: code ?? 'SDK_BOOTSTRAP_FAILED',
      message: message ?? `HTTP ${response.status}`,
      mayPass: response.status >= 500 || response.status === 429,
    };
  } catch {
    return { code: 'NETWORK_ERROR', message: `${base} is out of reach or refuses ${location.origin}.`, mayPass: true };
  }
}
