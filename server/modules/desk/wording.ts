/** What the desk says in a conversation of its own accord. */
const lines = {
  ticketWithMail: {
    de: 'Gerade ist niemand frei. Ihre Anfrage liegt als Nr. {number} vor; die Antwort kommt hierher und per E-Mail.',
    en: 'Nobody is free right now. Your request is kept as no. {number}; the answer comes here and by e-mail.',
  },
  ticketWithoutMail: {
    de: 'Gerade ist niemand frei. Ihre Anfrage liegt als Nr. {number} vor. Hinterlassen Sie Ihre E-Mail-Adresse, dann erreicht Sie die Antwort auch, wenn Sie nicht mehr hier sind.',
    en: 'Nobody is free right now. Your request is kept as no. {number}. Leave your e-mail address and the answer reaches you even when you are no longer here.',
  },
} as const;

export const say = (line: keyof typeof lines, language: 'de' | 'en', values: Record<string, string>): string =>
  lines[line][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
