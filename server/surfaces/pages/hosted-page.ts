import { escaped } from './assets/markup.ts';

type Hosted = {
  key: string;
  name: string;
  colour: string;
  language: 'de' | 'en';
  icon: string;
  isIndexed: boolean;
};

const words = {
  de: {
    title: (name: string) => `Chat mit ${name}`,
    text: (name: string) => `Fragen Sie ${name}: die Antwort kommt gleich hier im Chat.`,
    noScript: 'Für den Chat muss JavaScript eingeschaltet sein.',
  },
  en: {
    title: (name: string) => `Chat with ${name}`,
    text: (name: string) => `Ask ${name}: the answer comes right here in the chat.`,
    noScript: 'The chat needs JavaScript to be switched on.',
  },
};

/** The built page of the chat, told which workspace it is for. A page that links to it can show name and colour. */
export function hostedPage(frame: string, { key, name, colour, language, icon, isIndexed }: Hosted): string {
  const said = words[language];
  const title = escaped(said.title(name));
  const text = escaped(said.text(name));
  const meta = (attribute: string, value: string, content: string) =>
    `<meta ${attribute}="${value}" content="${content}" />`;
  const head = [
    `<title>${title}</title>`,
    meta('name', 'description', text),
    meta('name', 'theme-color', escaped(colour)),
    meta('property', 'og:title', title),
    meta('property', 'og:description', text),
    `<link rel="icon" href="${icon}" />`,
  ].join('\n    ');
  return frame
    .replace(/<html[^>]*>/, () => `<html lang="${language}" data-key="${escaped(key)}">`)
    .replace(/\s*<meta name="robots"[^>]*>/, (robots) => (isIndexed ? '' : robots))
    .replace(/<title>[^<]*<\/title>/, () => head)
    .replace('<div id="app">', () => `<noscript>${said.noScript}</noscript>\n    <div id="app">`);
}
