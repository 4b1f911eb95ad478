import { unwrap, wrap } from '../link/envelope.ts';
import type { Start, ToFrame, ToPage } from '../link/messages.ts';

/** The page that embeds the frame; silent where the frame stands alone. */
export function page(start: Start | undefined) {
  if (!start || window.parent === window) return { isEmbedded: false, say: (_message: ToPage) => {}, hear: () => {} };
  const { origin, nonce } = start;
  const parent = window.parent;
  return {
    isEmbedded: true,
    say: (message: ToPage) => parent.postMessage(wrap(nonce, message), origin),
    hear: (listener: (message: ToFrame) => void) =>
      addEventListener('message', (event) => {
        const message = unwrap<ToFrame>(event, { origin, nonce, source: parent });
        if (message) listener(message);
      }),
  };
}
export type Page = {
  isEmbedded: boolean;
  say: (message: ToPage) => void;
  hear: (listener: (message: ToFrame) => void) => void;
};
