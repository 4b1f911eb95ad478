import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { show } from '#platform/ids.ts';
import { call, type TestApp, type TestTenant, testApp } from '../app.ts';
import { type FakeSmtpServer, fakeSmtpServer } from '../fakes/smtp-server.ts';
import { agentToken, openConversation, say, staffId, until, visitorOf } from './scene.ts';
import { assertAnswer, assertRefused, idOf, time, token } from './whole.ts';

let smtp: FakeSmtpServer;
let opened: TestApp;
const house = () => opened;
before(async () => {
  smtp = await fakeSmtpServer();
  opened = await testApp({ SMTP_URL: smtp.url, MAIL_FROM: 'chat@example.com' });
});
after(async () => {
  await opened?.close();
  await smtp.close();
  assert.deepEqual(opened?.faults, [], 'every reply is as its document says');
});

type Options = NonNullable<Parameters<typeof call>[3]>;
const ask = <Data = Record<string, unknown>>(method: string, path: string, options: Options = {}) =>
  call<Data>(house().url, method, `/api/console${path}`, options);

/** The mails to an address whose text fits. */
const mailTo = (address: string, words: RegExp) =>
  until(
    async () =>
      smtp.mails.findLast(({ to, mail }) => to.includes(address) && words.test(`${mail.subject} ${mail.text}`)),
    `a mail to ${address} about ${words}`,
  );
const linkIn = ({ mail }: { mail: { text?: string | undefined } }, page: string): string => {
  const found = new RegExp(`/console/${page}\\?token=([\\w-]+)`).exec(mail.text ?? '')?.[1];
  assert.ok(found, `a link to ${page} in ${mail.text}`);
  return found;
};

type Session = { accessToken: string; refreshToken: string; slug: string };
let count = 0;
const fresh = () => {
  count += 1;
  return `new${count}@lamps-${count}.example`;
};
const password = 'correct horse battery';

async function signedUp() {
  const email = fresh();
  const reply = await ask<{ session: Session; dashboardUrl: string }>('POST', '/sign-up', {
    body: { workspace: `Lampen ${count} GmbH`, name: 'Lena', email, password, language: 'de' },
  });
  assert.equal(reply.status, 201, JSON.stringify(reply.body));
  const { session } = reply.body.data;
  return { email, session, token: session.accessToken, slug: session.slug, reply };
}
const workspaceLogin = (slug: string, body: object) =>
  call<Session>(house().url, 'POST', '/api/auth/workspace-login', { body, headers: { 'x-tenant-slug': slug } });
const ownerLogin = (body: object) => call<Session>(house().url, 'POST', '/api/auth/owner-login', { body });
const works = async (accessToken: string) => (await ask('GET', '/me', { token: accessToken })).status === 200;

/** Somebody of the team with a mail address, signed in. */
async function person(
  shop: TestTenant,
  username: 'anna' | 'jonas' | 'mira' | 'omar',
  headers: Record<string, string> = {},
) {
  const email = `${username}@${shop.slug}.example`;
  const anna = await shop.signIn('anna');
  const reply = await ask('PATCH', `/team/${staffId(shop, username)}`, { token: anna, body: { email } });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  const login = await call<Session>(house().url, 'POST', '/api/auth/workspace-login', {
    body: { username, password: shop.password },
    headers: { 'x-tenant-slug': shop.slug, ...headers },
  });
  return { email, token: login.body.data.accessToken, refreshToken: login.body.data.refreshToken };
}

test('a stranger opens a workspace and is its owner, with departments and hours', async () => {
  const { reply, email, session, slug, token: accessToken } = await signedUp();
  assertAnswer(reply, 201, {
    session: {
      accessToken: token,
      refreshToken: /^swr_[\w-]{43}$/,
      expiresIn: 900,
      slug: `lampen-${count}`,
      agent: { agentId: idOf('staff'), username: email.split('@')[0], name: 'Lena', role: 'owner' },
    },
    emailConfirmed: false,
    dashboardUrl: `${house().url}/console/${slug}`,
  });
  assert.equal(reply.headers.get('cache-control'), 'no-store');
  const departments = await ask('GET', '/departments', { token: accessToken });
  assertAnswer(departments, 200, {
    departments: [
      {
        departmentId: idOf('department'),
        name: 'Kundenservice',
        isDefault: true,
        memberIds: [(session as never as { agent: { agentId: string } }).agent.agentId],
      },
      { departmentId: idOf('department'), name: 'Vertrieb', isDefault: false, memberIds: [] },
    ],
  });
  const tenant = await house().app.modules.tenants.bySlug(slug);
  assert.equal(await house().app.modules.tenants.isOpen(tenant!.id, new Date('2026-05-04T10:00:00Z')), true);
  assert.equal(await house().app.modules.tenants.isOpen(tenant!.id, new Date('2026-05-03T10:00:00Z')), false, 'Sunday');
  assert.equal((await ownerLogin({ email, password })).status, 200, 'the account is there as well');
  const again = await ask('POST', '/sign-up', { body: { workspace: 'Other', email, password } });
  assertRefused(again, 409, 'EMAIL_TAKEN');
});

