import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOfField, isEmail, isPhone } from './fields.ts';

test('an address is taken as people write it, and what cannot be one is not', () => {
  for (const right of ['jana@example.com', 'j.p+chat@mail.shop.example', 'ü@münchen.de'])
    assert.equal(isEmail(right), true, right);
  for (const wrong of ['jana', 'jana@', '@example.com', 'jana@example', 'ja na@example.com', `${'a'.repeat(250)}@b.de`])
    assert.equal(isEmail(wrong), false, wrong);
});

test('a phone number is taken with blanks, brackets and country, and words are not', () => {
  for (const right of ['+49 (0)431 12 34-56', '0431/123456', '110 0']) assert.equal(isPhone(right), true, right);
  for (const wrong of ['call me', '12', '+', '0431 123456 ext. five']) assert.equal(isPhone(wrong), false, wrong);
});

test('only what is asked for can be missing, and what is given must be right', () => {
  assert.equal(faultOfField('', 'required', isEmail), 'missing');
  assert.equal(faultOfField('  ', 'required', isEmail), 'missing');
  assert.equal(faultOfField('', 'optional', isEmail), undefined);
  assert.equal(faultOfField('jana', 'optional', isEmail), 'wrong');
  assert.equal(faultOfField('jana', 'off', isEmail), undefined);
  assert.equal(faultOfField(' jana@example.com ', 'required', isEmail), undefined);
});
