import type { Language } from '#modules/knowledge/index.ts';

/** What the assistant says in words of ours, by language. A visitor is addressed as Sie. */
const lines = {
  disclosure: {
    de: 'Sie schreiben mit einem KI-Assistenten. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.',
    en: 'You are chatting with an AI assistant. If you would rather talk to a person, just say so.',
  },
  greeting: {
    de: 'Guten Tag! Was möchten Sie wissen?',
    en: 'Hello! What would you like to know?',
  },
  opening: {
    de: 'Gern. Worum geht es?',
    en: 'Of course. What is it about?',
  },
  thanks: {
    de: 'Gern geschehen! Wenn Sie noch eine Frage haben, schreiben Sie einfach.',
    en: 'You are welcome! If you have another question, just ask.',
  },
  goodbye: {
    de: 'Auf Wiedersehen und alles Gute!',
    en: 'Goodbye, and all the best!',
  },
  wellbeing: {
    de: 'Danke der Nachfrage, alles bestens. Wobei darf ich helfen?',
    en: 'All good, thank you for asking. What can I do for you?',
  },
  acknowledged: {
    de: 'In Ordnung. Kann ich sonst noch etwas für Sie tun?',
    en: 'All right. Is there anything else I can do for you?',
  },
  who: {
    de: 'Ich bin der KI-Assistent von {tenant} und antworte aus dem, was hier hinterlegt ist. Auf Wunsch hole ich einen Menschen dazu.',
    en: 'I am the AI assistant of {tenant} and answer from what is on file here. I can bring in a person if you like.',
  },
  unclear: {
    de: 'Das habe ich nicht ganz verstanden. Könnten Sie Ihre Frage etwas genauer stellen?',
    en: 'I did not quite get that. Could you put your question a little more precisely?',
  },
  unknown: {
    de: 'Dazu habe ich leider nichts gefunden. Ich gebe Ihre Frage an das Team weiter.',
    en: 'I am sorry, I could not find anything about that. I am passing your question on to the team.',
  },
  failure: {
    de: 'Entschuldigung, gerade kann ich nicht antworten. Ich gebe Ihre Frage an das Team weiter.',
    en: 'Sorry, I cannot answer right now. I am passing your question on to the team.',
  },
  unavailable: {
    de: 'Der KI-Assistent kann Ihnen im Moment leider nicht antworten. Ich gebe Ihre Frage an einen Menschen aus dem Team weiter.',
    en: 'I am sorry, the AI assistant cannot answer you at the moment. I am passing your question on to a person of the team.',
  },
  done: {
    de: 'Das ist erledigt.',
    en: 'That is done.',
  },
  handover: {
    de: 'Ich gebe das Gespräch an das Team weiter.',
    en: 'I am handing this conversation over to the team.',
  },
  otherLanguage: {
    de: 'Dazu habe ich nur eine englische Angabe gefunden:',
    en: 'I only found this in German:',
  },
} as const;

export type Line = keyof typeof lines;

export const say = (line: Line, language: Language, values: Record<string, string> = {}): string =>
  lines[line][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
