import { sql } from 'kysely';
import { PLATFORM_ID } from '#modules/identity/index.ts';
import { cursors } from '#platform/cursors.ts';
import { newId, show } from '#platform/ids.ts';
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
  // Without GOOGLE_CLIENT_ID there is no sign-in with Google.
  'ringnity.loginOwnerWithGoogle',
  // Links come by mail, codes from an app.
  'console.confirmEmail',
  'console.getPasswordReset',
  'console.resetPassword',
  'console.getInvitation',
  'console.acceptInvitation',
  'console.resendConfirmation',
  'console.confirmSecondFactor',
  'console.disableSecondFactor',
  'console.renewRecoveryCodes',
  'console.confirmOperatorSecondFactor',
  'console.disableOperatorSecondFactor',
  'console.renewOperatorRecoveryCodes',
  // The password of the fuzzer is the old one.
  'console.changePassword',
  'console.changeOperatorPassword',
  // The whole matrix has to be right.
  'ringnity.updatePlatformPlanContracts',
  // Fields that may be left out must fit all at once here, and five misses lock the account.
  'console.signUp',
  'console.changeEmail',
  'console.beginSecondFactor',
  // The session is somebody else's, and the department is the default one.
  'console.revokeSession',
  'console.removeDepartment',
  // It has to be let in by a login, through the pages.
  'console.withdrawMyApplication',
  // Only a conversation that was just closed is rated.
  'ringnity.rateVisitorConversation',
  // The items here are texts, and the messages somebody else's.
  'console.downloadKnowledgeFile',
  'console.changeKnowledgeAnswer',
  'console.editOwnMessage',
  'console.deleteOwnMessage',
  // These can be done once, or in one state alone.
  'console.addWebsite',
  'console.refreshWebsite',
  'console.stopWebsite',
  // Fields that may be left out must fit each other here, and times the opening hours.
  'console.updateConversation',
  'ringnity.updatePlatformAiPricing',
  'console.listBookings',
  'console.addBooking',
  'console.moveBooking',
  // A visitor has no list long enough for a mark into it.
  'ringnity.listVisitorConversations',
  // A login begins with a redirect, a code comes by a person's browser, and what is deleted must be revoked.
  'ringnity.authorizeWithRingnity',
  'ringnity.exchangeRingnityOAuthToken',
  'ringnity.deleteRevokedOAuthClient',
  // It would end what the fuzzer signs in with.
  'console.withdrawLoginKey',
  // Calls have no room here, and the assistant has no voice.
  'ringnity.createVisitorConversationCallLink',
  'ringnity.createAiVisitorRealtimeCall',
]);

/** Fuzzes the whole product on a house of its own. */
const lists = {
  tickets: 'ticketCursor',
  mails: 'mailCursor',
  'inbox, newest': 'inboxCursor',
  questions: 'questionCursor',
  suggestions: 'suggestionCursor',
  'blocked visitors': 'blockedCursor',
  bookings: 'bookingCursor',
  ledger: 'ledgerCursor',
  'website pages': 'pageCursor',
} as const;

/** Marks into lists that are too short to give one. */
function cursorsOfLists({ secrets }: TestApp, tenantId: string): Record<string, string[]> {
  const marks = cursors(secrets.derive('cursors'));
  return Object.fromEntries(
    Object.entries(lists).map(([list, noun]) => {
      const first =
        list === 'questions' || list === 'website pages' || list === 'ledger' ? '1' : new Date().toISOString();
      return [noun, [marks.of(list).write(tenantId, list === 'tickets' ? ['1', first, newId()] : [first, newId()])]];
    }),
  );
}

type Bounds = { seed: number; perOperation: number; withinMs: number };
type FuzzRun = {
  report: FuzzReport;
  house: TestApp;
  with: Asker;
  slug: string;
  close(): Promise<void>;
};

export async function fuzzHouse(bounds: Bounds): Promise<FuzzRun> {
  const house = await testApp();
  try {
    return await fuzzed(house, bounds);
  } catch (error) {
    // Left open it would keep the process, and the reader from the reason.
    await house.close();
    throw error;
  }
}

