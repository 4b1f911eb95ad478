import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide, type ServiceFacts } from './services.ts';

const fine: ServiceFacts = {
  isActive: true,
  inPlan: true,
  adminEnabled: true,
  exists: true,
  isSetUp: true,
  needsKnowledge: true,
};
const blockerWith = (facts: Partial<ServiceFacts>) => decide({ ...fine, ...facts }).blocker;

test('of several blockers the first is named: subscription, plan, the admin’s switch, set-up', () => {
  assert.equal(blockerWith({ isActive: false, inPlan: false, adminEnabled: false, isSetUp: false }), 'subscription');
  assert.equal(blockerWith({ inPlan: false, adminEnabled: false, isSetUp: false }), 'plan');
  assert.equal(blockerWith({ adminEnabled: false, isSetUp: false }), 'admin_switch');
  assert.equal(blockerWith({ isSetUp: false }), 'set_up');
  assert.deepEqual(decide(fine), { status: 'available' });
});

test('whatever is in the way says so in a sentence, and which page lifts it', () => {
  assert.deepEqual(decide({ ...fine, adminEnabled: false }), {
    status: 'disabled_by_admin',
    reason: 'An admin switched this service off. It is switched on under Services.',
    blocker: 'admin_switch',
    page: 'services',
  });
  assert.deepEqual(decide({ ...fine, isSetUp: false }), {
    status: 'ai_not_ready',
    reason: 'The assistant has nothing to answer from. Add knowledge under Knowledge.',
    blocker: 'set_up',
    page: 'knowledge',
  });
  // No page of the console makes a service that isn't there.
  assert.equal(decide({ ...fine, exists: false }).page, undefined);
});
