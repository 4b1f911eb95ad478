import assert from 'node:assert/strict';
import { test } from 'node:test';
import { modifierName, shortcutFor, wantsToSend } from './shortcuts.ts';

const press = (
  key: string,
  held: Partial<Record<'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'isComposing', boolean>> = {},
) => ({
  key,
  metaKey: false,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const reading = { isTyping: false, isOverlayOpen: false };

test('single keys act while reading', () => {
  assert.equal(shortcutFor(press('j'), reading), 'next');
  assert.equal(shortcutFor(press('K', { shiftKey: true }), reading), 'previous');
  assert.equal(shortcutFor(press('?', { shiftKey: true }), reading), 'help');
  assert.equal(shortcutFor(press('/', { shiftKey: true }), reading), 'search');
  assert.equal(shortcutFor(press('y'), reading), undefined);
});

test('no key acts while somebody types, composes, or holds a modifier of the browser', () => {
  assert.equal(shortcutFor(press('e'), { isTyping: true, isOverlayOpen: false }), undefined);
  assert.equal(shortcutFor(press('e'), { isTyping: false, isOverlayOpen: true }), undefined);
  assert.equal(shortcutFor(press('r', { ctrlKey: true }), reading), undefined);
  assert.equal(shortcutFor(press('a', { isComposing: true }), reading), undefined);
});

test('Enter sends or starts a line, as the person prefers; with the modifier it always sends', () => {
  assert.equal(wantsToSend(press('Enter'), 'enter'), true);
  assert.equal(wantsToSend(press('Enter', { shiftKey: true }), 'enter'), false);
  assert.equal(wantsToSend(press('Enter'), 'mod+enter'), false);
  assert.equal(wantsToSend(press('Enter', { metaKey: true }), 'mod+enter'), true);
  assert.equal(wantsToSend(press('Enter', { isComposing: true }), 'enter'), false);
});

test('the modifier is named as on the keyboard in front of the person', () => {
  assert.equal(modifierName('MacIntel', 'de'), '⌘');
  assert.equal(modifierName('Linux x86_64', 'en'), 'Ctrl');
  assert.equal(modifierName('Win32', 'de'), 'Strg');
});
