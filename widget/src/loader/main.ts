import { widget } from './widget.ts';

type Call = [name: string, ...rest: unknown[]];
type Global = ((...call: Call) => unknown) & { q?: ArrayLike<unknown>[]; open?: unknown };

const holder = window as unknown as { Switchboard?: Global };
const script = document.currentScript as HTMLScriptElement | null;

// A page that carries the tag twice gets one chat.
if (script && !holder.Switchboard?.open) {
  const { key, language, position } = script.dataset;
  const api = widget(new URL('.', script.src).href, { key, language, position });
  const methods = api as unknown as Record<string, ((...rest: unknown[]) => unknown) | undefined>;
  const queue = Array.from(holder.Switchboard?.q ?? [], (call) => Array.from(call) as Call);
  const run = (...[name, ...rest]: Call) =>
    methods[name] ? methods[name](...rest) : console.warn('Switchboard knows', Object.keys(api));
  holder.Switchboard = Object.assign(run, api);
  const begin = () => {
    // Without a key in the tag, or with other options, the page calls `boot` itself.
    if (key && !queue.some(([name]) => name === 'boot')) api.boot();
    for (const call of queue) run(...call);
  };
  if (document.body) begin();
  else addEventListener('DOMContentLoaded', begin);
}
