import { escaped, mark, page } from './assets/markup.ts';
import type { Language } from './assets/reader.ts';
import { drawing, lindenLeaf, shelf } from './demo-pottery.ts';
import { type DemoWords, demoWords } from './demo-words.ts';

const leafIcon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'%3E%3Cpath d='M20 36C7 31 3 20 7 11c3-7 10-6 13-3 3-3 10-4 13 3 4 9 0 20-13 25z' fill='%233f5f55'/%3E%3C/svg%3E";

const ribbon = (words: DemoWords, language: Language): string =>
  `<aside class="ribbon"><p>${escaped(words.ribbon)}</p><p><a href="/?lang=${language}">${escaped(words.ribbonBack)}</a><a href="/demo/hooks?lang=${language}">${escaped(words.ribbonHooks)}</a></p></aside>`;

const product = (words: DemoWords) => (item: DemoWords['products'][number]) =>
  `<li class="product"><div class="picture ${item.glaze}">${drawing(item.piece, item.glaze, escaped(item.name))}</div>
<div class="about"><h3>${escaped(item.name)}</h3><p class="price">${escaped(item.price)}</p><p class="detail">${escaped(item.about)}</p>
<button type="button" class="ask" hidden data-ask="${escaped(item.ask)}" title="${escaped(item.ask)}">${escaped(words.ask)}<span class="unseen">: ${escaped(item.name)}</span></button></div></li>`;

const hours = (title: string, rows: readonly (readonly string[])[]): string =>
  `<div class="hours"><h3>${escaped(title)}</h3><dl>${rows
    .map(([day = '', time = '']) => `<div><dt>${escaped(day)}</dt><dd>${escaped(time)}</dd></div>`)
    .join('')}</dl></div>`;

type Shop = { language: Language; publicKey: string; style: string; script: string };

/** The website of a shop, with the one line that brings the chat. */
export function demoPage({ language, publicKey, style, script }: Shop): string {
  const words = demoWords[language];
  const { hero, story, visit } = words;
  const body = `${ribbon(words, language)}
<header class="head"><a class="brand" href="/demo?lang=${language}">${lindenLeaf}<span>Lindenhof<small>Keramik</small></span></a>
<nav><a href="#pieces">${words.nav.pieces}</a><a href="#story">${words.nav.story}</a><a href="#visit">${words.nav.visit}</a><a class="language" href="/demo?lang=${words.switchTo.language}" lang="${words.switchTo.language}" hreflang="${words.switchTo.language}" title="${words.switchTo.hint}">${words.switchTo.label}</a></nav></header>
<main>
<section class="hero"><div><p class="kicker">${escaped(hero.kicker)}</p><h1>${escaped(hero.headline)}</h1><p class="lead">${escaped(hero.lead)}</p>
<p class="calls"><a class="solid" href="#pieces">${escaped(hero.action)}</a><button type="button" class="quiet" id="chat" hidden>${escaped(hero.chat)}</button></p></div>
<div class="shelf">${shelf(escaped(hero.picture))}</div></section>
<ul class="facts">${words.facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>
<section id="pieces"><h2>${escaped(words.piecesTitle)}</h2><p class="under">${escaped(words.piecesText)}</p>
<ul class="products">${words.products.map(product(words)).join('\n')}</ul></section>
<section id="story"><div class="telling"><h2>${escaped(story.title)}</h2>${story.text.map((text) => `<p>${escaped(text)}</p>`).join('')}</div>
<figure><blockquote>${escaped(story.quote)}</blockquote><figcaption>${escaped(story.by)}</figcaption></figure></section>
<section id="visit"><div class="address"><h2>${escaped(visit.title)}</h2><address>${visit.address.map(escaped).join('<br>')}</address></div>
${hours(visit.shop, visit.shopHours)}${hours(visit.chat, visit.chatHours)}</section>
</main>
<footer class="foot"><p>${escaped(words.foot)}</p><p><a class="by" href="/?lang=${language}">${mark} Switchboard</a></p></footer>
<script src="${script}" defer></script>
<script async src="/widget.js" data-key="${escaped(publicKey)}" data-language="${language}"></script>`;
  const { title, description } = words;
  return page({ language, title, description, styles: [style], icon: leafIcon }, body);
}

/** Where the shop was. */
export function goneShopPage({ language, style }: { language: Language; style: string }): string {
  const { gone } = demoWords[language];
  const body = `<main class="gone">${lindenLeaf}<h1>${escaped(gone.title)}</h1><p>${gone.text}</p><p><a class="solid" href="/?lang=${language}">${escaped(gone.back)}</a></p></main>`;
  return page({ language, title: gone.title, styles: [style], icon: leafIcon }, body);
}
