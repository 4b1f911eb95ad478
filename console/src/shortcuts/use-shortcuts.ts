import { useEffect, useRef } from 'react';
import { preferences } from '../session/preferences.ts';
import { type ShortcutAction, shortcutFor } from './shortcuts.ts';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** The list of a closed select stays in the page, unseen. */
export const isOverlayOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]')].some((overlay) =>
    overlay.checkVisibility(),
  );

export function useShortcuts(actions: Partial<Record<ShortcutAction, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !preferences().shortcuts) return;
      const action = shortcutFor(event, { isTyping: isTyping(event.target), isOverlayOpen: isOverlayOpen() });
      const act = action && latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