test('a sign-up says what is wrong, and which addresses can be had', async () => {
  const { slug } = await signedUp();
  assertAnswer(await ask('GET', '/sign-up'), 200, { open: true, googleClientId: null });
  assertAnswer(await ask('GET', `/sign-up/slug?slug=${slug}`), 200, { slug, free: false, reason: 'taken' });
  assertAnswer(await ask('GET', '/sign-up/slug?slug=console'), 200, {
    slug: 'console',
    free: false,
    reason: 'reserved',
  });
  assertAnswer(await ask('GET', '/sign-up/slug?slug=a_b'), 200, { slug: 'a_b', free: false, reason: 'shape' });
  assertAnswer(await ask('GET', `/sign-up/slug?workspace=${encodeURIComponent('Töpferei Müßig & Co. KG')}`), 200, {
    slug: 'toepferei-muessig-und',
    free: true,
    reason: null,
  });
  const body = { workspace: 'Lamps', email: fresh(), password };
  assertRefused(await ask('POST', '/sign-up', { body: { ...body, slug } }), 409, 'SLUG_TAKEN');
  assertRefused(await ask('POST', '/sign-up', { body: { ...body, slug: 'admin' } }), 400, 'VALIDATION_FAILED');
  assertRefused(await ask('POST', '/sign-up', { body: { ...body, timeZone: 'Mars/Base' } }), 400, 'VALIDATION_FAILED');
  assertRefused(
    await ask('POST', '/sign-up', { body: { workspace: 'Lamps', email: body.email } }),
    400,
    'VALIDATION_FAILED',
  );
});

test('an address is confirmed by the link in the mail; until then nobody is invited', async () => {
  const { email, token: accessToken } = await signedUp();
  const invite = () => ask('POST', '/invitations', { token: accessToken, body: { email: fresh(), role: 'agent' } });
  assertRefused(await invite(), 409, 'EMAIL_UNCONFIRMED');
  const owner = (await ownerLogin({ email, password })).body.data.accessToken;
  const mine = await ask<{ account: { emailConfirmed: boolean } }>('GET', '/me', { token: owner });
  assert.equal(mine.body.data.account.emailConfirmed, false);
  const link = linkIn(await mailTo(email, /bestätigen/i), 'confirm');
  assertAnswer(await ask('POST', '/email-confirmations', { body: { token: link } }), 200, {
    email,
    kind: 'owner',
    workspace: `Lampen ${count - 1} GmbH`,
    slug: `lampen-${count - 1}`,
  });
  assertRefused(await ask('POST', '/email-confirmations', { body: { token: link } }), 400, 'LINK_INVALID');
  assert.equal((await invite()).status, 201);
  assertRefused(await ask('POST', '/me/email/confirmation', { token: owner }), 409, 'CONFLICT');
});

test('who has not confirmed within a day is reminded once, by a mail whose link works', async () => {
  const { email } = await signedUp();
  const first = linkIn(await mailTo(email, /bestätigen/i), 'confirm');
  const { identity } = house().app.modules;
  await identity.remindUnconfirmed();
  await sql`update account_links set created_at = created_at - interval '25 hours' where email = ${email}`.execute(
    house().database.kysely,
  );
  const reminders = () =>
    smtp.mails.filter(({ to, mail }) => to.includes(email) && /Erinnerung/.test(mail.subject ?? ''));
  assert.ok((await identity.remindUnconfirmed()) >= 1);
  const link = linkIn(await mailTo(email, /^Zur Erinnerung: Bestätigen/), 'confirm');
  await sql`update account_links set created_at = created_at - interval '25 hours' where email = ${email}`.execute(
    house().database.kysely,
  );
  await identity.remindUnconfirmed();
  assertRefused(await ask('POST', '/email-confirmations', { body: { token: first } }), 400, 'LINK_INVALID');
  assert.equal((await ask('POST', '/email-confirmations', { body: { token: link } })).status, 200);
  assert.equal(reminders().length, 1);
});

