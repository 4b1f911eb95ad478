import { inkOn } from '../contrast.ts';
import { css } from './style.ts';
import type { Words } from './words.ts';

const icon = (path: string) => {
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const svg = make('svg');
  const line = make('path');
  svg.setAttribute('viewBox', '0 0 32 32');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
};

const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, className: string) =>
  Object.assign(document.createElement(name), { className });

/** The button on the page and the panel above it, in a shadow root that the page's styles do not reach. */
export function launcher(colour: string, position: string, toggle: () => void, closeByKey: () => void) {
  const host = document.createElement('switchboard-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const side = position === 'bottom-left' ? 'left' : '';
  const frame = element('div', side);
  const panel = element('div', 'panel');
  const button = element('button', 'launcher');
  const badge = element('span', 'badge');
  panel.role = 'dialog';
  panel.ariaLabel = 'Chat';
  button.append(
    icon('M6 9a4 4 0 0 1 4-4h12a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-6l-6 6v-6a4 4 0 0 1-4-4zM12 11.5h8M12 15.5h5'),
    icon('M9 13l7 7 7-7'),
    badge,
  );
  frame.append(panel, button);
  root.append(frame);
  host.style.setProperty('--brand', colour);
  host.style.setProperty('--ink', inkOn(colour));
  button.onclick = toggle;
  // An on-handler that returned false would undo every other key.
  frame.onkeydown = ({ key }) => {
    if (key === 'Escape') closeByKey();
  };
  document.body.append(host);
  let doesCover = false;

  return {
    panel,
    button,
    show: (words: Words, isOpen: boolean, unread: number) => {
      const name = isOpen ? words.close : words.open;
      button.ariaLabel = unread && !isOpen ? `${name}, ${words.unread(unread)}` : name;
      button.ariaExpanded = String(isOpen);
      badge.hidden = isOpen || !unread;
      badge.textContent = String(unread);
      frame.className = isOpen ? `open ${side}` : side;
      // On a phone the panel covers the page, which would scroll beneath it.
      const covers = isOpen && innerWidth <= 520;
      if (covers !== doesCover) document.documentElement.style.overflow = covers ? 'hidden' : '';
      doesCover = covers;
    },
    remove: () => host.remove(),
  };
}
export type Launcher = ReturnType<typeof launcher>;
