import { makeNonce, unwrap, wrap } from '../link/envelope.ts';
import type { ToFrame, ToPage } from '../link/messages.ts';
import { writeStart } from '../link/start.ts';
import { pageOf, watchPages } from './pages.ts';

/** The iframe with the app, fetched at the first opening. What is said before it is ready waits. */
export function openFrame(
  base: string,
  { key, language }: { key?: string | undefined; language?: string | undefined },
  panel: HTMLElement,
  open: boolean,
  hear: (message: ToPage) => void,
) {
  const nonce = makeNonce();
  const { origin } = new URL(base);
  const iframe = document.createElement('iframe');
  iframe.title = 'Chat';
  iframe.allow = 'microphone;camera;display-capture;autoplay;clipboard-write';
  const start = writeStart({
    origin: location.origin,
    nonce,
    open,
    language: language ?? '',
    ...pageOf(window),
    referrer: document.referrer.split('/').slice(0, 3).join('/'),
  });
  iframe.src = `${base}widget/frame?key=${encodeURIComponent(key!)}#${start}`;

  let waiting: ToFrame[] | undefined = [];
  const post = (message: ToFrame) => iframe.contentWindow?.postMessage(wrap(nonce, message), origin);
  const listen = (event: MessageEvent) => {
    const message = unwrap<ToPage>(event, { origin, source: iframe.contentWindow, nonce });
    if (message?.type === 'ready') {
      waiting?.forEach(post);
      waiting = undefined;
    } else if (message) hear(message);
  };
  addEventListener('message', listen);
  panel.append(iframe);

  const say = (message: ToFrame) => void (waiting ? waiting.push(message) : post(message));
  const stopWatching = watchPages(window, (seen) => say({ type: 'page', ...seen }));

  return {
    say,
    focus: () => iframe.focus(),
    remove: () => {
      stopWatching();
      removeEventListener('message', listen);
      iframe.remove();
    },
  };
}
export type Frame = ReturnType<typeof openFrame>;
