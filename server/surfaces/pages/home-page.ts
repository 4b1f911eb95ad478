import { escaped, mark, page } from './assets/markup.ts';
import type { Language } from './assets/reader.ts';
import { type HomeWords, homeWords } from './home-words.ts';

export type HomeFacts = {
  language: Language;
  url: string;
  isReady: boolean;
  /** Undefined where the built-in answerer speaks. */
  modelName: string | undefined;
  demo: { publicKey: string; knowledgeItems: number } | undefined;
  styles: readonly string[];
  script: string;
};

/** The board behind the conversation: jacks in rows, three of them connected. */
function board(): string {
  const jacks: string[] = [];
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      jacks.push(`<circle cx="${44 + column * 72}" cy="${40 + row * 84}" r="7"/>`);
    }
  }
  return `<svg class="board" viewBox="0 0 520 420" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
<g class="jacks">${jacks.join('')}</g>
<g class="cords"><path d="M44 40c0 150 144 40 144 168"/><path d="M332 40c0 120 144 70 144 252"/><path d="M116 292c0 110 216 110 216-84"/></g>
<g class="plugs"><circle cx="44" cy="40" r="10"/><circle cx="188" cy="208" r="10"/><circle cx="332" cy="40" r="10"/><circle cx="476" cy="292" r="10"/><circle cx="116" cy="292" r="10"/><circle cx="332" cy="208" r="10"/></g>
</svg>`;
}

const scene = ({
  handover,
}: HomeWords): string => `<div class="scene" role="img" aria-label="${escaped(handover.label)}">
${board()}
<div class="talk" aria-hidden="true">
<p class="bubble visitor">${escaped(handover.visitor)}</p>
<p class="bubble ai"><b>${handover.aiName}</b>${escaped(handover.ai)}<small>${escaped(handover.source)}</small></p>
<p class="bubble visitor">${escaped(handover.wish)}</p>
<p class="bubble person"><b>Mira</b>${escaped(handover.person)}</p>
</div>
</div>`;

const glyphs = {
  shop: '<path d="M6 18 9 8h30l3 10M8 18v22h32V18M6 18a4.5 4.5 0 0 0 9 0 4.5 4.5 0 0 0 9 0 4.5 4.5 0 0 0 9 0 4.5 4.5 0 0 0 9 0M27 40V29h8v11M13 29h8v6h-8z"/>',
  people:
    '<path d="M8 10h25a3 3 0 0 1 3 3v11a3 3 0 0 1-3 3H19l-8 7v-7H8a3 3 0 0 1-3-3V13a3 3 0 0 1 3-3zM40 19a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3h-3v5l-6-5h-8M13 16h15M13 21h9"/>',
  code: '<path d="M17 14 7 24l10 10M31 14l10 10-10 10M27 10l-6 28"/>',
};

const door = (kind: keyof typeof glyphs, href: string, text: { title: string; text: string; action: string }) =>
  `<li class="door"><a href="${href}"><svg class="glyph" viewBox="0 0 48 48" width="44" height="44" aria-hidden="true">${glyphs[kind]}</svg><h3>${escaped(text.title)}</h3><p>${escaped(text.text)}</p><span class="go">${escaped(text.action)} <span aria-hidden="true">→</span></span></a></li>`;

function status(facts: HomeFacts, words: HomeWords): string {
  const rows: [string, string][] = [
    [words.address, `<code>${escaped(facts.url)}</code>`],
    [words.answers, facts.modelName ? `<code>${escaped(facts.modelName)}</code>` : escaped(words.builtIn)],
  ];
  if (facts.demo) rows.push([words.knowledge, words.items(facts.demo.knowledgeItems)]);
  return `<section class="status" aria-labelledby="status"><h2 id="status">${words.statusTitle}</h2>
<p class="light ${facts.isReady ? 'good' : 'bad'}">${facts.isReady ? words.ready : words.notReady}</p>
<dl>${rows.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${value}</dd></div>`).join('')}</dl></section>`;
}

export function homePage(facts: HomeFacts): string {
  const words = homeWords[facts.language];
  const lang = `?lang=${facts.language}`;
  const snippet = `<script async src="${facts.url}/widget.js" data-key="${facts.demo?.publicKey ?? words.keyMissing}"></script>`;
  const { demo } = facts;
  const body = `<header class="top"><a class="brand" href="/${lang}">${mark}<span>Switchboard</span></a>
<nav><a href="/docs">${words.docs}</a><a href="/console">Console</a><a class="language" href="/?lang=${words.switchTo.language}" hreflang="${words.switchTo.language}" lang="${words.switchTo.language}" title="${words.switchTo.hint}">${words.switchTo.label}</a></nav></header>
<main>
<section class="hero"><div class="pitch"><h1>${words.headline.map((line) => `<span>${escaped(line)}</span>`).join(' ')}</h1><p class="lead">${escaped(words.lead)}</p>
<p class="calls">${
    demo
      ? `<a class="solid" href="/demo${lang}">${escaped(words.tryIt)}</a><a class="quiet" href="/console/demo">${escaped(words.toConsole)}</a>`
      : `<a class="solid" href="/docs">${escaped(words.api.action)}</a><a class="quiet" href="/console">${escaped(words.toConsole)}</a>`
  }</p></div>${scene(words)}</section>
${demo ? '' : `<section class="notice"><h2>${escaped(words.noDemo.title)}</h2><p>${words.noDemo.text}</p></section>`}
<section class="doors-section"><h2 class="unseen">${words.doorsTitle}</h2><ul class="doors">
${demo ? door('shop', `/demo${lang}`, words.demo) : ''}
${door('people', demo ? '/console/demo' : '/console', words.console)}
${door('code', '/docs', words.api)}
</ul>${demo ? `<p class="hint">${words.signInHint}</p>` : ''}</section>
<section class="embed"><div><h2>${escaped(words.embedTitle)}</h2><p>${words.embedText}</p></div>
<div class="snippet"><pre tabindex="0" aria-label="${escaped(words.snippetLabel)}"><code id="snippet">${escaped(snippet)}</code></pre>
<button type="button" id="copy" hidden data-done="${escaped(words.copied)}">${escaped(words.copy)}</button></div></section>
${status(facts, words)}
</main>
<footer class="foot"><p>${escaped(words.license)}</p><nav aria-label="${words.moreTitle}"><a href="/console/platform">${words.more.platform}</a><a href="/docs/realtime">${words.more.realtime}</a>${demo ? `<a href="/demo/hooks${lang}">${words.more.hooks}</a>` : ''}<a href="/openapi/ringnity.json">${words.more.documents}</a></nav></footer>
<script src="${facts.script}" defer></script>`;
  return page(
    { language: facts.language, title: words.title, description: words.description, styles: facts.styles },
    body,
  );
}
