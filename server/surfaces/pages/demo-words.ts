import type { Glaze, Piece } from './demo-pottery.ts';

type Product = { piece: Piece; glaze: Glaze; name: string; about: string; price: string; ask: string };

const de = {
  title: 'Lindenhof Keramik, Leipzig',
  description: 'Von Hand gedrehtes Steinzeug aus Leipzig-Plagwitz.',
  ribbon: 'Dieser Laden ist erfunden: Er zeigt Switchboard mit Beispieldaten.',
  ribbonBack: 'Zurück zu Switchboard',
  ribbonHooks: 'Webhooks zusehen',
  switchTo: { language: 'en', label: 'English', hint: 'This page in English' },
  nav: { pieces: 'Stücke', story: 'Werkstatt', visit: 'Besuch' },
  hero: {
    kicker: 'Steinzeug aus Leipzig-Plagwitz',
    headline: 'Geschirr, das jeden Tag auf den Tisch darf.',
    lead: 'Wir drehen, glasieren und brennen im zweiten Hinterhof des Lindenhofs. Jedes Stück ist ein Einzelstück, und jedes hält den Alltag aus.',
    action: 'Stücke ansehen',
    chat: 'Im Chat fragen',
    picture: 'Ein Regal mit Vase, Schale, Becher, Teekanne und Auflaufform',
  },
  facts: ['Versandkostenfrei ab 80 €', '30 Tage Rückgabe', '3 Jahre Garantie auf Glasur'],
  piecesTitle: 'Sechs Stücke aus dem letzten Brand',
  piecesText:
    'Alle Preise mit Mehrwertsteuer. Weitere Glasuren auf Anfrage: Salbei, Sand, Mitternachtsblau und Kreide.',
  ask: 'Dazu fragen',
  products: [
    {
      piece: 'mug',
      glaze: 'sage',
      name: 'Becher „Morgen“',
      about: 'Salbei, 300 ml',
      price: '26 €',
      ask: 'Darf der Becher in die Spülmaschine?',
    },
    {
      piece: 'bowl',
      glaze: 'sand',
      name: 'Schale „Hof“',
      about: 'Sand, Ø 22 cm',
      price: '34 €',
      ask: 'Was kostet eine Gravur?',
    },
    {
      piece: 'plate',
      glaze: 'chalk',
      name: 'Teller „Feld“',
      about: 'Kreide, Ø 27 cm',
      price: '29 €',
      ask: 'Dürfen die Teller in die Mikrowelle?',
    },
    {
      piece: 'vase',
      glaze: 'midnight',
      name: 'Vase „Linde“',
      about: 'Mitternachtsblau, 24 cm',
      price: '58 €',
      ask: 'Wie lange kann ich ein Stück zurückgeben?',
    },
    {
      piece: 'teapot',
      glaze: 'chalk',
      name: 'Kanne „Nachmittag“',
      about: 'Kreide, 1,1 l',
      price: '84 €',
      ask: 'Wie kann ich Flecken vom Tee entfernen?',
    },
    {
      piece: 'dish',
      glaze: 'sage',
      name: 'Auflaufform „Sonntag“',
      about: 'Salbei, 32 cm',
      price: '49 €',
      ask: 'Wie heiß darf die Auflaufform in den Backofen?',
    },
  ] as Product[],
  story: {
    title: 'Ein Hof, zwei Drehscheiben, ein Ofen',
    text: [
      '2014 haben Anna Lindner und Jonas Brandt die alte Tischlerei im Lindenhof übernommen. Wo früher Fensterrahmen entstanden, stehen heute zwei Drehscheiben und ein Ofen, der bei 1240 Grad brennt.',
      'Unser Ton kommt aus dem Westerwald, die Glasuren mischen wir selbst. Was beim Drehen übrig bleibt, wird eingesumpft und beim nächsten Mal zum Becher.',
    ],
    quote: 'Ein guter Becher wird nicht geschont. Er wird benutzt.',
    by: 'Anna Lindner, Töpferin',
  },
  visit: {
    title: 'Kommen Sie vorbei',
    address: [
      'Lindenhof',
      'Karl-Heine-Straße 87, 04229 Leipzig',
      'Zweiter Hinterhof links, Straßenbahn 14 bis Felsenkeller',
    ],
    shop: 'Laden und Werkstatt',
    shopHours: [
      ['Dienstag bis Freitag', '10–18 Uhr'],
      ['Samstag', '10–15 Uhr'],
      ['Sonntag, Montag', 'geschlossen'],
    ],
    chat: 'Menschen im Chat',
    chatHours: [
      ['Montag bis Freitag', '9–18 Uhr'],
      ['Samstag', '10–16 Uhr'],
      ['KI-Assistent', 'immer'],
    ],
  },
  foot: 'Lindenhof Keramik gibt es nicht. Namen, Preise und Adressen sind Beispiele.',
  gone: {
    title: 'Der Laden ist geschlossen',
    text: 'Der Beispielladen wurde entfernt oder ist auf dieser Installation nie eingerichtet worden. Einen neuen gibt es beim ersten Start mit leerem Datenordner (<code>DATA_DIR</code>) und <code>SAMPLE_DATA=1</code>.',
    back: 'Zur Startseite',
  },
};

