import { escaped, mark, page } from './assets/markup.ts';
import type { Language } from './assets/reader.ts';

export const hooksWords = {
  de: {
    title: 'Webhooks des Beispielladens',
    lead: 'Hierher schickt der Beispielladen seine Ereignisse. Schreiben Sie im Chat des Ladens, und sehen Sie zu, wie sie eintreffen. Jede Unterschrift wird geprüft, wie es auch Ihr Server tun sollte.',
    toShop: 'Zum Laden',
    toDocs: 'Webhooks in der Dokumentation',
    switchTo: { language: 'en', label: 'English', hint: 'This page in English' },
    live: 'Live',
    lost: 'Verbindung unterbrochen, neuer Versuch',
    empty: 'Noch nichts eingetroffen',
    emptyText: 'Schreiben Sie eine Nachricht im Chat des Ladens: Nach einem Augenblick steht sie hier.',
    kept: 'Die letzten 50 Ereignisse, nur im Arbeitsspeicher. Wer diese Seite erreicht, kann sie lesen.',
    noScript: 'Ohne JavaScript aktualisiert sich diese Liste nicht: Laden Sie die Seite neu.',
    gone: 'Der Beispielladen wurde entfernt',
    goneText: 'Ohne ihn kommen hier keine Ereignisse an.',
    back: 'Zur Startseite',
    row: {
      standard: 'Standard Webhooks',
      vendor: 'X-Ringnity-Signature',
      good: 'geprüft',
      bad: 'ungültig',
      attempt: 'Versuch',
      delivery: 'Zustellung',
      event: 'Ereignis',
      refused: 'Abgelehnte Anfrage',
      refusedText: 'Keine gültige Unterschrift: mit 401 abgelehnt, der Inhalt wurde verworfen.',
    },
  },
  en: {
    title: 'Webhooks of the demo shop',
    lead: "This is where the demo shop sends its events. Write in the shop's chat and watch them arrive. Every signature is checked, as your server should do as well.",
    toShop: 'To the shop',
    toDocs: 'Webhooks in the docs',
    switchTo: { language: 'de', label: 'Deutsch', hint: 'Diese Seite auf Deutsch' },
    live: 'Live',
    lost: 'Connection lost, trying again',
    empty: 'Nothing has arrived yet',
    emptyText: "Write a message in the shop's chat: a moment later it is here.",
    kept: 'The last 50 events, in memory only. Whoever reaches this page can read them.',
    noScript: 'Without JavaScript this list does not refresh: reload the page.',
    gone: 'The demo shop was removed',
    goneText: 'Without it no events arrive here.',
    back: 'To the start page',
    row: {
      standard: 'Standard Webhooks',
      vendor: 'X-Ringnity-Signature',
      good: 'verified',
      bad: 'invalid',
      attempt: 'Attempt',
      delivery: 'Delivery',
      event: 'Event',
      refused: 'Request refused',
      refusedText: 'No valid signature: refused with 401, the content was dropped.',
    },
  },
} as const;

type Files = { language: Language; styles: readonly string[]; script: string };

const top = (language: Language): string => {
  const words = hooksWords[language];
  return `<header class="top"><a class="brand" href="/?lang=${language}">${mark}<span>Switchboard</span></a>
<nav><a href="/demo?lang=${language}">${words.toShop}</a><a href="/docs">API</a><a class="language" href="/demo/hooks?lang=${words.switchTo.language}" lang="${words.switchTo.language}" hreflang="${words.switchTo.language}" title="${words.switchTo.hint}">${words.switchTo.label}</a></nav></header>`;
};

export function hooksPage({ language, styles, script }: Files): string {
  const words = hooksWords[language];
  const body = `${top(language)}
<main class="hooks"><h1>${escaped(words.title)}</h1><p class="lead">${escaped(words.lead)}</p>
<p class="state" id="state" role="status" data-live="${escaped(words.live)}" data-lost="${escaped(words.lost)}">${escaped(words.live)}</p>
<noscript><p class="fine">${escaped(words.noScript)}</p></noscript>
<section class="empty" id="empty"><h2>${escaped(words.empty)}</h2><p>${escaped(words.emptyText)}</p><p><a class="solid" href="/demo?lang=${language}">${escaped(words.toShop)}</a></p></section>
<ol id="list" data-words="${escaped(JSON.stringify(words.row))}"></ol>
<p class="fine">${escaped(words.kept)}</p></main>
<script src="${script}" defer></script>`;
  return page({ language, title: words.title, styles }, body);
}

export function goneHooksPage({ language, styles }: Omit<Files, 'script'>): string {
  const words = hooksWords[language];
  const body = `${top(language)}<main class="hooks"><h1>${escaped(words.gone)}</h1><p class="lead">${escaped(words.goneText)}</p><p><a class="solid" href="/?lang=${language}">${escaped(words.back)}</a></p></main>`;
  return page({ language, title: words.gone, styles }, body);
}
