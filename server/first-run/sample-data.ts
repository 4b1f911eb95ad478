import { type Kysely, sql } from 'kysely';
import type { Credentials } from '#modules/credentials/index.ts';
import { echocallScopes, serverScopes } from '#modules/credentials/index.ts';
import type { Identity } from '#modules/identity/index.ts';
import { oneTimePassword } from '#modules/identity/index.ts';
import type { Knowledge } from '#modules/knowledge/index.ts';
import { addSamplePlans } from '#modules/plans/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Webhooks } from '#modules/webhooks/index.ts';
import type { Clock } from '#platform/clock.ts';
import { show } from '#platform/ids.ts';
import type { Log } from '#platform/log.ts';
import type { Secrets } from '#platform/secrets.ts';
import { addDemoConversations } from './demo-conversations.store.ts';
import { addDemoHook } from './demo-hook.ts';
import { addDemoKnowledge } from './demo-knowledge.ts';
import { addDemoPhrases } from './demo-phrases.ts';
import { DEMO_SLUG, DEMO_TEST_SLUG, demoShop, departments, people, type Username } from './demo-shop.ts';
import { germanHolidays } from './german-holidays.ts';
import type { FirstRunFile } from './keys-file.ts';
import { addSampleReseller } from './sample-reseller.ts';

export type SampleNeeds = {
  database: Kysely<unknown>;
  tenants: Tenants;
  identity: Identity;
  credentials: Credentials;
  knowledge: Knowledge;
  webhooks: Webhooks;
  secrets: Pick<Secrets, 'derive'>;
  url: () => string;
  log: Log;
  clock: Clock;
};

type Demo = NonNullable<FirstRunFile['demo']>;

/** The assistant's own standards: the demo does not rename it. */
const assistantNames = { de: 'KI-Assistent', en: 'AI assistant' };

async function addTenants({ tenants, url, clock }: SampleNeeds, planId: string) {
  const { hostname } = new URL(url());
  const shared = {
    ...demoShop,
    planId,
    domains: [...new Set(['localhost', '127.0.0.1', hostname.replace(/^\[.*\]$/, 'localhost')])],
    holidays: germanHolidays(clock.now()),
  };
  const live = await tenants.create({ ...shared, slug: DEMO_SLUG });
  const test = await tenants.create({
    ...shared,
    slug: DEMO_TEST_SLUG,
    // A page of this machine belongs to one tenant, or nobody could tell whose visitor comes without a key.
    domains: [],
    name: `${demoShop.name} (Test)`,
    testOf: live.id,
  });
  return { live, test };
}

async function addPeople({ identity }: SampleNeeds, tenantId: string) {
  const inside = {
    sales: (await identity.createDepartment({ tenantId, name: departments.sales, isDefault: true })).id,
    service: (await identity.createDepartment({ tenantId, name: departments.service })).id,
  };
  const ids: Partial<Record<Username, string>> = {};
  const staff: Demo['staff'] = [];
  for (const [username, person] of Object.entries(people)) {
    const password = oneTimePassword();
    const { id } = await identity.createStaff({
      tenantId,
      username,
      password,
      name: person.name,
      email: person.email,
      role: person.role,
      departmentIds: person.in.map((department) => inside[department]),
    });
    ids[username as Username] = id;
    staff.push({ username, password, role: person.role });
  }
  // One person, one password: the owner signs in to the account as she does to the console.
  const owner = { email: people.anna.email, password: staff[0]?.password ?? oneTimePassword() };
  await identity.createOwner({ tenantId, name: people.anna.name, ...owner });
  return { departments: inside, ids: ids as Record<Username, string>, staff, owner };
}

async function addKeys({ credentials }: SampleNeeds, liveId: string, testId: string) {
  const server = { kind: 'server', mode: 'live', scopes: serverScopes } as const;
  const echocall = { kind: 'echocall', scopes: echocallScopes } as const;
  return {
    serverKey: (await credentials.create({ ...server, tenantId: liveId, name: 'Demo' })).secret,
    echocallKey: (await credentials.create({ ...echocall, tenantId: liveId, mode: 'live', name: 'Demo' })).secret,
    echocallTestKey: (await credentials.create({ ...echocall, tenantId: testId, mode: 'test', name: 'Demo' })).secret,
  };
}

/** A small shop as it might look after a few weeks, and an agency that resells. */
export async function addSampleData(
  needs: SampleNeeds,
  planId: string,
): Promise<Required<Pick<FirstRunFile, 'demo' | 'reseller'>>> {
  const { live, test } = await addTenants(needs, planId);
  const crew = await addPeople(needs, live.id);
  await needs.identity.createDepartment({ tenantId: test.id, name: departments.sales, isDefault: true });
  const keys = await addKeys(needs, live.id, test.id);
  const knowledge = await addDemoKnowledge(needs.knowledge, live.id);
  await addDemoConversations(needs.database, {
    tenantId: live.id,
    staff: crew.ids,
    departments: crew.departments,
    knowledge,
    assistantNames,
    pageUrl: `${needs.url()}/demo`,
    now: needs.clock.now(),
  });
  await addDemoPhrases(needs.database, live.id);
  await addDemoHook(needs, live.id);
  await addSamplePlans(needs.database);
  const reseller = await addSampleReseller(needs, oneTimePassword());
  const demo = {
    tenantId: show('tenant', live.id),
    slug: live.slug,
    publicKey: live.publicKey,
    owner: crew.owner,
    staff: crew.staff,
    ...keys,
  };
  return { demo, reseller };
}

/** What a start that was cut off has left: by what is marked, not by what one remembers to have made. */
export async function sampleTenants(database: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from tenants where is_sample order by test_of nulls last`.execute(database);
  return rows.map(({ id }) => id);
}
