const words = {
  de: {
    open: 'Chat öffnen',
    close: 'Chat schließen',
    unread: (count: number) => `${count} neue ${count > 1 ? 'Nachrichten' : 'Nachricht'}`,
  },
  en: {
    open: 'Open chat',
    close: 'Close chat',
    unread: (count: number) => `${count} new message${count > 1 ? 's' : ''}`,
  },
};

export type Words = (typeof words)['en'];

export const wordsFor = (language: string): Words => (language.startsWith('de') ? words.de : words.en);
