/** What a telephone shows on its lock screen, for anybody to read. */
const notices = {
  message: { de: 'Neue Nachricht', en: 'New message' },
  assigned: { de: 'Ein Gespräch für Sie', en: 'A conversation for you' },
  call: { de: 'Eingehender Anruf', en: 'Incoming call' },
  waiting: { de: 'Jemand wartet auf eine Antwort', en: 'Somebody is waiting for an answer' },
} as const;

export type Shown = keyof typeof notices;
/** `call_over` is never seen: it takes back what rings. */
export type Notice = Shown | 'call_over';

export const say = (notice: Shown, language: string | null | undefined): string =>
  notices[notice][language?.toLowerCase().startsWith('en') ? 'en' : 'de'];
