import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverScopes } from '#modules/credentials/index.ts';
import { type Caller, scopesOf, systemCaller } from '#modules/identity/index.ts';
import type { Database } from '#platform/database/index.ts';
import { newId, show } from '#platform/ids.ts';
import { type Log, openLog } from '#platform/log.ts';
import type { Resolve } from '#platform/outbound/index.ts';
import { openSecrets, type Secrets } from '#platform/secrets.ts';
import { replyCheck } from '#surfaces/contract/index.ts';
import { type App, openApp } from '../server/app.ts';
import { readSettings } from '../server/settings.ts';
import { testDatabase } from './database.ts';

export type TestApp = {
  app: App;
  /** A look past the product: what was not told may still have been kept. */
  database: Database;
  /** Where its files lie. */
  dataDir: string;
  /** The house's own keys, for those who forge with them. */
  secrets: Secrets;
  url: string;
  /** Replies that did not match their document. Empty, or the test should fail. */
  faults: string[];
  tenant(options?: TenantOptions): Promise<TestTenant>;
  close(): Promise<void>;
};

export type TenantOptions = {
  mode?: 'human_only' | 'ai_first' | 'ai_assisted';
  domains?: string[];
  language?: 'de' | 'en';
};

export type TestTenant = {
  id: string;
  clientId: string;
  slug: string;
  publicKey: string;
  password: string;
  serverKey: string;
  departments: { sales: string; service: string };
  /** `username` → key inside. anna is the owner, jonas a supervisor, mira (sales) and omar (service) are agents. */
  staff: Record<'anna' | 'jonas' | 'mira' | 'omar', string>;
  system: Caller;
  signIn(username: string): Promise<string>;
};

/** What a reply of the product's envelope may hold; a test names the part that it reads. */
export type Envelope<Data> = {
  success: boolean;
  data: Data;
  code: string;
  message: string;
  details?: string[];
  detail?: Record<string, unknown>;
};
export type Reply<Data> = { status: number; body: Envelope<Data>; headers: Headers };

/** One request with a JSON body; the reply's body is parsed where there is one. */
export async function call<Data = Record<string, unknown>>(
  url: string,
  method: string,
  path: string,
  {
    token,
    session,
    body,
    headers = {},
  }: { token?: string; session?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reply<Data>> {
  const reply = await fetch(url + path, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(session && { 'x-ringnity-sdk-session': session }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: (text ? JSON.parse(text) : {}) as Envelope<Data>, headers: reply.headers };
}

/** The whole product on a database of its own and a free port, every reply held against its document. */
export async function testApp(
  environment: Record<string, string> = {},
  { log, lookup }: { log?: Log; lookup?: Resolve } = {},
): Promise<TestApp> {
  const { database, drop } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'switchboard-test-'));
  const read = readSettings({
    DATA_DIR: dataDir,
    ALLOW_PRIVATE_TARGETS: '1',
    REQUESTS_PER_HOUR: '10000000',
    VISITOR_REQUESTS_PER_MINUTE: '10000000',
    ANSWER_AFTER_MS: '0',
    ...environment,
  });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const faults: string[] = [];
  const secrets = openSecrets({ dataDir });
  const app = await openApp({
    settings: read.settings,
    database,
    secrets,
    log: log ?? openLog({ level: (process.env['TEST_LOG'] as 'debug') ?? 'silent' }),
    ...(lookup && { lookup }),
    prepare: (fastify) => fastify.register(replyCheck, { onFault: (fault: string) => void faults.push(fault) }),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const { plans, tenants, identity, credentials, assistants } = app.modules;
  const planId = await plans.unlimitedPlanId(newId());

  return {
    app,
    database,
    dataDir,
    secrets,
    url,
    faults,
    async tenant({ mode = 'ai_first', domains = [], language = 'de' } = {}) {
      const slug = `t-${newId().slice(-12)}`;
      const tenant = await tenants.create({
        slug,
        name: `Tenant ${slug}`,
        email: `${slug}@example.test`,
        planId,
        domains,
        defaultLanguage: language,
      });
      const system = { ...systemCaller(tenant.id) };
      const sales = await identity.createDepartment({ tenantId: tenant.id, name: 'Sales', isDefault: true });
      const service = await identity.createDepartment({ tenantId: tenant.id, name: 'Service' });
      const password = `correct horse ${slug}`;
      const person = async (username: string, role: 'owner' | 'supervisor' | 'agent', departmentIds: string[]) =>
        (
          await identity.createStaff({
            tenantId: tenant.id,
            username,
            name: username[0]!.toUpperCase() + username.slice(1),
            role,
            password,
            departmentIds,
          })
        ).id;
      const staff = {
        anna: await person('anna', 'owner', [sales.id]),
        jonas: await person('jonas', 'supervisor', [sales.id]),
        mira: await person('mira', 'agent', [sales.id]),
        omar: await person('omar', 'agent', [service.id]),
      };
      await assistants.updateSettings({ ...system, scopes: scopesOf('owner') }, { mode });
      const { secret } = await credentials.create({
        tenantId: tenant.id,
        kind: 'server',
        mode: 'live',
        name: 'test',
        scopes: serverScopes,
      });
      return {
        id: tenant.id,
        clientId: show('tenant', tenant.id),
        slug,
        publicKey: tenant.publicKey,
        password,
        serverKey: secret,
        departments: { sales: sales.id, service: service.id },
        staff,
        system,
        async signIn(username) {
          const reply = await call<{ accessToken: string }>(url, 'POST', '/api/auth/workspace-login', {
            body: { username, password },
            headers: { 'x-tenant-slug': slug },
          });
          return reply.body.data.accessToken;
        },
      };
    },
    async close() {
      await app.stop();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