async function fuzzed(house: TestApp, bounds: Bounds): Promise<FuzzRun> {
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
  const operatorSession = await house.app.modules.identity.platformLogin({
    email: own.operatorEmail,
    password: tenant.password,
  });
  const platform = await house.app.modules.identity.callerOf(operatorSession.accessToken, ['operator']);
  const { requests } = house.app.modules;
  for (const requestId of ['fuzz-1', 'fuzz-2'])
    requests.note(await house.app.modules.credentials.callerOf(tenant.serverKey, 'server'), {
      requestId,
      method: 'GET',
      route: '/api/server/tenant',
      operation: 'getServerTenant',
      status: 200,
      code: null,
      durationMs: 1,
    });
  const requestCursor = (await requests.list(tenant.system, { limit: 1 })).nextCursor ?? '';
  const sown = pool({
    conversation: [things.conversation],
    message: [things.message],
    webhook: [things.webhook],
    delivery: [things.delivery],
    request: [things.request],
    knowledge: [things.knowledge],
    credential: [things.credential],
    application: [things.application],
    clientId: [own.client.id],
    clientSecret: [own.client.secret],
    contact: [things.contact],
    tag: [things.tag],
    reply: [things.reply],
    ticket: [things.ticket],
    mail: [things.mail],
    turn: [things.turn],
    client: [own.tenant.clientId],
    chunk: [things.chunk],
    website: [things.website],
    question: [things.question],
    suggestion: [things.suggestion],
    service: [things.service],
    booking: [things.booking],
    call: [things.call],
    missedCall: [things.call],
    otherContact: [await own.newContact()],
    contactCursor: [(await house.app.modules.contacts.page(tenant.system, { limit: 1 })).nextCursor ?? ''],
    auditCursor: [(await house.app.modules.audit.list(tenant.system, { limit: 1 })).nextCursor ?? ''],
    note: [things.note],
    import: [things.import],
    device: [things.device],
    spareTenant: [own.spareTenant],
    plan: [own.planId],
    tenantCursor: [cursors(house.secrets.derive('cursors')).of('tenants').write(PLATFORM_ID, ['1000000'])],
    deviceCursor: [cursors(house.secrets.derive('cursors')).of('devices').write(tenant.id, [newId()])],
    staff: [things.staff],
    // The person behind the token of an agent.
    ownAgent: [show('staff', tenant.staff.mira)],
    audit: [things.audit],
    attachment: [things.attachment],
    department: [show('department', tenant.departments.sales)],
    invitation: [things.invitation],
    session: [things.session],
    slug: [tenant.slug],
    apiKey: [tenant.publicKey],
    username: [own.username],
    password: [tenant.password],
    refreshToken: [session.refreshToken],
    ownerRefreshToken: [account.refreshToken],
    accountEmail: [own.accountEmail],
    operatorEmail: [own.operatorEmail],
    operatorRefreshToken: [operatorSession.refreshToken],
    operator: [own.spareOperator],
    platformAuditCursor: [(await house.app.modules.audit.list(platform, { limit: 1 })).nextCursor ?? ''],
    contextToken: [context.token],
    cursor: [own.cursor],
    requestCursor: [requestCursor],
    ...cursorsOfLists(house, tenant.id),
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
      // Tries of the operation before would close this one's door too.
      await sql`delete from sign_in_failures`.execute(house.database.kysely);
      await own.welcomeAgain();
      const { conversation, message } = await own.openConversation();
      sown.front('conversation', conversation);
      sown.front('message', message);
      const file = await own.conversationWithFileFor('visitor');
      sown.front('fileConversation', file.conversation);
      sown.front('fileMessage', file.message);
      sown.front('attachment', file.attachment);
      sown.front('knowledge', await own.newKnowledge());
      sown.front('operator', await own.newOperator());
      sown.front('credential', await own.newCredential());
      sown.front('application', await own.newApplication());
      sown.front('webhook', await own.newWebhook());
      sown.front('website', await own.newWebsite());
      sown.front('suggestion', (await own.newSuggestion()).suggestion);
      sown.front('delivery', await own.newDelivery());
      sown.front('call', await own.newCall('visitor'));
      sown.front('entryToken', await own.newEntryToken());
      sown.front('device', await own.newDevice());
      const contact = await own.newContact();
      sown.front('contact', contact);
      sown.front('otherContact', await own.newContact());
      sown.front('note', await own.newNote(contact));
      sown.front('tag', await own.newTag());
      sown.front('reply', await own.newReply());
      const holidays = ['2030-12-24', '2030-12-31'].map((day) => ({ day, name: 'Holiday' }));
      await house.app.modules.openingTimes.addHolidays(tenant.system, holidays);
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