test('a forgotten password is reset by mail, and every session ends', async () => {
  const shop = await house().tenant();
  const { email, token: accessToken } = await person(shop, 'mira');
  const answer = { requested: true };
  assertAnswer(await ask('POST', '/password-resets', { body: { email } }), 200, answer);
  assertAnswer(await ask('POST', '/password-resets', { body: { email: `nobody-${email}` } }), 200, answer);
  const link = linkIn(await mailTo(email, /neues Passwort/i), 'reset');
  const where = { email, kind: 'staff', workspace: `Tenant ${shop.slug}`, slug: shop.slug };
  assertAnswer(await ask('POST', '/password-resets/look', { body: { token: link } }), 200, where);
  const redeem = (body: object) => ask('POST', '/password-resets/redeem', { body });
  assertRefused(await redeem({ token: link, password: 'short' }), 400, 'VALIDATION_FAILED');
  assertAnswer(await redeem({ token: link, password: 'another long one' }), 200, where);
  assertRefused(await redeem({ token: link, password: 'a third long one' }), 400, 'LINK_INVALID');
  assert.equal(await works(accessToken), false, 'whoever was signed in is out');
  assertRefused(
    await workspaceLogin(shop.slug, { username: 'mira', password: shop.password }),
    401,
    'AUTH_INVALID_CREDENTIALS',
  );
  assert.equal((await workspaceLogin(shop.slug, { username: 'mira', password: 'another long one' })).status, 200);
  await mailTo(email, /wurde geändert/);
  assert.ok(!smtp.mails.some(({ to }) => to.includes(`nobody-${email}`)));
});

test('asking for resets is slowed down, the same for addresses that nobody has', async () => {
  const email = fresh();
  for (let asked = 0; asked < 5; asked += 1)
    assert.equal((await ask('POST', '/password-resets', { body: { email } })).status, 200);
  const slowed = await ask('POST', '/password-resets', { body: { email } });
  assertRefused(slowed, 429, 'RATE_LIMITED', {
    facts: { retryAfterSeconds: Number(slowed.headers.get('retry-after')) },
  });
});

test('a password is changed by who knows it; the other sessions end, this one stays', async () => {
  const shop = await house().tenant();
  const { email, token: accessToken } = await person(shop, 'jonas');
  const other = await shop.signIn('jonas');
  const change = (body: object) => ask('POST', '/me/password', { token: accessToken, body });
  assertRefused(await change({ current: 'wrong', password: 'another long one' }), 403, 'PASSWORD_WRONG');
  assertRefused(await change({ current: shop.password, password: shop.password }), 400, 'VALIDATION_FAILED');
  assertAnswer(await change({ current: shop.password, password: 'another long one' }), 200, { changed: true });
  assert.deepEqual([await works(accessToken), await works(other)], [true, false]);
  await mailTo(email, /Passwort .*wurde geändert/);
});

test('a new mail address counts once its reader says so, and the old one is told', async () => {
  const { email, session } = await signedUp();
  const owner = (await ownerLogin({ email, password })).body.data.accessToken;
  const next = fresh();
  const change = (body: object, accessToken = owner) => ask('POST', '/me/email', { token: accessToken, body });
  assertRefused(await change({ email: next, password: 'wrong' }), 403, 'PASSWORD_WRONG');
  assertAnswer(await change({ email: next, password }), 200, { sent: true });
  assert.equal((await ownerLogin({ email, password })).status, 200, 'the old address still signs in');
  const link = linkIn(await mailTo(next, /bestätigen/i), 'confirm');
  assert.equal((await ask('POST', '/email-confirmations', { body: { token: link } })).status, 200);
  assert.equal((await ownerLogin({ email: next, password })).status, 200);
  assertRefused(await ownerLogin({ email, password }), 401, 'AUTH_INVALID_CREDENTIALS');
  await mailTo(email, /neue E-Mail-Adresse/);
  assert.equal(await works(session.accessToken), true);
});

