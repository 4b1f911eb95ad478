import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalPhone } from './phone.ts';

test('a number with its country is one number, however it is written', () => {
  for (const written of ['+493415512', '+49 341 5512', '0049 341 5512', '+49 (0)341 / 55-12', ' +49.341.55\u201012 ']) {
    assert.equal(normalPhone(written), '+493415512', written);
    assert.equal(normalPhone(written, 'US'), '+493415512', written);
  }
});

test('a number without its country is one of the tenant’s country', () => {
  assert.equal(normalPhone('0341 / 55 12', 'DE'), '+493415512');
  assert.equal(normalPhone('(030) 1234-0', 'DE'), '+493012340');
  assert.equal(normalPhone('(212) 555-0123', 'US'), '+12125550123');
  assert.equal(normalPhone('01 234 56 78', 'AT'), '+4312345678');
});

test('what has no country, and what is dialled at home alone, keeps its digits', () => {
  assert.equal(normalPhone('0341 / 55 12'), '03415512');
  assert.equal(normalPhone('0341 / 55 12', 'XX'), '03415512');
  assert.equal(normalPhone('115', 'DE'), '115');
});

test('an extension stays with its number, and the apostrophe of a spreadsheet does not', () => {
  assert.equal(normalPhone('+49 341 5512 ext. 12'), '+493415512;ext=12');
  assert.equal(normalPhone('0341 5512 x7', 'DE'), '+493415512;ext=7');
  assert.equal(normalPhone('+493415512;ext=12'), '+493415512;ext=12', 'as it was written down');
  assert.equal(normalPhone("'+49 341 5512"), '+493415512');
});

test('what is no number is none', () => {
  const wrong = ['', ' ', '+', '12', '+49', '+0341 5512', '+4934155121234567', '1234567890123456', '0341 x 12', '٠٣٤١'];
  for (const written of [...wrong, '+49+341 5512', 'tel:0341', '0341;ext=1', '\u0000341', '+49 341 5512 \ud800']) {
    assert.equal(normalPhone(written), undefined, JSON.stringify(written));
    assert.equal(normalPhone(written, 'DE'), undefined, JSON.stringify(written));
  }
});
