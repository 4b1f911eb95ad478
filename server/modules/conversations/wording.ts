/** What the product itself says in a conversation, in the conversation's language. */
const lines = {
  handoff: {
    de: 'Gern. Gleich meldet sich jemand aus dem Team bei Ihnen.',
    en: 'Sure. Somebody from the team will be with you in a moment.',
  },
  handoffAway: {
    de: 'Gern. Gerade ist niemand aus dem Team da. Sie bekommen hier so bald wie möglich eine Antwort.',
    en: 'Sure. Nobody from the team is here right now. You will get an answer here as soon as possible.',
  },
  // Nobody asked for it: the assistant could not answer.
  passedOn: {
    de: 'Gleich meldet sich jemand aus dem Team bei Ihnen.',
    en: 'Somebody from the team will be with you in a moment.',
  },
  passedOnAway: {
    de: 'Gerade ist niemand aus dem Team da. Sie bekommen hier so bald wie möglich eine Antwort.',
    en: 'Nobody from the team is here right now. You will get an answer here as soon as possible.',
  },
  closed: {
    de: 'Dieses Gespräch wurde beendet.',
    en: 'This conversation has been closed.',
  },
  reopened: {
    de: 'Dieses Gespräch wurde wieder geöffnet.',
    en: 'This conversation has been reopened.',
  },
  resolved: {
    de: 'Diese Anfrage gilt als erledigt. Wenn noch etwas offen ist, schreiben Sie einfach weiter.',
    en: 'This request is marked as resolved. If anything is still open, just keep writing.',
  },
  merged: {
    de: 'Ein anderes Gespräch ({number}) von Ihnen wurde hier angefügt.',
    en: 'Another conversation of yours ({number}) has been added here.',
  },
  mergedForStaff: {
    de: 'Gespräch {number} derselben Person wurde hier angefügt; der Gast sieht davon nichts.',
    en: 'Conversation {number} of the same person has been added here; the visitor sees nothing of it.',
  },
  joined: {
    de: '{name} ist jetzt für Sie da.',
    en: '{name} has joined the conversation.',
  },
  left: {
    de: '{name} ist gerade nicht mehr da. Sie behalten Ihren Platz in der Warteschlange; gleich meldet sich jemand anderes.',
    en: '{name} is no longer here. You keep your place in the queue; somebody else will be with you in a moment.',
  },
  leftAway: {
    de: '{name} ist gerade nicht mehr da. Sie bekommen hier so bald wie möglich eine Antwort.',
    en: '{name} is no longer here. You will get an answer here as soon as possible.',
  },
  leftForStaff: {
    de: '{name} ist nicht mehr da. Das Gespräch ist zurück in der Warteschlange.',
    en: '{name} is no longer here. The conversation is back in the queue.',
  },
  image: { de: 'Bild', en: 'Picture' },
  voice: { de: 'Sprachnachricht', en: 'Voice message' },
  file: { de: 'Datei: {name}', en: 'File: {name}' },
  handedBack: {
    de: 'Der KI-Assistent antwortet Ihnen wieder.',
    en: 'The AI assistant is answering again.',
  },
} as const;

export type Line = keyof typeof lines;

export function say(line: Line, language: string | null | undefined, values: Record<string, string> = {}): string {
  const text = lines[line][language?.toLowerCase().startsWith('en') ? 'en' : 'de'];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