test('somebody is invited by mail, joins with a password of their own, and is signed in', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const email = fresh();
  const body = {
    email,
    name: 'Nora',
    role: 'agent',
    departmentIds: [show('department', shop.departments.service)],
    language: 'en',
  };
  const invited = await ask<{ invitation: { invitationId: string } }>('POST', '/invitations', { token: anna, body });
  const invitation = {
    invitationId: idOf('invitation'),
    email,
    name: 'Nora',
    role: 'agent',
    language: 'en',
    departments: [{ departmentId: show('department', shop.departments.service), name: 'Service' }],
    status: 'open',
    invitedBy: 'Anna',
    createdAt: time,
    sentAt: time,
    expiresAt: time,
  };
  assertAnswer(invited, 201, { invitation });
  assertRefused(await ask('POST', '/invitations', { token: anna, body }), 409, 'CONFLICT');
  const link = linkIn(await mailTo(email, /Invitation/), 'invitation');
  assertAnswer(await ask('POST', '/invitations/look', { body: { token: link } }), 200, {
    workspace: `Tenant ${shop.slug}`,
    slug: shop.slug,
    email,
    name: 'Nora',
    role: 'agent',
    invitedBy: 'Anna',
    language: 'en',
    expiresAt: time,
  });
  const accept = (more: object = {}) =>
    ask<{ session: Session }>('POST', '/invitations/accept', {
      body: { token: link, username: 'nora', name: 'Nora N.', password, ...more },
    });
  assertRefused(await accept({ username: 'mira' }), 409, 'CONFLICT');
  const joined = await accept();
  assertAnswer(joined, 201, {
    session: {
      accessToken: token,
      refreshToken: /^swr_/,
      expiresIn: 900,
      slug: shop.slug,
      agent: { agentId: idOf('staff'), username: 'nora', name: 'Nora N.', role: 'agent' },
    },
  });
  assertRefused(await accept(), 400, 'LINK_INVALID');
  assert.equal((await workspaceLogin(shop.slug, { username: 'nora', password })).status, 200);
  const list = await ask<{ invitations: { status: string }[] }>('GET', '/invitations', { token: anna });
  assertAnswer(list, 200, { invitations: [{ ...invitation, status: 'accepted' }] });
  assertRefused(await ask('POST', '/invitations', { token: anna, body }), 409, 'CONFLICT');
});

test('an invitation is sent once more with another link, or withdrawn', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const email = fresh();
  const { body } = await ask<{ invitation: { invitationId: string } }>('POST', '/invitations', {
    token: anna,
    body: { email, role: 'supervisor' },
  });
  const { invitationId } = body.data.invitation;
  const first = linkIn(await mailTo(email, /Einladung/), 'invitation');
  assert.equal((await ask('POST', `/invitations/${invitationId}/resend`, { token: anna })).status, 200);
  const second = await until(async () => {
    const link = linkIn(await mailTo(email, /Einladung/), 'invitation');
    return link === first ? undefined : link;
  }, 'the second mail');
  const look = (link: string) => ask('POST', '/invitations/look', { body: { token: link } });
  assertRefused(await look(first), 400, 'LINK_INVALID');
  assert.equal((await look(second)).status, 200);
  assert.equal((await ask('DELETE', `/invitations/${invitationId}`, { token: anna })).status, 200);
  assertRefused(await look(second), 400, 'LINK_INVALID');
  assertRefused(await ask('DELETE', `/invitations/${invitationId}`, { token: anna }), 409, 'CONFLICT');
});

