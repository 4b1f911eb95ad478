import type { DemoText } from './demo-knowledge.ts';
import type { Username } from './demo-shop.ts';

type Line = { minutesAgo: number; body: string } & (
  | { by: 'visitor' | 'ai' | 'note' | 'staff' }
  | { by: 'system'; event: 'handoff_requested' | 'agent_joined' }
) & { from?: readonly { text: DemoText; snippet: string; score: number }[]; discloses?: true };

/** A conversation as it stands when somebody first looks: nothing happens because of it. */
export type DemoConversation = {
  visitor: { name: string; email?: string };
  language: 'de' | 'en';
  department: 'sales' | 'service';
  status: 'open' | 'resolved';
  assistantState: 'active' | 'paused';
  assignedTo?: Username;
  handoff?: { reason: 'asked' | 'nothing_found'; minutesAgo: number };
  /** The staff member has read so many lines, the visitor all. */
  readByStaff: number;
  lines: readonly Line[];
};

const DISCLOSED = {
  de: 'Sie schreiben mit einem KI-Assistenten. Wenn Sie lieber mit einem Menschen sprechen möchten, sagen Sie es einfach.',
  en: 'You are chatting with an AI assistant. If you would rather talk to a person, just say so.',
};

const waiting: DemoConversation = {
  visitor: { name: 'Katrin Hoffmann', email: 'katrin.hoffmann@post.example' },
  language: 'de',
  department: 'sales',
  status: 'open',
  assistantState: 'paused',
  handoff: { reason: 'nothing_found', minutesAgo: 7 },
  readByStaff: 0,
  lines: [
    { minutesAgo: 10, by: 'visitor', body: 'Hallo! Was kostet eine Gravur auf einer Schale?' },
    {
      minutesAgo: 10,
      by: 'ai',
      discloses: true,
      body: `${DISCLOSED.de}\n\nEine Gravur kostet 12 € pro Stück und verlängert die Lieferzeit um etwa eine Woche.`,
      from: [
        {
          text: 'custom',
          snippet:
            'Wir gravieren Namen, Daten oder kurze Sprüche mit bis zu 25 Zeichen. Eine Gravur kostet 12 € pro Stück und verlängert die Lieferzeit um etwa eine Woche.',
          score: 0.94,
        },
      ],
    },
    {
      minutesAgo: 7,
      by: 'visitor',
      body: 'Könnten Sie auch unser Hochzeitslogo auf 60 Teller stempeln? Wir heiraten am 12. Juni.',
    },
    {
      minutesAgo: 7,
      by: 'ai',
      body: 'Dazu habe ich leider nichts gefunden. Ich gebe Ihre Frage an das Team weiter.',
    },
    {
      minutesAgo: 7,
      by: 'system',
      event: 'handoff_requested',
      body: 'Gern. Gleich meldet sich jemand aus dem Team bei Ihnen.',
    },
    { minutesAgo: 6, by: 'visitor', body: 'Danke! Die Teller bräuchten wir bis Ende Mai.' },
  ],
};

const answered: DemoConversation = {
  visitor: { name: 'Tobias Wegner' },
  language: 'de',
  department: 'sales',
  status: 'open',
  assistantState: 'active',
  readByStaff: 4,
  lines: [
    { minutesAgo: 41, by: 'visitor', body: 'Guten Tag, liefern Sie auch nach Österreich, und was kostet das?' },
    {
      minutesAgo: 41,
      by: 'ai',
      discloses: true,
      body: `${DISCLOSED.de}\n\nNach Österreich kostet der Versand 9,90 €, in die Schweiz 19,90 €.`,
      from: [
        {
          text: 'shipping',
          snippet:
            'Nach Österreich kostet der Versand 9,90 €, in die Schweiz 19,90 €. In die übrigen Länder der EU liefern wir für 14,90 €, die Lieferzeit beträgt dort fünf bis acht Werktage.',
          score: 0.91,
        },
      ],
    },
    { minutesAgo: 39, by: 'visitor', body: 'Und wenn mir die Farbe doch nicht gefällt?' },
    {
      minutesAgo: 39,
      by: 'ai',
      body: 'Sie können ungebrauchte Stücke innerhalb von 30 Tagen nach Erhalt zurückgeben, ohne einen Grund zu nennen. Aus Österreich und der Schweiz tragen Sie das Porto selbst.',
      from: [
        {
          text: 'returns',
          snippet:
            'Sie können ungebrauchte Stücke innerhalb von 30 Tagen nach Erhalt zurückgeben, ohne einen Grund zu nennen.',
          score: 0.83,
        },
      ],
    },
  ],
};

