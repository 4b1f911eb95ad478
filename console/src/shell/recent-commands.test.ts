import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recentFirst } from './recent-commands.ts';

describe('the order of the command palette', () => {
  test('what was chosen last stands first, the rest as always', () => {
    const items = ['inbox', 'tickets', 'contacts', 'knowledge'].map((id) => ({ id }));
    const order = recentFirst(items, ['knowledge', 'gone', 'tickets']).map(({ id }) => id);
    assert.deepEqual(order, ['knowledge', 'tickets', 'inbox', 'contacts']);
  });
});