test('an administrator runs those below, an owner everybody, an agent nobody', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const patch = (accessToken: string, who: keyof TestTenant['staff'], body: object) =>
    ask<{ member: { role: string } }>('PATCH', `/team/${staffId(shop, who)}`, { token: accessToken, body });
  assert.equal((await patch(anna, 'jonas', { role: 'admin' })).body.data.member.role, 'admin');
  const jonas = await shop.signIn('jonas');
  assert.equal((await patch(jonas, 'mira', { role: 'supervisor' })).status, 200);
  assertRefused(await patch(jonas, 'mira', { role: 'admin' }), 403, 'FORBIDDEN', { facts: { role: 'admin' } });
  assertRefused(await patch(jonas, 'jonas', { role: 'owner' }), 403, 'FORBIDDEN', { facts: { role: 'admin' } });
  assertRefused(await patch(jonas, 'anna', { active: false }), 403, 'FORBIDDEN', { facts: { role: 'owner' } });
  const invited = { email: fresh(), role: 'admin' };
  assertRefused(await ask('POST', '/invitations', { token: jonas, body: invited }), 403, 'FORBIDDEN', {
    facts: { role: 'admin' },
  });
  const omar = await shop.signIn('omar');
  assertRefused(await patch(omar, 'mira', { name: 'X' }), 403, 'FORBIDDEN', {
    facts: { requiredScope: 'staff:write' },
  });
  assertRefused(await patch(anna, 'anna', { role: 'agent' }), 409, 'LAST_OWNER');
});

test('a person who is deactivated is out at once, and comes back when let in again', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const mira = await shop.signIn('mira');
  const active = (isActive: boolean) =>
    ask('PATCH', `/team/${staffId(shop, 'mira')}`, { token: anna, body: { active: isActive } });
  assertAnswer(await active(false), 200, {
    member: {
      agentId: staffId(shop, 'mira'),
      username: 'mira',
      name: 'Mira',
      email: null,
      role: 'agent',
      language: null,
      active: false,
      status: 'available',
      online: false,
      secondFactor: false,
      departments: [{ departmentId: show('department', shop.departments.sales), name: 'Sales' }],
      lastActivityAt: null,
      createdAt: time,
    },
  });
  assert.equal(await works(mira), false);
  assertRefused(
    await workspaceLogin(shop.slug, { username: 'mira', password: shop.password }),
    401,
    'AUTH_INVALID_CREDENTIALS',
  );
  assertRefused(
    await ask('PATCH', `/team/${staffId(shop, 'anna')}`, { token: anna, body: { active: false } }),
    409,
    'CONFLICT',
  );
  assert.equal((await active(true)).status, 200);
  assert.equal(await works(mira), false, 'the old session does not come back');
  assert.equal(await works(await shop.signIn('mira')), true);
});

test('what a person had who is deactivated goes back to the queue at once', async () => {
  const shop = await house().tenant({ mode: 'human_only' });
  const { session } = await visitorOf(house(), shop, { visitor: { name: 'Kai' } });
  const conversationId = await openConversation(house(), session);
  await say(house(), session, conversationId, 'Ist jemand da?');
  const at = `/api/agent-sdk/conversations/${conversationId}`;
  const mira = await agentToken(house(), shop, 'mira');
  assert.equal((await call(house().url, 'POST', `${at}/messages`, { token: mira, body: { body: 'Ja.' } })).status, 201);
  // Said and answered long ago: of somebody who comes back it would stay theirs.
  await sql`update conversations set last_message_at = last_message_at - interval '1 day' where tenant_id = ${shop.id}`.execute(
    house().database.kysely,
  );
  const anna = await shop.signIn('anna');
  assert.equal(
    (await ask('PATCH', `/team/${staffId(shop, 'mira')}`, { token: anna, body: { active: false } })).status,
    200,
  );
  const jonas = await agentToken(house(), shop, 'jonas');
  await until(async () => {
    const { body } = await call<{ conversation: { assignedAgentId?: string } }>(house().url, 'GET', at, {
      token: jonas,
    });
    return body.data.conversation.assignedAgentId === undefined || undefined;
  }, 'the return to the queue');
});

