import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsSearch } from './contacts-search.ts';

test('an address keeps what was searched for, and a number that was typed stays a search', () => {
  assert.deepEqual(contactsSearch({ search: 'Maier', tags: 'vip', blocked: true }), {
    search: 'Maier',
    tags: 'vip',
    blocked: true,
  });
  assert.deepEqual(contactsSearch({ search: 4930 }), { search: '4930' });
});

test('what an address cannot mean is left out', () => {
  assert.deepEqual(contactsSearch({ search: '', tags: 7, blocked: 'perhaps', other: 1 }), {});
});