const assigned: DemoConversation = {
  visitor: { name: 'Ewa Nowak', email: 'ewa.nowak@post.example' },
  language: 'de',
  department: 'service',
  status: 'open',
  assistantState: 'paused',
  assignedTo: 'mira',
  handoff: { reason: 'asked', minutesAgo: 128 },
  readByStaff: 7,
  lines: [
    { minutesAgo: 130, by: 'visitor', body: 'Meine Teekanne ist heute mit einem Sprung im Deckel angekommen :(' },
    {
      minutesAgo: 130,
      by: 'ai',
      discloses: true,
      body: `${DISCLOSED.de}\n\nDazu habe ich nur eine englische Angabe gefunden: If something arrives broken, please send us a photo of the piece and the parcel within 14 days to help@lindenhof-keramik.example.`,
      from: [
        {
          text: 'warranty',
          snippet:
            'If something arrives broken, please send us a photo of the piece and the parcel within 14 days to help@lindenhof-keramik.example. We replace the piece free of charge or refund the price, whichever you prefer.',
          score: 0.78,
        },
      ],
    },
    { minutesAgo: 128, by: 'visitor', body: 'Kann ich bitte mit einem Menschen sprechen?' },
    {
      minutesAgo: 128,
      by: 'system',
      event: 'handoff_requested',
      body: 'Gern. Gleich meldet sich jemand aus dem Team bei Ihnen.',
    },
    { minutesAgo: 124, by: 'system', event: 'agent_joined', body: 'Mira Sommer ist jetzt für Sie da.' },
    {
      minutesAgo: 124,
      by: 'staff',
      body: 'Guten Tag Frau Nowak, das tut mir leid! Schicken Sie uns einfach ein Foto vom Deckel und vom Karton an help@lindenhof-keramik.example. Die Kanne müssen Sie nicht zurückschicken.',
    },
    { minutesAgo: 122, by: 'note', body: 'Zwei Kannen in Salbei stehen noch im Regal B3. Eine davon ist reserviert.' },
    { minutesAgo: 118, by: 'visitor', body: 'Das ist ja nett. Das Foto ist unterwegs. Wann käme der Ersatz?' },
  ],
};

const resolved: DemoConversation = {
  visitor: { name: 'Lars Petersen', email: 'lars@kontor-petersen.example' },
  language: 'de',
  department: 'service',
  status: 'resolved',
  assistantState: 'paused',
  assignedTo: 'jonas',
  readByStaff: 7,
  lines: [
    {
      minutesAgo: 1500,
      by: 'visitor',
      body: 'Auf meiner Rechnung fehlt die USt-IdNr. unserer Firma. Können Sie das ändern?',
    },
    { minutesAgo: 1496, by: 'system', event: 'agent_joined', body: 'Jonas Brandt ist jetzt für Sie da.' },
    {
      minutesAgo: 1496,
      by: 'staff',
      body: 'Guten Tag Herr Petersen, gern. Nennen Sie mir bitte die Nummer und die Bestellnummer?',
    },
    { minutesAgo: 1490, by: 'visitor', body: 'DE 000 000 000, Bestellung LH-20418.' },
    { minutesAgo: 1489, by: 'note', body: 'Rechnung RE-7731 storniert und mit USt-IdNr. neu ausgestellt.' },
    { minutesAgo: 1481, by: 'staff', body: 'Erledigt: Die berichtigte Rechnung ist per E-Mail zu Ihnen unterwegs.' },
    { minutesAgo: 1478, by: 'visitor', body: 'Perfekt, vielen Dank für die schnelle Hilfe!' },
  ],
};

const english: DemoConversation = {
  visitor: { name: 'Grace Miller' },
  language: 'en',
  department: 'sales',
  status: 'open',
  assistantState: 'active',
  readByStaff: 2,
  lines: [
    { minutesAgo: 205, by: 'visitor', body: 'Hi! Can my nine-year-old daughter join a pottery workshop?' },
    {
      minutesAgo: 205,
      by: 'ai',
      discloses: true,
      body: `${DISCLOSED.en}\n\nChildren aged eight and over are welcome when an adult comes along, and they pay 40 €.`,
      from: [
        {
          text: 'workshops',
          snippet:
            'Children aged eight and over are welcome when an adult comes along, and they pay 40 €. For birthday parties and teams of up to twelve people we offer private sessions from 480 €.',
          score: 0.88,
        },
      ],
    },
    { minutesAgo: 203, by: 'visitor', body: 'Lovely, thank you! And when does it take place?' },
    {
      minutesAgo: 203,
      by: 'ai',
      body: "Our beginners' workshop takes place every Saturday from 15:30 to 18:30 and costs 65 € per person, including clay, glazing and firing.",
      from: [
        {
          text: 'workshops',
          snippet:
            "Our beginners' workshop takes place every Saturday from 15:30 to 18:30 and costs 65 € per person, including clay, glazing and firing.",
          score: 0.86,
        },
      ],
    },
  ],
};

export const demoConversations: readonly DemoConversation[] = [resolved, english, assigned, answered, waiting];
