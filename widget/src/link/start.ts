import type { Start } from './messages.ts';

export const writeStart = ({ open, ...texts }: Start): string =>
  new URLSearchParams({ ...texts, open: open ? '1' : '' }).toString();

/** Undefined where no page started the frame: it stands alone then. */
export function readStart(fragment: string): Start | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const text = (name: string) => (fields.get(name) ?? '').slice(0, 500);
  const [origin, nonce] = [text('origin'), text('nonce')];
  if (!nonce || !/^https?:$/.test(URL.parse(origin)?.protocol ?? '')) return undefined;
  return {
    origin,
    nonce,
    open: text('open') === '1',
    language: text('language'),
    page: text('page'),
    title: text('title'),
    referrer: text('referrer'),
  };
}
