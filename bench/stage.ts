import { fileURLToPath } from 'node:url';
import { serverScopes } from '#modules/credentials/index.ts';
import { scopesOf } from '#modules/identity/index.ts';
import { connectDatabase, migrate } from '#platform/database/index.ts';
import { newId, show } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { type App, openApp } from '../server/app.ts';
import { readSettings } from '../server/settings.ts';
import type { Target } from './posting.ts';

export type Stage = {
  /** Conversations of several tenants, each with its visitor. */
  talks: Target[];
  /** The one that everybody listens to, and those who may. */
  hall: Target;
  staffTokens: string[];
  /** A server key of each tenant. */
  serverKeys: { tenantId: string; key: string }[];
  /** A tenant for what only shows where there is much of it, with the one who reads, and people who write. */
  crowd: { tenantId: string; slug: string; staffId: string; username: string; password: string; talks: Target[] };
  /** A tenant whose work is reported, and somebody who writes there. */
  reported: { tenantId: string; departmentId: string; key: string; talk: Target };
  /** A tenant whose assistant answers, as most do, and somebody who may write to its visitors. */
  website: { slug: string; staffToken: string };
};

const TENANTS = 4;
const TALKS_PER_TENANT = 32;
const STAFF = 10;
const CROWD_TALKS = 200;
const VISITOR_SECONDS = 86_400;
const migrations = fileURLToPath(new URL('../server/migrations', import.meta.url));

async function openTalk({ conversations, identity }: App['modules'], tenantId: string, name: string): Promise<Target> {
  const visitor = await conversations.openSession(tenantId, { visitor: { name } });
  const issued = { tenantId, visitorId: visitor.id, verified: false, ttlSeconds: VISITOR_SECONDS };
  const { token } = await identity.issueVisitor(issued);
  const opened = await conversations.open(await identity.callerOf(token, ['visitor']), {});
  return { conversationId: show('conversation', opened.id), token };
}

async function addTenant({ modules }: App, slug: string) {
  const { plans, tenants, identity, credentials, assistants } = modules;
  const planId = await plans.unlimitedPlanId(newId());
  const email = `${slug}@example.test`;
  const tenant = await tenants.create({ slug, name: slug, email, planId, domains: [], defaultLanguage: 'en' });
  const department = await identity.createDepartment({ tenantId: tenant.id, name: 'Sales', isDefault: true });
  const keyInput = { tenantId: tenant.id, kind: 'server' as const, mode: 'live' as const, name: 'bench' };
  const key = await credentials.create({ ...keyInput, scopes: serverScopes });
  const server = await credentials.callerOf(key.secret, 'server');
  // No assistant: the answering of each message would be other work than the denominator does.
  const owner = { ...server, scopes: scopesOf('owner'), may: () => true, must: () => {} };
  await assistants.updateSettings(owner, { mode: 'human_only' });
  return { tenant, department, server, owner, key: key.secret };
}

async function gatherCrowd(app: App): Promise<Stage['crowd']> {
  const slug = 'bench-crowd';
  const { tenant, department } = await addTenant(app, slug);
  const username = 'reader';
  const password = `correct horse ${newId()}`;
  const person = { tenantId: tenant.id, username, name: username, role: 'supervisor' as const, password };
  const { id: staffId } = await app.modules.identity.createStaff({ ...person, departmentIds: [department.id] });
  const names = Array.from({ length: CROWD_TALKS }, (_, talk) => `Visitor ${talk}`);
  const talks = await Promise.all(names.map((name) => openTalk(app.modules, tenant.id, name)));
  return { tenantId: tenant.id, slug, staffId, username, password, talks };
}

async function addReported(app: App): Promise<Stage['reported']> {
  const { tenant, department, key } = await addTenant(app, 'bench-reported');
  const talk = await openTalk(app.modules, tenant.id, 'Visitor of the report');
  return { tenantId: tenant.id, departmentId: department.id, key, talk };
}

async function openWebsite(app: App): Promise<Stage['website']> {
  const slug = 'bench-website';
  const { tenant, department, server, owner } = await addTenant(app, slug);
  await app.modules.assistants.updateSettings(owner, { mode: 'ai_first' });
  const person = { tenantId: tenant.id, username: 'writer', name: 'writer', role: 'supervisor' as const };
  const password = `correct horse ${newId()}`;
  await app.modules.identity.createStaff({ ...person, password, departmentIds: [department.id] });
  const issued = await app.modules.identity.issueAgent(server, { username: 'writer', expiresIn: 3600 });
  return { slug, staffToken: issued.token };
}

async function play(app: App): Promise<Stage> {
  const { identity } = app.modules;
  const talks: Target[] = [];
  const serverKeys: Stage['serverKeys'] = [];
  let first: Awaited<ReturnType<typeof addTenant>> | undefined;
  for (let number = 0; number < TENANTS; number += 1) {
    const added = await addTenant(app, `bench-${number}`);
    first ??= added;
    serverKeys.push({ tenantId: added.tenant.id, key: added.key });
    for (let talk = 0; talk < TALKS_PER_TENANT; talk += 1)
      talks.push(await openTalk(app.modules, added.tenant.id, `Visitor ${number}-${talk}`));
  }
  if (!first) throw new Error('there is no tenant');
  const { tenant, department, server } = first;
  const staffTokens: string[] = [];
  for (let number = 0; number < STAFF; number += 1) {
    const username = `staff-${number}`;
    await identity.createStaff({
      tenantId: tenant.id,
      username,
      name: username,
      role: 'supervisor',
      password: `correct horse ${newId()}`,
      departmentIds: [department.id],
    });
    staffTokens.push((await identity.issueAgent(server, { username, expiresIn: 3600 })).token);
  }
  return {
    talks,
    hall: await openTalk(app.modules, tenant.id, 'Visitor of the hall'),
    staffTokens,
    serverKeys,
    crowd: await gatherCrowd(app),
    reported: await addReported(app),
    website: await openWebsite(app),
  };
}

/** Puts tenants, people and conversations into a data folder before the product is started on it. */
export async function setStage(dataDir: string): Promise<Stage> {
  const log = openLog({ level: 'silent' });
  const read = readSettings({ DATA_DIR: dataDir });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const database = await connectDatabase({ embedded: { dataDir }, poolSize: 4, log });
  await migrate({ connection: database.connection, folder: migrations, log });
  const app = await openApp({ settings: read.settings, database, secrets: openSecrets({ dataDir }), log });
  try {
    return await play(app);
  } finally {
    await app.stop();
    await database.close();
  }
}
