export const shortcutActions = [
  'next',
  'previous',
  'reply',
  'note',
  'assign',
  'assignMe',
  'resolve',
  'snooze',
  'priority',
  'tag',
  'close',
  'select',
  'search',
  'help',
] as const;
export type ShortcutAction = (typeof shortcutActions)[number];

/** By the character that the key writes, so that QWERTZ and AZERTY find them where their letters are. */
export const shortcutKeys: Record<ShortcutAction, string> = {
  next: 'j',
  previous: 'k',
  reply: 'r',
  note: 'n',
  assign: 'a',
  assignMe: 'm',
  resolve: 'e',
  snooze: 's',
  priority: 'p',
  tag: '#',
  close: 'c',
  select: 'x',
  search: '/',
  help: '?',
};

type Press = { key: string; metaKey: boolean; ctrlKey: boolean; altKey: boolean; isComposing?: boolean };

export function shortcutFor(
  press: Press,
  where: { isTyping: boolean; isOverlayOpen: boolean },
): ShortcutAction | undefined {
  if (where.isTyping || where.isOverlayOpen || press.isComposing) return undefined;
  if (press.metaKey || press.ctrlKey || press.altKey) return undefined;
  return shortcutActions.find((action) => shortcutKeys[action] === press.key.toLowerCase());
}

export function wantsToSend(press: Press & { shiftKey: boolean }, sendWith: 'enter' | 'mod+enter'): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.altKey) return false;
  if (press.metaKey || press.ctrlKey) return true;
  return sendWith === 'enter' && !press.shiftKey;
}

export function modifierName(platform: string, language: string): string {
  if (/mac|iphone|ipad/i.test(platform)) return '⌘';
  return language.startsWith('de') ? 'Strg' : 'Ctrl';
}
