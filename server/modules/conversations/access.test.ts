import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCaller, type StaffRole, scopesOf, systemCaller } from '#modules/identity/index.ts';
import { maySee } from './access.ts';

const talk = {
  tenantId: 't1',
  visitorId: 'v1',
  assignedStaffId: null as string | null,
  departmentId: null as string | null,
};
const staff = (role: StaffRole, departmentIds: string[] = [], tenantId = 't1') =>
  makeCaller(tenantId, { kind: 'staff', staffId: 's1', role, departmentIds, name: 'S' }, scopesOf(role));

test('a visitor sees the own conversation and no other', () => {
  const visitor = (visitorId: string, tenantId = 't1') => makeCaller(tenantId, { kind: 'visitor', visitorId }, []);
  assert.equal(maySee(visitor('v1'), talk), true);
  assert.equal(maySee(visitor('v2'), talk), false);
  assert.equal(maySee(visitor('v1', 't2'), talk), false);
});

test('an agent sees what nobody has, the own, and all of the own departments', () => {
  const agent = staff('agent', ['d1']);
  assert.equal(maySee(agent, talk), true);
  assert.equal(maySee(agent, { ...talk, assignedStaffId: 's1', departmentId: 'd2' }), true);
  assert.equal(maySee(agent, { ...talk, assignedStaffId: 's2', departmentId: 'd1' }), true);
  assert.equal(maySee(agent, { ...talk, departmentId: 'd2' }), false);
  assert.equal(maySee(agent, { ...talk, assignedStaffId: 's2' }), false);
});

test('supervisors and above see everything of their tenant, and nobody anything of another', () => {
  for (const role of ['supervisor', 'admin', 'owner'] as const) {
    assert.equal(maySee(staff(role), { ...talk, assignedStaffId: 's2', departmentId: 'd9' }), true);
    assert.equal(maySee(staff(role, [], 't2'), talk), false);
  }
  assert.equal(maySee(systemCaller('t2'), talk), false);
  assert.equal(maySee(makeCaller('t1', { kind: 'server', credentialId: 'c' }, []), talk), false);
});
