import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Candidate, pick, type Wanted } from './pick.ts';

const mira: Candidate = { staffId: 'mira', departmentIds: ['sales'], held: 0, capacity: 5, lastGivenAt: 0 };
const jonas: Candidate = { ...mira, staffId: 'jonas' };
const omar: Candidate = { ...mira, staffId: 'omar', departmentIds: ['service'] };
const wanted: Wanted = { departmentId: 'sales', knownStaffId: null, laidBackBy: null };
const peopled = new Set(['sales', 'service']);
const picked = (what: Partial<Wanted>, candidates: Candidate[], isSticky = true) =>
  pick({ ...wanted, ...what }, candidates, { peopled, isSticky })?.staffId;

test('whoever has more room comes first, then whoever has waited longer for a conversation', () => {
  assert.equal(picked({}, [mira, { ...jonas, held: 1 }]), 'mira');
  assert.equal(
    picked({}, [
      { ...mira, lastGivenAt: 9 },
      { ...jonas, lastGivenAt: 3 },
    ]),
    'jonas',
  );
  assert.equal(
    picked({}, [
      { ...mira, capacity: 3 },
      { ...jonas, held: 1 },
    ]),
    'jonas',
  );
});

test('nobody gets more than they take', () => {
  assert.equal(
    picked({}, [
      { ...mira, held: 5 },
      { ...jonas, held: 7 },
    ]),
    undefined,
  );
  assert.equal(picked({}, [{ ...mira, capacity: 0 }]), undefined);
});

test('a department’s conversation goes to its people; that of an empty department to everybody', () => {
  assert.equal(picked({ departmentId: 'service' }, [mira, omar]), 'omar');
  assert.equal(picked({ departmentId: 'service' }, [mira]), undefined, 'its people exist, and are not there');
  assert.equal(picked({ departmentId: 'annex' }, [mira]), 'mira');
  assert.equal(picked({ departmentId: null }, [{ ...mira, held: 1 }, omar]), 'omar');
});

test('a returning visitor gets the person they know, while that one is there and has room', () => {
  assert.equal(picked({ knownStaffId: 'omar' }, [mira, omar]), 'omar');
  assert.equal(picked({ knownStaffId: 'omar' }, [mira]), 'mira');
  assert.equal(picked({ knownStaffId: 'omar' }, [mira, { ...omar, held: 5 }]), 'mira');
  assert.equal(picked({ knownStaffId: 'omar' }, [mira, omar], false), 'mira');
});

test('what somebody laid back does not come back to them', () => {
  assert.equal(picked({ laidBackBy: 'mira' }, [mira]), undefined);
  assert.equal(picked({ laidBackBy: 'mira', knownStaffId: 'mira' }, [mira, jonas]), 'jonas');
});
