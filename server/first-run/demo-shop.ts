import type { Branding, OpeningHours } from '#modules/tenants/index.ts';

export const DEMO_SLUG = 'demo';
export const DEMO_TEST_SLUG = 'demo-test';

const branding: Branding = {
  displayName: 'Lindenhof Keramik',
  primaryColor: '#3f5f55',
  position: 'bottom-right',
  languages: ['de', 'en'],
  greeting: {
    de: 'Willkommen im Lindenhof! Was möchten Sie wissen?',
    en: 'Welcome to Lindenhof! What would you like to know?',
  },
  suggestions: {
    de: ['Was kostet der Versand?', 'Kann die Tasse in die Spülmaschine?', 'Wie lange kann ich etwas zurückgeben?'],
    en: ['When are the pottery workshops?', 'What if something arrives broken?', 'How can I pay?'],
  },
};

/** When somebody answers the chat; the shop's own hours are part of its knowledge. */
const hours: OpeningHours[] = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '18:00' })),
  { weekday: 6, opensAt: '10:00', closesAt: '16:00' },
];

/** A shop that does not exist, in a city that does. */
export const demoShop = {
  name: 'Lindenhof Keramik',
  companyName: 'Lindenhof Keramik (Beispielladen)',
  email: 'hallo@lindenhof-keramik.example',
  timeZone: 'Europe/Berlin',
  defaultLanguage: 'de',
  isSample: true,
  branding,
  hours,
};

export const departments = { sales: 'Verkauf', service: 'Service' } as const;

export const people = {
  anna: { name: 'Anna Lindner', role: 'owner', email: 'anna@lindenhof-keramik.example', in: ['sales'] },
  jonas: { name: 'Jonas Brandt', role: 'supervisor', email: 'jonas@lindenhof-keramik.example', in: ['service'] },
  mira: { name: 'Mira Sommer', role: 'agent', email: 'mira@lindenhof-keramik.example', in: ['sales', 'service'] },
} as const;
export type Username = keyof typeof people;

export const sampleReseller = { name: 'Agentur Nordlicht (Beispiel)', email: 'partner@agentur-nordlicht.example' };
