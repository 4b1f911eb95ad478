import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PASSWORD, refusal, type Scene, scene } from './test-scene.ts';

let here: Scene;
before(async () => {
  here = await scene();
});
after(() => here.drop());

/** What stands in the link of a mail. */
function tokenIn(order: Scene['sent'][number] | undefined): string {
  assert.ok(order && 'url' in order.values);
  return new URL(order.values.url).searchParams.get('token') ?? '';
}

async function team() {
  const tenant = await here.tenant();
  const [first, second] = [await tenant.person('first', 'owner'), await tenant.person('second', 'owner')];
  const as = async (username: string) =>
    here.identity.callerOf((await tenant.signIn(username)).accessToken, ['workspace']);
  return { tenant, first, second, as };
}

test('of two owners who remove each other at once, one stays', async () => {
  const { first, second, as } = await team();
  const [one, two] = [await as('first'), await as('second')];
  const tries = await Promise.allSettled([
    here.identity.updateMember(one, second.id, { isActive: false }),
    here.identity.updateMember(two, first.id, { role: 'agent' }),
  ]);
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  const failed = tries.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  assert.equal(failed.reason.code, 'last_owner');
});

test('a link for a new password ends when the person leaves, and when their address is another', async () => {
  const { tenant, first, as } = await team();
  const { id } = await tenant.person('ada');
  const caller = await as('first');
  const email = `ada@${tenant.id.slice(-8)}.example`;
  const linkOf = async () => {
    await here.identity.updateMember(caller, id, { email });
    await here.identity.requestPasswordReset({ email });
    const mail = here.sent.findLast(({ template, to }) => template === 'passwordReset' && to.address === email);
    return tokenIn(mail);
  };
  const spent = refusal('invalid', 'link_invalid');
  const moved = await linkOf();
  await here.identity.updateMember(caller, id, { email: `new-${email}` });
  await assert.rejects(here.identity.resetPassword({ token: moved, password: PASSWORD }), spent);
  const left = await linkOf();
  await here.identity.updateMember(caller, id, { isActive: false });
  await assert.rejects(here.identity.resetPassword({ token: left, password: PASSWORD }), spent);
  assert.ok(first.id);
});

test('links run out: a password’s after an hour, an invitation’s after seven days', async () => {
  const { tenant, as } = await team();
  const { id } = await tenant.person('bea');
  const caller = await as('first');
  const email = `bea@${tenant.id.slice(-8)}.example`;
  await here.identity.updateMember(caller, id, { email });
  await here.identity.requestPasswordReset({ email });
  await here.identity.invite(caller, { email: `x-${email}`, role: 'agent' });
  const tokenOf = (template: string) => {
    const mail = here.sent.findLast((order) => order.template === template);
    return tokenIn(mail);
  };
  const [reset, invitation] = [tokenOf('passwordReset'), tokenOf('invitation')];
  const spent = refusal('invalid', 'link_invalid');
  here.clock.advance(59 * 60_000);
  assert.equal((await here.identity.passwordReset({ token: reset })).email, email);
  here.clock.advance(2 * 60_000);
  await assert.rejects(here.identity.passwordReset({ token: reset }), spent);
  here.clock.advance(6 * 86_400_000);
  assert.equal((await here.identity.invitation({ token: invitation })).role, 'agent');
  here.clock.advance(86_400_000);
  await assert.rejects(here.identity.invitation({ token: invitation }), spent);
});

test('of several who accept one invitation at once, one joins', async () => {
  const { tenant, as } = await team();
  const caller = await as('first');
  await here.identity.invite(caller, { email: `eve@${tenant.id.slice(-8)}.example`, role: 'agent' });
  const mail = here.sent.findLast(({ template }) => template === 'invitation');
  const token = tokenIn(mail);
  const tries = await Promise.allSettled(
    ['eve1', 'eve2', 'eve3'].map((username) =>
      here.identity.acceptInvitation({ token, username, name: 'Eve', password: PASSWORD }),
    ),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
});
