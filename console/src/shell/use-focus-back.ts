import { useEffect, useRef } from 'react';

/** What opened the dialog. The item of a menu is gone by the time it closes: the menu's own button stands for it. */
function opener(): HTMLElement | undefined {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const found = menu ? document.getElementById(menu) : focused;
  return found instanceof HTMLElement && found !== document.body ? found : undefined;
}

/** Gives the focus back when what took it closes, also where it is taken from the page while it is open. */
export function useFocusBack(isOpen: boolean): void {
  const wasOpen = useRef(false);
  const from = useRef<HTMLElement>(undefined);
  // While it renders: what is focused by itself has taken the focus before effects run.
  if (isOpen && !wasOpen.current) from.current = opener();
  wasOpen.current = isOpen;
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const left = document.activeElement;
      setTimeout(() => {
        const focused = document.activeElement;
        // Something else has taken it in the meantime, such as the dialog that follows.
        if (focused && focused !== document.body && focused !== left) return;
        const back = from.current?.isConnected ? from.current : document.getElementById('content');
        back?.focus({ preventScroll: true });
      });
    };
  }, [isOpen]);
}