test('departments are added, renamed and removed; what stood in one goes to the default one', async () => {
  const shop = await house().tenant();
  const anna = await shop.signIn('anna');
  const made = await ask<{ department: { departmentId: string } }>('POST', '/departments', {
    token: anna,
    body: { name: 'Repairs' },
  });
  const { departmentId } = made.body.data.department;
  assertAnswer(made, 201, {
    department: { departmentId: idOf('department'), name: 'Repairs', isDefault: false, memberIds: [] },
  });
  assertRefused(await ask('POST', '/departments', { token: anna, body: { name: 'Repairs' } }), 409, 'CONFLICT');
  const rename = await ask('PATCH', `/departments/${departmentId}`, { token: anna, body: { name: 'Workshop' } });
  assertAnswer(rename, 200, { department: { departmentId, name: 'Workshop', isDefault: false, memberIds: [] } });
  const { conversations } = house().app.modules;
  const visitor = await conversations.openSession(shop.id, {});
  const conversation = await conversations.open(
    await house().app.modules.identity.callerOf(
      (await house().app.modules.identity.issueVisitor({ tenantId: shop.id, visitorId: visitor.id, verified: false }))
        .token,
      ['visitor'],
    ),
    {},
  );
  const service = show('department', shop.departments.service);
  const moved = await call(
    house().url,
    'POST',
    `/api/agent-sdk/conversations/${show('conversation', conversation.id)}/assign`,
    {
      token: anna,
      body: { assignedDepartmentId: service },
    },
  );
  assert.equal(moved.status, 200, JSON.stringify(moved.body));
  assertAnswer(await ask('DELETE', `/departments/${service}`, { token: anna }), 200, {
    deleted: true,
    id: service,
    movedTo: show('department', shop.departments.sales),
    conversations: 1,
  });
  assert.equal((await conversations.get(shop.system, conversation.id)).departmentId, shop.departments.sales);
  const omar = await house().app.modules.identity.staff(shop.id, shop.staff.omar);
  assert.deepEqual(omar?.departmentIds, [shop.departments.sales], 'who worked there alone goes along');
  const home = show('department', shop.departments.sales);
  assertRefused(await ask('DELETE', `/departments/${home}`, { token: anna }), 409, 'CONFLICT');
});

test('sessions are told apart and ended, one or all others, at once', async () => {
  const shop = await house().tenant();
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const iphone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
  const desk = await person(shop, 'mira', { 'user-agent': firefox });
  const phone = await person(shop, 'mira', { 'user-agent': iphone });
  await mailTo(desk.email, /Safari · iOS/);
  const list = () =>
    ask<{ sessions: { sessionId: string; current: boolean }[] }>('GET', '/me/sessions', { token: desk.token });
  const about = { sessionId: idOf('session'), address: /^(::ffff:)?127\./, createdAt: time, lastUsedAt: time };
  const found = await list();
  assertAnswer(found, 200, {
    sessions: [
      { ...about, browser: 'Firefox', system: 'Linux', device: 'desktop', current: true },
      { ...about, browser: 'Safari', system: 'iOS', device: 'mobile', current: false },
    ],
  });
  const other = found.body.data.sessions[1]!.sessionId;
  const omar = await shop.signIn('omar');
  assertRefused(await ask('DELETE', `/me/sessions/${other}`, { token: omar }), 404, 'NOT_FOUND');
  assertAnswer(await ask('DELETE', `/me/sessions/${other}`, { token: desk.token }), 200, { deleted: true, id: other });
  assert.equal(await works(phone.token), false);
  const third = await shop.signIn('mira');
  assertAnswer(await ask('DELETE', '/me/sessions', { token: desk.token }), 200, { revoked: 1 });
  assert.deepEqual([await works(desk.token), await works(third), await works(omar)], [true, false, true]);
});

const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

