import { fileURLToPath } from 'node:url';
import { serverScopes } from '#modules/credentials/index.ts';
import { scopesOf } from '#modules/identity/index.ts';
import { connectDatabase, migrate } from '#platform/database/index.ts';
import { newId, show } from '#platform/ids.ts';
import { openLog } from '#platform/log.ts';
import { openSecrets } from '#platform/secrets.ts';
import { openApp } from '../../server/app.ts';
import { readSettings } from '../../server/settings.ts';

const migrations = fileURLToPath(new URL('../../server/migrations', import.meta.url));
const VISITOR_SECONDS = 86_400;
export const PASSWORD = 'correct horse battery staple';

export type Stage = {
  conversations: { id: string; visitorToken: string }[];
  staffTokens: string[];
  serverKey: string;
};

/** Puts a tenant with conversations, people and a webhook into a data folder before the product is started on it. */
export async function setStage(
  dataDir: string,
  { hookUrl, conversations: count }: { hookUrl: string; conversations: number },
): Promise<Stage> {
  const log = openLog({ level: 'silent' });
  const read = readSettings({ DATA_DIR: dataDir, ALLOW_PRIVATE_TARGETS: '1' });
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  const database = await connectDatabase({ embedded: { dataDir }, poolSize: 4, log });
  await migrate({ connection: database.connection, folder: migrations, log });
  const app = await openApp({ settings: read.settings, database, secrets: openSecrets({ dataDir }), log });
  try {
    const { plans, tenants, identity, conversations, assistants, credentials, webhooks } = app.modules;
    const tenant = await tenants.create({
      slug: 'crash',
      name: 'Crash',
      email: 'crash@example.test',
      planId: await plans.unlimitedPlanId(newId()),
      domains: [],
      defaultLanguage: 'en',
    });
    const own = { tenantId: tenant.id };
    const department = await identity.createDepartment({ ...own, name: 'Sales', isDefault: true });
    for (const username of ['mira', 'jonas'])
      await identity.createStaff({
        ...own,
        username,
        name: username,
        role: 'supervisor',
        password: PASSWORD,
        departmentIds: [department.id],
      });
    const key = await credentials.create({ ...own, kind: 'server', mode: 'live', name: 'crash', scopes: serverScopes });
    const server = await credentials.callerOf(key.secret, 'server');
    await assistants.updateSettings(
      { ...server, scopes: scopesOf('owner'), may: () => true, must: () => {} },
      { mode: 'human_only' },
    );
    await webhooks.create(server, {
      name: 'Everything said',
      url: hookUrl,
      events: ['conversation.message.received', 'conversation.message.sent'],
    });
    const staffTokens = await Promise.all(
      ['mira', 'jonas'].map(
        async (username) => (await identity.issueAgent(server, { username, expiresIn: 3600 })).token,
      ),
    );
    const talks: Stage['conversations'] = [];
    for (let number = 0; number < count; number += 1) {
      const visitor = await conversations.openSession(tenant.id, { visitor: { name: `Visitor ${number}` } });
      const { token } = await identity.issueVisitor({
        ...own,
        visitorId: visitor.id,
        verified: false,
        ttlSeconds: VISITOR_SECONDS,
      });
      const opened = await conversations.open(await identity.callerOf(token, ['visitor']), {});
      talks.push({ id: show('conversation', opened.id), visitorToken: token });
    }
    return { conversations: talks, staffTokens, serverKey: key.secret };
  } finally {
    await app.stop();
    await database.close();
  }
}
