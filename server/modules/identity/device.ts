/** What a user agent says in words. Never more than a hint: anybody can send any. */
export type Device = { browser: string | null; system: string | null; kind: 'desktop' | 'mobile' | 'other' };

const browsers: readonly [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b|\biPad\b|\biPod\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const found = (list: readonly [RegExp, string][], text: string): string | null =>
  list.find(([pattern]) => pattern.test(text))?.[1] ?? null;

export function deviceOf(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const browser = found(browsers, text);
  const system = found(systems, text);
  const isMobile = system === 'iOS' || system === 'Android' || /\bMobile\b/.test(text);
  return { browser, system, kind: isMobile ? 'mobile' : browser && system ? 'desktop' : 'other' };
}

/** As a mail says it: names that are the same in every language. */
export const deviceLine = ({ browser, system }: Device): string => [browser, system].filter(Boolean).join(' · ') || '?';