test('a second factor is set up, asked for at the sign-in, and switched off by password and code', async () => {
  const shop = await house().tenant();
  const { email, token: accessToken } = await person(shop, 'jonas');
  const mine = (path: string, body: object) =>
    ask<{ secret: string; recoveryCodes: string[] }>('POST', `/me/second-factor${path}`, { token: accessToken, body });
  assertRefused(await mine('', { password: 'wrong' }), 403, 'PASSWORD_WRONG');
  const begun = await mine('', { password: shop.password });
  assertAnswer(begun, 200, { secret: /^[A-Z2-7]{32}$/, uri: /^otpauth:\/\/totp\/Switchboard:/ });
  const { secret } = begun.body.data;
  const login = (more: object = {}) =>
    workspaceLogin(shop.slug, { username: 'jonas', password: shop.password, ...more });
  assert.equal((await login()).status, 200, 'not before it is confirmed');
  const confirmed = await mine('/confirm', { code: codeOf(secret) });
  assert.equal(confirmed.status, 200, JSON.stringify(confirmed.body));
  const [paper, second] = confirmed.body.data.recoveryCodes;
  assert.equal(confirmed.body.data.recoveryCodes.length, 10);
  await mailTo(email, /eingeschaltet/);
  assertRefused(await login(), 401, 'SECOND_FACTOR_REQUIRED', { facts: { methods: ['code', 'recoveryCode'] } });
  assertRefused(await login({ code: '000000' }), 401, 'SECOND_FACTOR_INVALID');
  const code = codeOf(secret, 1);
  assert.equal((await login({ code })).status, 200);
  assertRefused(await login({ code }), 401, 'SECOND_FACTOR_INVALID');
  assert.equal((await login({ recoveryCode: paper?.toUpperCase() })).status, 200);
  assertRefused(await login({ recoveryCode: paper }), 401, 'SECOND_FACTOR_INVALID');
  const account = await ask<{ account: { secondFactor: object } }>('GET', '/me', { token: accessToken });
  assertAnswer(account, 200, {
    account: {
      kind: 'staff',
      name: 'Jonas',
      email,
      emailConfirmed: true,
      hasPassword: true,
      language: 'de',
      secondFactor: { enabled: true, since: time, recoveryCodesLeft: 9 },
    },
  });
  const renewed = await mine('/recovery-codes', { recoveryCode: second });
  assert.equal(renewed.body.data.recoveryCodes.length, 10);
  assertRefused(await mine('/disable', { password: shop.password }), 401, 'SECOND_FACTOR_REQUIRED', {
    facts: { methods: ['code', 'recoveryCode'] },
  });
  const off = await mine('/disable', { password: shop.password, recoveryCode: renewed.body.data.recoveryCodes[0] });
  assertAnswer(off, 200, { disabled: true });
  assert.equal((await login()).status, 200);
});

test('guessing codes is slowed down, and a right password alone does not help', async () => {
  const { identity } = house().app.modules;
  const { email } = await signedUp();
  const accessToken = (await ownerLogin({ email, password })).body.data.accessToken;
  const owner = await identity.callerOf(accessToken, ['owner']);
  const { secret } = await identity.beginSecondFactor(owner, { password });
  await identity.confirmSecondFactor(owner, { code: codeOf(secret) });
  for (let tried = 0; tried < 5; tried += 1) {
    assertRefused(await ownerLogin({ email, password, code: '000000' }), 401, 'SECOND_FACTOR_INVALID');
    assert.equal((await ownerLogin({ email, password })).body.code, 'SECOND_FACTOR_REQUIRED');
  }
  assert.equal((await ownerLogin({ email, password, code: codeOf(secret, 1) })).status, 429);
});

test('who holds the account runs the developer settings without entering the workspace', async () => {
  const { email } = await signedUp();
  const accessToken = (await ownerLogin({ email, password })).body.data.accessToken;
  assert.equal((await call(house().url, 'GET', '/api/sdk/developer', { token: accessToken })).status, 200);
});

test('what people do with accounts is on record', async () => {
  const { slug, token: accessToken } = await signedUp();
  const tenant = await house().app.modules.tenants.bySlug(slug);
  await ask('POST', '/departments', { token: accessToken, body: { name: 'Repairs' } });
  const page = await house().app.modules.audit.list(
    await house().app.modules.identity.callerOf(accessToken, ['workspace']),
    { limit: 10 },
  );
  assert.deepEqual(
    page.entries.map(({ action }) => action),
    ['department.created', 'account.created'],
  );
  assert.equal(page.entries[0]?.tenantId, tenant?.id);
});

test('people change their own name and the language of their mails, whatever their role', async () => {
  const shop = await house().tenant();
  const { token: accessToken } = await person(shop, 'mira');
  const change = (body: object) => ask('PATCH', '/me', { token: accessToken, body });
  assertAnswer(await change({ name: '  Mira Sommer ', language: 'en' }), 200, { changed: true });
  const { body } = await ask<{ account: { name: string; language: string } }>('GET', '/me', { token: accessToken });
  assert.deepEqual([body.data.account.name, body.data.account.language], ['Mira Sommer', 'en']);
  assertRefused(await change({}), 400, 'VALIDATION_FAILED');
  assertRefused(await change({ name: '   ' }), 400, 'VALIDATION_FAILED');
  const anna = await shop.signIn('anna');
  const record = await ask<{ entries: { action: string; details: object }[] }>('GET', '/audit?action=profile.updated', {
    token: anna,
  });
  assert.deepEqual(
    record.body.data.entries.map(({ details }) => details),
    [{ fields: ['name', 'language'] }],
  );
});
