import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '#platform/ids.ts';
import { PASSWORD, refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

test('staff are listed with their departments, without anything of their password', async () => {
  const tenant = await here.tenant();
  const service = await here.identity.createDepartment({ tenantId: tenant.id, name: 'Service' });
  const { id } = await tenant.person('Ada', 'agent', [tenant.department.id, service.id, service.id]);
  await tenant.person('bob', 'owner', []);
  const [ada, bob] = await here.identity.listStaff(tenant.id);
  assert.deepEqual(
    { ...ada, number: 0 },
    {
      id,
      number: 0,
      tenantId: tenant.id,
      username: 'ada',
      name: 'Person Ada',
      email: null,
      isEmailConfirmed: false,
      role: 'agent',
      departmentIds: [tenant.department.id, service.id],
      departments: [
        { id: tenant.department.id, name: 'Sales' },
        { id: service.id, name: 'Service' },
      ],
      language: null,
      isActive: true,
      presence: 'available',
      online: false,
      isAway: false,
      lastActivityAt: null,
    },
  );
  assert.deepEqual(bob?.departments, []);
  assert.deepEqual(await here.identity.departments(tenant.id), [
    { id: tenant.department.id, name: 'Sales', isDefault: true },
    { id: service.id, name: 'Service', isDefault: false },
  ]);
});

test('a name is given once in a tenant, and again in another', async () => {
  const [one, two] = [await here.tenant(), await here.tenant()];
  await one.person('ada');
  await two.person('ada');
  await assert.rejects(one.person('ADA'), refusal('conflict', 'username_taken'));
});

test('a department of another tenant is unknown, and nobody is made halfway', async () => {
  const [one, two] = [await here.tenant(), await here.tenant()];
  const unknown = refusal('missing', 'department_not_found');
  await assert.rejects(one.person('ada', 'agent', [two.department.id]), unknown);
  await assert.rejects(one.person('ada', 'agent', [newId()]), unknown);
  assert.deepEqual(await here.identity.listStaff(one.id), []);
});

test('people made within a transaction are gone with it', async () => {
  const tenant = await here.tenant();
  const person = { tenantId: tenant.id, username: 'ada', name: 'Ada', role: 'agent', password: PASSWORD } as const;
  await assert.rejects(
    here.database.transaction().execute(async (transaction) => {
      await here.identity.createStaff(person, transaction);
      throw new Error('later fault');
    }),
    /later fault/,
  );
  assert.deepEqual(await here.identity.listStaff(tenant.id), []);
});

test('operators and owners are known by a mail address that is theirs alone', async () => {
  const tenant = await here.tenant();
  const owner = { tenantId: tenant.id, email: ' Otto@Example.com', name: 'Otto', password: PASSWORD };
  assert.equal((await here.identity.createOwner(owner)).email, 'otto@example.com');
  const taken = refusal('conflict', 'email_taken');
  await assert.rejects(here.identity.createOwner(owner), taken);
  const operator = { email: 'root@example.com', name: 'Root', password: PASSWORD };
  assert.equal((await here.identity.createOperator(operator)).role, 'platform_owner');
  await assert.rejects(here.identity.createOperator(operator), taken);
});

test('bad names, addresses and passwords are refused with what would be right', async () => {
  const tenant = await here.tenant();
  const good = { tenantId: tenant.id, username: 'ada', name: 'Ada', role: 'agent', password: PASSWORD } as const;
  const bad = [{ username: 'a b' }, { username: '' }, { name: ' ' }, { password: 'short' }, { email: 'nowhere' }];
  for (const fault of bad) {
    await assert.rejects(here.identity.createStaff({ ...good, ...fault }), (error: Error & { details: unknown }) => {
      const { faults } = error.details as { faults: string[] };
      return faults.every((sentence) => / should be /.test(sentence));
    });
  }
});
