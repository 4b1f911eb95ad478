import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalPhone } from './phone.ts';

test('a number with its country is one number, however it is written', () => {
  for (const written of ['+493415512', '+49 341 5512', '0049 341 5512', '+49 (0)341 / 55-12', ' +49.341.55\u201012 ']) {
    assert.equal(normalPhone(written), '+493415512', written);
  }
});

test('a number without its country keeps the digits that are dialled', () => {
  assert.equal(normalPhone('0341 / 55 12'), '03415512');
  assert.equal(normalPhone('(030) 1234-0'), '03012340');
  assert.equal(normalPhone('115'), '115');
});

test('what is no number is none', () => {
  const wrong = ['', ' ', '+', '12', '+49', '+0341 5512', '+4934155121234567', '1234567890123456', '0341 x 12', '٠٣٤١'];
  for (const written of [...wrong, '+49+341 5512', 'tel:0341', '0341;ext=1', '\u0000341', '+49 341 5512 \ud800']) {
    assert.equal(normalPhone(written), undefined, JSON.stringify(written));
  }
});
