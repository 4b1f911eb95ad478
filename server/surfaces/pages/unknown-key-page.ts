const texts = {
  en: {
    title: 'This chat does not exist',
    text: 'The key in the address is unknown or switched off. If this is your website, copy the embed code from your workspace once more.',
  },
  de: {
    title: 'Diesen Chat gibt es nicht',
    text: 'Der Schlüssel in der Adresse ist unbekannt oder abgeschaltet. Falls dies Ihre Website ist: Kopieren Sie den Einbettungscode noch einmal aus Ihrem Arbeitsbereich.',
  },
};

const style = `
:root{color-scheme:light dark;--paper:#f6f4ef;--ink:#1b1f1d;--soft:#5a615d}
@media(prefers-color-scheme:dark){:root{--paper:#151816;--ink:#eceee9;--soft:#a5aca7}}
body{margin:0;min-height:100vh;display:grid;place-content:center;padding:32px;box-sizing:border-box;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;text-align:center}
h1{margin:0 0 8px;font-size:20px}p{margin:0;max-width:38ch;color:var(--soft)}`;

/** Nothing of the address is repeated here: it comes from a stranger. */
export function unknownKeyPage(language: 'de' | 'en', nonce: string): { html: string; policy: string } {
  const { title, text } = texts[language];
  return {
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style nonce="${nonce}">${style}</style></head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`,
    policy: `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
  };
}
