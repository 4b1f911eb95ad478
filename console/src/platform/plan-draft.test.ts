import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlanCatalog } from './contract-types.ts';
import {
  addPlan,
  changesBetween,
  movePlan,
  rebase,
  removePlan,
  setFeature,
  setPlan,
  setQuota,
  slugOf,
} from './plan-draft.ts';

const key = { name: '', category: '', description: '', sortOrder: 0 };
const base: PlanCatalog = {
  featureKeys: [{ ...key, featureKey: 'chat', status: 'stable' }],
  quotaKeys: [
    { ...key, quotaKey: 'agents', unit: 'person' },
    { ...key, quotaKey: 'ai_chat_replies', unit: 'reply' },
  ],
  plans: ['free', 'business'].map((slug, index) => ({
    planId: `pln_${slug}`,
    slug,
    name: slug,
    sortOrder: index * 10,
    isActive: true,
    features: { chat: { planId: `pln_${slug}`, featureKey: 'chat', enabled: true } },
    quotas: {
      agents: { valueType: 'number' as const, limitValue: 2 },
      ai_chat_replies: { valueType: 'number' as const, limitValue: 50, resetPeriod: 'monthly' },
    },
  })),
  revision: 1,
};
const kindsOf = (draft: PlanCatalog) => changesBetween(base, draft).map(({ kind }) => kind);

test('a plan contract that nobody touched has no changes, and one that was changed back has none either', () => {
  assert.deepEqual(changesBetween(base, base), []);
  const off = setFeature(base, 'pln_free', 'chat', false);
  assert.deepEqual(changesBetween(base, off), [{ kind: 'feature', planId: 'pln_free', key: 'chat', enabled: false }]);
  assert.deepEqual(changesBetween(base, setFeature(off, 'pln_free', 'chat', true)), []);
});

test('a quota that is unlimited has no number', () => {
  const draft = setQuota(base, 'pln_free', 'agents', { valueType: 'unlimited', limitValue: 2 });
  assert.deepEqual(draft.plans[0]?.quotas['agents'], { valueType: 'unlimited', limitValue: null, resetPeriod: null });
  assert.deepEqual(kindsOf(draft), ['quota']);
});

test('a new plan stands last and contains what the other one does', () => {
  const draft = addPlan(base, { name: 'Gold', slug: 'gold', like: 'pln_business' });
  const gold = draft.plans.at(-1);
  assert.equal(gold?.sortOrder, 20);
  assert.deepEqual(gold?.features, { chat: { enabled: true } });
  assert.deepEqual(gold?.quotas['ai_chat_replies'], { valueType: 'number', limitValue: 50, resetPeriod: 'monthly' });
  assert.deepEqual(kindsOf(draft), ['added']);
  assert.equal(slugOf(' Größe  L+ '), 'groesse-l');
});

test('a plan changes its place with its neighbour, and at the end stays where it is', () => {
  const ordered = (draft: PlanCatalog) => draft.plans.map(({ slug, sortOrder }) => [slug, sortOrder]);
  const moved = movePlan(base, 'pln_business', -1);
  assert.deepEqual(ordered(moved), [
    ['business', 0],
    ['free', 10],
  ]);
  assert.deepEqual(kindsOf(moved), ['plan', 'plan']);
  assert.deepEqual(changesBetween(base, movePlan(moved, 'pln_business', 1)), []);
  assert.equal(movePlan(base, 'pln_free', -1), base);
  const alike = { ...base, plans: base.plans.map((plan) => ({ ...plan, sortOrder: 5 })) };
  assert.deepEqual(ordered(movePlan(alike, 'pln_free', 1)), [
    ['business', 5],
    ['free', 6],
  ]);
  assert.equal(rebase(base, moved, { ...base, revision: 2 }).plans[0]?.sortOrder, 10);
});

test('what two people change at once stands side by side', () => {
  const mine = setPlan(setFeature(base, 'pln_free', 'chat', false), 'pln_business', { name: 'Business+' });
  const theirs = setQuota({ ...base, revision: 2 }, 'pln_free', 'agents', { valueType: 'number', limitValue: 5 });
  const both = rebase(base, mine, theirs);
  assert.equal(both.revision, 2);
  assert.equal(both.plans[0]?.features['chat']?.enabled, false);
  assert.equal(both.plans[0]?.quotas['agents']?.limitValue, 5);
  assert.equal(both.plans[1]?.name, 'Business+');
  const withoutFree = removePlan(theirs, 'pln_free');
  assert.deepEqual(
    rebase(base, mine, withoutFree).plans.map(({ name }) => name),
    ['Business+'],
  );
});
