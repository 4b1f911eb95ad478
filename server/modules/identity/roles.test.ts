import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminTokenScopes, agentTokenScopes, lowerOf, reaches, scopesOf } from './roles.ts';

test('each role can do all that the role below it can', () => {
  const ladder = ['agent', 'supervisor', 'admin', 'owner'] as const;
  for (const [step, role] of ladder.entries()) {
    for (const below of ladder.slice(0, step)) {
      for (const scope of scopesOf(below)) assert.ok(scopesOf(role).has(scope), `${scope} of ${below} in ${role}`);
      assert.ok(reaches(role, below) && !reaches(below, role));
      assert.equal(lowerOf(role, below), below);
      assert.equal(lowerOf(below, role), below);
    }
    assert.ok(reaches(role, role));
  }
});

test('an agent answers but changes no settings; a supervisor sees all; an admin sets up; an owner pays', () => {
  assert.ok(!scopesOf('agent').has('conversations:all') && !scopesOf('agent').has('knowledge:write'));
  assert.ok(scopesOf('agent').has('contacts:write'));
  assert.ok(scopesOf('supervisor').has('admin:reports:read') && !scopesOf('supervisor').has('assistants:write'));
  assert.ok(scopesOf('admin').has('sample-data:delete') && !scopesOf('admin').has('billing:read'));
  assert.ok(scopesOf('owner').has('billing:write'));
});

test('tokens for work and tokens for administration differ', () => {
  assert.ok(!agentTokenScopes.has('admin:tenant:read') && agentTokenScopes.has('agent:messages:write'));
  assert.ok(!adminTokenScopes.has('agent:messages:write') && adminTokenScopes.has('admin:tenant:read'));
});
