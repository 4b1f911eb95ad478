import { useEffect, useRef } from 'preact/hooks';
import { words } from '../words/index.ts';
import { CloseIcon } from './icons.tsx';

/** A picture as large as there is room. Escape and a click beside it close it, and not the chat. */
export function Lightbox({ url, name, close }: { url: string; name: string; close: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog
      ref={box}
      class="lightbox"
      aria-label={name}
      onClose={close}
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
      onClick={(event) => event.target === box.current && box.current?.close()}
    >
      <button type="button" class="quiet" onClick={() => box.current?.close()} aria-label={words.value.closePicture}>
        <CloseIcon />
      </button>
      <img src={url} alt={name} />
    </dialog>
  );
}
