import type { Device } from './conversation.ts';

/** In this order: browsers name those that they are kin to. */
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\biPad\b/, 'iPadOS'],
  [/\biPhone\b|\biPod\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
];

const named = (list: readonly [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

function kindOf(userAgent: string): Device['kind'] {
  if (/\biPad\b|\bTablet\b/.test(userAgent) || (/\bAndroid\b/.test(userAgent) && !/\bMobile\b/.test(userAgent))) {
    return 'tablet';
  }
  if (/\bMobi/.test(userAgent) || /\biPhone\b/.test(userAgent)) return 'phone';
  return /\bWindows\b|\bMacintosh\b|\bX11\b|\bCrOS\b/.test(userAgent) ? 'desktop' : 'other';
}

/** What a visitor reads with, as far as their browser says so. */
export function deviceOf(userAgent: string): Device | undefined {
  const text = userAgent.slice(0, 512);
  const [browser, system] = [named(browsers, text), named(systems, text)];
  if (!browser && !system) return undefined;
  return { kind: kindOf(text), ...(browser && { browser }), ...(system && { system }) };
}
