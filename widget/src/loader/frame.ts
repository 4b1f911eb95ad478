import type { ToFrame, ToPage } from '../link/messages.ts';
import type { Frame, openFrame } from './panel.ts';

type Panel = { openFrame: typeof openFrame };

/** The chat itself, whose script comes with the first opening; a page pays for it no sooner. */
export function frameLater(base: string, ...rest: Later): Frame {
  const [, , , hear] = rest;
  let waiting: ((frame: Frame) => void)[] | undefined = [];
  let frame: Frame | undefined;
  const then = (action: (frame: Frame) => void) => void (frame ? action(frame) : waiting?.push(action));
  // A browser keeps a failure by its address: another try needs another one.
  const fetchPanel = (query: string) => {
    // Removed in the meantime.
    if (!waiting) return;
    (import(/* @vite-ignore */ `${base}widget/panel.js${query}`) as Promise<Panel>).then(
      (panel) => {
        if (!waiting) return;
        frame = panel.openFrame(base, ...rest);
        for (const action of waiting) action(frame);
      },
      () => {
        hear({ type: 'error', code: 'NETWORK_ERROR', message: 'The chat did not load.' });
        setTimeout(fetchPanel, 5_000, `?${Date.now()}`);
      },
    );
  };
  fetchPanel('');
  return {
    say: (message: ToFrame) => then(({ say }) => say(message)),
    focus: () => then(({ focus }) => focus()),
    remove: () => {
      waiting = undefined;
      frame?.remove();
    },
  };
}

type Later = [
  options: { key?: string | undefined; language?: string | undefined },
  panel: HTMLElement,
  open: boolean,
  hear: (message: ToPage) => void,
];
