import { resolveReferences } from '#surfaces/contract/references.ts';

export type Language = 'de' | 'en';

type Message = {
  name?: string;
  title?: string;
  summary?: string;
  description?: string;
  payload?: unknown;
  examples?: unknown[];
};
type Channel = { address?: string; title?: string; description?: string; messages?: Record<string, Message> };
type Operation = {
  action?: string;
  title?: string;
  summary?: string;
  description?: string;
  messages?: Message[];
  channel?: Channel;
};
type AsyncApi = {
  info?: { title?: string; version?: string; description?: string };
  servers?: Record<string, { host?: string; pathname?: string; protocol?: string; description?: string }>;
  channels?: Record<string, Channel>;
  operations?: Record<string, Operation>;
};

const words = {
  en: {
    realtime: 'Realtime',
    rest: 'REST reference',
    machine: 'AsyncAPI document',
    connect: 'Connect',
    youSend: 'You send',
    youReceive: 'You receive',
    schema: 'Shape',
    example: 'Example',
    nothing: 'No messages are described yet.',
  },
  de: {
    realtime: 'Echtzeit',
    rest: 'REST-Referenz',
    machine: 'AsyncAPI-Dokument',
    connect: 'Verbinden',
    youSend: 'Sie senden',
    youReceive: 'Sie empfangen',
    schema: 'Aufbau',
    example: 'Beispiel',
    nothing: 'Noch sind keine Nachrichten beschrieben.',
  },
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (value: unknown): string => String(value ?? '').replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
const paragraph = (value: string | undefined): string => (value ? `<p>${text(value)}</p>` : '');
const code = (value: unknown): string => `<pre tabindex="0"><code>${text(JSON.stringify(value, null, 2))}</code></pre>`;

/** A page to read: every message of the realtime channel, from the AsyncAPI document. */
export function realtimePage({ asyncapi, language }: { asyncapi: object; language: Language }): string {
  const say = words[language];
  const {
    info = {},
    servers = {},
    operations = {},
  } = resolveReferences(asyncapi as Record<string, unknown>) as AsyncApi;
  // AsyncAPI is written from the server's side: what it receives is what the reader sends.
  const named = asyncapi as { operations?: Record<string, { messages?: { $ref?: string }[] }> };
  const sent = messagesOf(operations, 'receive', named.operations);
  const received = messagesOf(operations, 'send', named.operations);
  const section = (title: string, id: string, messages: [string, Message][]): string =>
    messages.length === 0 ? '' : `<h2 id="${id}">${title}</h2>${messages.map((entry) => article(entry, say)).join('')}`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${text(info.title ?? say.realtime)}</title>
    <link rel="icon" href="data:,">
    <style>${style}</style>
  </head>
  <body>
    <main>
      <nav><a href="/docs">${say.rest}</a> <a href="/docs/asyncapi.json">${say.machine}</a></nav>
      <h1>${text(info.title ?? say.realtime)} <small>${text(info.version)}</small></h1>
      ${paragraph(info.description)}
      ${Object.keys(servers).length > 0 ? `<h2>${say.connect}</h2>` : ''}
      ${Object.values(servers)
        .map(
          (server) =>
            `<p><code>${text(`${server.protocol}://${server.host}${server.pathname ?? ''}`)}</code> ${text(server.description)}</p>`,
        )
        .join('')}
      ${sent.length + received.length === 0 ? paragraph(say.nothing) : ''}
      ${section(say.youSend, 'send', sent)}
      ${section(say.youReceive, 'receive', received)}
    </main>
  </body>
</html>
`;
}

function messagesOf(
  operations: Record<string, Operation>,
  action: string,
  named: Record<string, { messages?: { $ref?: string }[] }> = {},
): [string, Message][] {
  const found = new Map<string, Message>();
  for (const [key, operation] of Object.entries(operations)) {
    if (operation.action !== action) continue;
    const add = (message: Message, name = '') => found.set(message.name ?? message.title ?? name, message);
    // A message that carries no name of its own is called what the reference to it says.
    if (operation.messages)
      for (const [index, message] of operation.messages.entries())
        add(message, named[key]?.messages?.[index]?.$ref?.split('/').at(-1));
    else for (const [name, message] of Object.entries(operation.channel?.messages ?? {})) add(message, name);
  }
  return [...found];
}

function article([name, message]: [string, Message], say: (typeof words)['en']): string {
  const example = message.examples?.[0] as { payload?: unknown } | undefined;
  return `<article id="${text(name)}"><h3><code>${text(name)}</code></h3>${paragraph(message.summary)}${paragraph(message.description)}${
    example?.payload === undefined ? '' : `<h4>${say.example}</h4>${code(example.payload)}`
  }<details><summary>${say.schema}</summary>${code(message.payload)}</details></article>`;
}

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --accent: light-dark(#1f6f5c, #6fcfb4); }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 2rem 1.25rem 5rem; }
nav { display: flex; gap: 1.25rem; margin-bottom: 2rem; }
a { color: var(--accent); }
h1 { line-height: 1.2; } h1 small { font-size: .9rem; font-weight: 400; opacity: .7; }
h2 { margin-top: 3rem; }
article { border-top: 1px solid var(--line); padding: .5rem 0 1rem; }
h3 { margin: .75rem 0 .25rem; } h4 { margin: .75rem 0 .25rem; font-size: .9rem; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
pre { overflow: auto; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; }
summary { cursor: pointer; }
`;