export type DemoWords = typeof de;

const en: DemoWords = {
  title: 'Lindenhof Ceramics, Leipzig',
  description: 'Hand-thrown stoneware from Leipzig.',
  ribbon: 'This shop is made up: it shows Switchboard with sample data.',
  ribbonBack: 'Back to Switchboard',
  ribbonHooks: 'Watch webhooks',
  switchTo: { language: 'de', label: 'Deutsch', hint: 'Diese Seite auf Deutsch' },
  nav: { pieces: 'Pieces', story: 'Workshop', visit: 'Visit' },
  hero: {
    kicker: 'Stoneware from Leipzig',
    headline: 'Tableware that belongs on the table every day.',
    lead: 'We throw, glaze and fire in the second courtyard of the Lindenhof. No two pieces are alike, and all of them stand up to daily life.',
    action: 'See the pieces',
    chat: 'Ask in the chat',
    picture: 'A shelf with a vase, a bowl, a mug, a teapot and a baking dish',
  },
  facts: ['Free shipping from 80 €', '30 days to return', '3-year warranty on glaze'],
  piecesTitle: 'Six pieces from the last firing',
  piecesText: 'All prices include VAT. More glazes on request: sage, sand, midnight blue and chalk.',
  ask: 'Ask about it',
  products: [
    {
      piece: 'mug',
      glaze: 'sage',
      name: 'Mug “Morgen”',
      about: 'Sage, 300 ml',
      price: '26 €',
      ask: "When does the beginners' workshop take place?",
    },
    {
      piece: 'bowl',
      glaze: 'sand',
      name: 'Bowl “Hof”',
      about: 'Sand, Ø 22 cm',
      price: '34 €',
      ask: 'How long is a gift card valid?',
    },
    {
      piece: 'plate',
      glaze: 'chalk',
      name: 'Plate “Feld”',
      about: 'Chalk, Ø 27 cm',
      price: '29 €',
      ask: 'What if a plate arrives broken?',
    },
    {
      piece: 'vase',
      glaze: 'midnight',
      name: 'Vase “Linde”',
      about: 'Midnight blue, 24 cm',
      price: '58 €',
      ask: 'Is there a warranty on the glaze?',
    },
    {
      piece: 'teapot',
      glaze: 'chalk',
      name: 'Teapot “Nachmittag”',
      about: 'Chalk, 1.1 l',
      price: '84 €',
      ask: 'Do you repair chipped pieces?',
    },
    {
      piece: 'dish',
      glaze: 'sage',
      name: 'Baking dish “Sonntag”',
      about: 'Sage, 32 cm',
      price: '49 €',
      ask: 'Which ways to pay are there?',
    },
  ],
  story: {
    title: 'One courtyard, two wheels, one kiln',
    text: [
      'In 2014 Anna Lindner and Jonas Brandt took over the old joinery in the Lindenhof. Where window frames were once made there are now two potter’s wheels, and a kiln that fires at 1240 degrees.',
      'Our clay comes from the Westerwald, and we mix the glazes ourselves. What is left over from throwing is soaked and becomes a mug next time.',
    ],
    quote: 'A good mug is not kept for best. It is used.',
    by: 'Anna Lindner, potter',
  },
  visit: {
    title: 'Come and see us',
    address: ['Lindenhof', 'Karl-Heine-Straße 87, 04229 Leipzig', 'Second courtyard, left; tram 14 to Felsenkeller'],
    shop: 'Shop and workshop',
    shopHours: [
      ['Tuesday to Friday', '10:00–18:00'],
      ['Saturday', '10:00–15:00'],
      ['Sunday, Monday', 'closed'],
    ],
    chat: 'People in the chat',
    chatHours: [
      ['Monday to Friday', '9:00–18:00'],
      ['Saturday', '10:00–16:00'],
      ['AI assistant', 'always'],
    ],
  },
  foot: 'Lindenhof Ceramics does not exist. Names, prices and addresses are examples.',
  gone: {
    title: 'The shop is closed',
    text: 'The demo shop was removed, or was never set up on this installation. A first start with an empty data folder (<code>DATA_DIR</code>) and <code>SAMPLE_DATA=1</code> makes a new one.',
    back: 'To the start page',
  },
};

export const demoWords = { de, en };
