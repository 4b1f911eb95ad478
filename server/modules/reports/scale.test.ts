import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quantile, stepOf } from './scale.ts';

const spreadOf = (seconds: readonly number[]) => {
  const spread = new Map<number, number>();
  for (const one of seconds) spread.set(stepOf(one), (spread.get(stepOf(one)) ?? 0) + 1);
  return spread;
};

test('nothing has no middle', () => {
  assert.equal(quantile(new Map(), 0.5), null);
});

test('a longer time never stands on a lower step, and steps are a fifth wide at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000_000 }), fc.integer({ min: 0, max: 40_000_000 }), (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(stepOf(less) <= stepOf(more));
      if (less >= 1 && more / less > 1.2) assert.ok(stepOf(less) < stepOf(more));
    }),
  );
});

test('the middle one, and the slow tenth, are read to within a fifth', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 1, maxLength: 200 }),
      fc.constantFrom(0.5, 0.9),
      (seconds, part) => {
        const sorted = [...seconds].sort((one, other) => one - other);
        const exact = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)]!;
        const read = quantile(spreadOf(seconds), part)!;
        assert.ok(read >= exact / 1.2 - 1 && read <= exact * 1.2 + 1, `${read} for ${exact}`);
      },
    ),
  );
});
