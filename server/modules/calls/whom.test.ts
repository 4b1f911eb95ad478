import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ringable, whom } from './whom.ts';

const person = (staffId: string, more: Partial<Ringable> = {}): Ringable => ({
  staffId,
  isFree: true,
  maySee: true,
  holds: false,
  isOfDepartment: false,
  ...more,
});
const nobody = new Set<string>();

test('who has the conversation is rung first, then its department, then all who may see it', () => {
  const people = [
    person('boss'),
    person('mira', { isOfDepartment: true, holds: true }),
    person('omar', { isOfDepartment: true }),
  ];
  assert.deepEqual(whom(people, nobody), ['mira']);
  assert.deepEqual(whom(people, new Set(['mira'])), ['omar']);
  assert.deepEqual(whom(people, new Set(['mira', 'omar'])), ['boss']);
  assert.deepEqual(whom(people, new Set(['mira', 'omar', 'boss'])), []);
});

test('who talks, is away or may not see the conversation is not rung', () => {
  const people = [
    person('holder', { holds: true, isFree: false }),
    person('stranger', { maySee: false, isOfDepartment: true }),
    person('ada', { isOfDepartment: true }),
    person('bob', { isOfDepartment: true }),
  ];
  assert.deepEqual(whom(people, nobody), ['ada', 'bob']);
  assert.deepEqual(whom([person('holder', { holds: true, isFree: false })], nobody), []);
});
