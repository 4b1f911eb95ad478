import { show } from '#platform/ids.ts';
import { type TestApp, testApp } from '#tests/app.ts';
import { type Asker, asker } from './exchange.ts';
import { type FuzzReport, fuzz } from './fuzz.ts';
import { pool } from './fuzz-requests.ts';
import { isAnswered, operations } from './operations.ts';
import { people } from './people.ts';

/** These refuse on purpose whatever the fuzzer says; what is behind them has tests of its own. */
export const REFUSES_ALWAYS = new Set([
  // Only the demo workspace can be removed.
  'console.removeSampleData',
  // Nobody offers calls yet.
  'ringnity.createVisitorConversationCallLink',
]);

/** Fuzzes the whole product on a house of its own. */
export async function fuzzHouse(bounds: { seed: number; perOperation: number; withinMs: number }): Promise<{
  report: FuzzReport;
  house: TestApp;
  with: Asker;
  slug: string;
  close(): Promise<void>;
}> {
  const house = await testApp();
  const own = await people(house);
  const { tenant, things } = own;
  const context = await house.app.modules.identity.issueVisitorContext(
    await house.app.modules.credentials.callerOf(tenant.serverKey, 'server'),
    { visitor: { externalId: 'customer-1' } },
  );
  const session = await house.app.modules.identity.workspaceLogin({
    tenantId: tenant.id,
    username: 'anna',
    password: tenant.password,
    address: '127.0.0.1',
  });
  const account = await house.app.modules.identity.ownerLogin({ email: own.accountEmail, password: tenant.password });
  const sown = pool({
    conversation: [things.conversation],
    message: [things.message],
    webhook: [things.webhook],
    knowledge: [things.knowledge],
    credential: [things.credential],
    contact: [things.contact],
    otherContact: [await own.newContact()],
    contactCursor: [(await house.app.modules.contacts.page(tenant.system, { limit: 1 })).nextCursor ?? ''],
    auditCursor: [(await house.app.modules.audit.list(tenant.system, { limit: 1 })).nextCursor ?? ''],
    note: [things.note],
    import: [things.import],
    staff: [things.staff],
    // The person behind the token of an agent.
    ownAgent: [show('staff', tenant.staff.mira)],
    audit: [things.audit],
    attachment: [things.attachment],
    department: [show('department', tenant.departments.sales)],
    slug: [tenant.slug],
    apiKey: [tenant.publicKey],
    username: [own.username],
    password: [tenant.password],
    refreshToken: [session.refreshToken],
    ownerRefreshToken: [account.refreshToken],
    accountEmail: [own.accountEmail],
    contextToken: [context.token],
    cursor: [own.cursor],
  });
  const asks = asker(house.url);
  const report = await fuzz({
    url: house.url,
    asker: asks,
    operations,
    isAnswered,
    of: own,
    pool: sown,
    async prepare() {
      const { conversation, message } = await own.openConversation();
      sown.front('conversation', conversation);
      sown.front('message', message);
      const file = await own.conversationWithFileFor('visitor');
      sown.front('fileConversation', file.conversation);
      sown.front('fileMessage', file.message);
      sown.front('attachment', file.attachment);
      sown.front('knowledge', await own.newKnowledge());
      sown.front('credential', await own.newCredential());
      sown.front('entryToken', await own.newEntryToken());
      const contact = await own.newContact();
      sown.front('contact', contact);
      sown.front('otherContact', await own.newContact());
      sown.front('note', await own.newNote(contact));
    },
    saidInside: () => house.faults.splice(0),
    ...bounds,
  });
  return {
    report,
    house,
    with: asks,
    slug: tenant.slug,
    async close() {
      await asks.close();
      await house.close();
    },
  };
}
