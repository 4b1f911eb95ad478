import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncapi } from '@switchboard/protocol';
import type { FastifyInstance } from 'fastify';
import { type Kysely, sql } from 'kysely';
import { assistantJobs, assistants as assistantsOf } from '#modules/assistants/index.ts';
import { type Audit, audit as auditOf } from '#modules/audit/index.ts';
import { calendar as calendarOf } from '#modules/calendar/index.ts';
import { callLinks as callLinksOf } from '#modules/calls/index.ts';
import { cannedReplies as cannedRepliesOf } from '#modules/canned-replies/index.ts';
import { contactJobs, contacts as contactsOf } from '#modules/contacts/index.ts';
import {
  attachments as attachmentsOf,
  conversationJobs,
  conversations as conversationsOf,
  departmentMoves,
} from '#modules/conversations/index.ts';
import { credentials as credentialsOf, serverKeys as serverKeysOf } from '#modules/credentials/index.ts';
import {
  type Desk,
  deskJobs,
  desk as deskOf,
  forgetAtDesk,
  mailAddresses as mailAddressesOf,
} from '#modules/desk/index.ts';
import { devices as devicesOf, notices as noticesOf } from '#modules/devices/index.ts';
import { documents as documentsOf } from '#modules/documents/index.ts';
import { identity as identityOf } from '#modules/identity/index.ts';
import { knowledgeJobs, knowledge as knowledgeOf } from '#modules/knowledge/index.ts';
import { brandOf, mailJobs, mailListing, mails as mailsOf } from '#modules/mails/index.ts';
import { plans as plansOf } from '#modules/plans/index.ts';
import { questionJobs, questions as questionsOf } from '#modules/questions/index.ts';
import { ratings as ratingsOf } from '#modules/ratings/index.ts';
import { requests as requestsOf } from '#modules/requests/index.ts';
import { routingJobs, routing as routingOf } from '#modules/routing/index.ts';
import { openingTimes as openingTimesOf, tenants as tenantsOf } from '#modules/tenants/index.ts';
import { following, type Tickets, tickets as ticketsOf } from '#modules/tickets/index.ts';
import { eventName, type Vocabulary, webhooks as webhooksOf } from '#modules/webhooks/index.ts';
import { websiteJobs, websites as websitesOf } from '#modules/websites/index.ts';
import { folderBlobs } from '#platform/blobs.ts';
import { type Bus, localBus } from '#platform/bus.ts';
import { postgresBus } from '#platform/bus-postgres.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { cursors as cursorsOf } from '#platform/cursors.ts';
import type { Database } from '#platform/database/index.ts';
import { idempotency as idempotencyOf } from '#platform/idempotency.ts';
import { newId } from '#platform/ids.ts';
import { jobs as jobsOf } from '#platform/jobs.ts';
import { limits as limitsOf } from '#platform/limits.ts';
import type { Log } from '#platform/log.ts';
import { localOutbox, smtpTransport } from '#platform/mail/index.ts';
import { openMetrics } from '#platform/metrics.ts';
import { outbound as outboundOf, type Resolve } from '#platform/outbound/index.ts';
import { type DomainEvent, outbox as outboxOf } from '#platform/outbox.ts';
import { openPush } from '#platform/push/index.ts';
import type { Secrets } from '#platform/secrets.ts';
import { consoleApi, consoleDocument } from '#surfaces/console/index.ts';
import { coverage as coverageOf, loadDocument, mountContract } from '#surfaces/contract/index.ts';
import { docs } from '#surfaces/docs.ts';
import { refuseEchocall } from '#surfaces/echocall/refuse.ts';
import { inboundHook, type SmtpListener, smtpListener, stopPage } from '#surfaces/mail/index.ts';
import { callPages } from '#surfaces/pages/call.ts';
import { consolePages } from '#surfaces/pages/console.ts';
import { demoPages } from '#surfaces/pages/demo.ts';
import { demoHooks } from '#surfaces/pages/demo-hooks.ts';
import { DEMO_MAILS_PATH, demoMails, demoMailsKey } from '#surfaces/pages/demo-mails.ts';
import { filePages } from '#surfaces/pages/files.ts';
import { homePages } from '#surfaces/pages/home.ts';
import { hostedPages } from '#surfaces/pages/hosted.ts';
import { passagePages } from '#surfaces/pages/passage.ts';
import { passageLinks } from '#surfaces/pages/passage-links.ts';
import { widgetPages } from '#surfaces/pages/widget.ts';
import { realtime as realtimeOf } from '#surfaces/realtime/index.ts';
import { ringnityCallers } from '#surfaces/ringnity/callers.ts';
import { type RingnityNeeds, ringnity, ringnityOperations } from '#surfaces/ringnity/index.ts';
import { factData } from '#surfaces/shapes/facts.ts';
import { crossOrigin } from '#surfaces/web/cross-origin.ts';
import { health } from '#surfaces/web/health.ts';
import { webServer } from '#surfaces/web/server.ts';
import { directory as directoryOf } from './directory.ts';
import { DEMO_SLUG, demoHookSecret, removeSampleData } from './first-run/index.ts';
import { isSignUpOpen, type Settings } from './settings.ts';

const PRESENCE_SWEEP_MS = 15_000;
const built = (folder: string) => fileURLToPath(new URL(`../${folder}/dist`, import.meta.url));

export type AppNeeds = {
  settings: Settings;
  database: Database;
  secrets: Secrets;
  log: Log;
  clock?: Clock;
  tls?: { cert: Buffer; key: Buffer } | undefined;
  /** Other processes on the same database are told of what happens here. */
  manyProcesses?: boolean;
  /** Where the names lead that users give: the system's resolver unless told. */
  lookup?: Resolve;
  /** Before any route is mounted: tests check every reply here. */
  prepare?: (fastify: FastifyInstance) => PromiseLike<unknown>;
};

const installationIdOf = async ({ kysely }: Database): Promise<string> => {
  await sql`insert into installation (id) values (${newId()}) on conflict do nothing`.execute(kysely);
  const { rows } = await sql<{ id: string }>`select id from installation`.execute(kysely);
  return rows[0]!.id;
};

/** Puts the house together. Reads from the ground up: platform, modules, who hears of what, surfaces. */
export async function openApp({
  settings,
  database,
  secrets,
  log,
  clock = systemClock,
  tls,
  manyProcesses = false,
  lookup,
  prepare,
}: AppNeeds) {
  const { kysely } = database;
  let address = settings.publicUrl;
  const publicUrl = () => address ?? `http://${settings.host}:${settings.port}`;

  // ---- platform
  const bus: Bus = manyProcesses ? await postgresBus({ connection: database.connection, log }) : localBus();
  const metrics = openMetrics();
  const outbox = outboxOf({ database: kysely, log });
  const jobs = jobsOf({ connection: database.connection, log });
  const limits = limitsOf();
  const blobs = folderBlobs({ folder: join(settings.dataDir, 'files') });
  const idempotency = idempotencyOf({ database: kysely, clock, secrets });
  const cursors = cursorsOf(secrets.derive('cursors'));
  const outbound = outboundOf({
    allowPrivateTargets: settings.allowPrivateTargets,
    allowedTargets: [],
    extraPorts: settings.outboundPorts,
    clock,
    log,
    ...(lookup && { lookup }),
  });
  const mailTransport = settings.smtpUrl
    ? smtpTransport({ url: settings.smtpUrl })
    : localOutbox({ folder: join(settings.dataDir, 'mails') });

  const push = openPush(settings, { outbound, clock });

  // ---- modules
  const installationId = await installationIdOf(database);
  const plans = plansOf({ database: kysely });
  const audit: Audit = auditOf({
    database: kysely,
    cursors,
    clock,
    addresses: settings.auditAddresses,
    keyName: (within, tenantId, id) => credentials.nameOf(tenantId, id, within),
  });
  const parsing = documentsOf();
  const knowledge = knowledgeOf({
    database: kysely,
    outbox,
    audit,
    jobs,
    outbound,
    blobs,
    documents: parsing,
    plans,
    clock,
    log,
    embedding: { baseUrl: settings.embeddingBaseUrl, apiKey: settings.embeddingApiKey, model: settings.embeddingModel },
  });
  const websites = websitesOf({
    database: kysely,
    jobs,
    outbound,
    documents: parsing,
    knowledge,
    plans,
    audit,
    cursors,
    clock,
    log,
  });
  const tenants = tenantsOf({
    database: kysely,
    plans,
    audit,
    bus,
    clock,
    readyKnowledge: (id) => knowledge.readyCount(id),
  });
  const mailAddresses = mailAddressesOf({ key: secrets.derive('mail addresses'), domain: settings.mailInboundDomain });
  const ownAddress = settings.mailFrom ?? 'no-reply@localhost';
  const mails = mailsOf({
    database: kysely,
    jobs,
    secrets,
    clock,
    log,
    transport: mailTransport,
    from: { address: ownAddress },
    brandOf: async (tenantId) => brandOf(tenantId ? await tenants.byId(tenantId) : undefined),
    bounceAddress: mailAddresses.bounce,
  });
  const identity = identityOf({
    database: kysely,
    outbox,
    audit,
    bus,
    mails,
    plans,
    workspaces: {
      create: tenants.createWithin,
      bySlug: tenants.bySlug,
      planId: () => plans.unlimitedPlanId(newId()),
    },
    moveConversations: departmentMoves({ outbox }),
    google: {
      clientId: settings.googleClientId,
      issuer: settings.googleIssuer ?? '',
      jwksUrl: settings.googleJwksUrl ?? '',
    },
    isSignUpOpen: isSignUpOpen(settings),
    publicUrl,
    secrets,
    clock,
    log,
    installationId,
  });
  const credentials = credentialsOf({ database: kysely, clock, log, plans });
  const requests = requestsOf({ database: kysely, clock, cursors, log });
  const serverKeys = serverKeysOf({ database: kysely, credentials, tenants, audit, clock, log });
  const directory = directoryOf({ identity, tenants, clock, publicUrl });
  const languageOf = async (tenantId: string) => (await tenants.byId(tenantId))?.defaultLanguage ?? 'de';
  const conversations = conversationsOf({
    database: kysely,
    outbox,
    cursors,
    clock,
    directory,
    languageOf,
    assistantStateFor: (tenantId) => assistants.initialState(tenantId),
    audit,
    recognise: (visitor, link) => contacts.recognise(visitor.tenantId, visitor, link),
  });
  const calendar = calendarOf({ database: kysely, outbox, clock, cursors, tenants });
  const devices = devicesOf({ database: kysely, secrets, clock });
  const forget = async (transaction: Kysely<unknown>, tenantId: string, contactId: string) => {
    await forgetAtDesk(transaction, tenantId, contactId);
    await calendar.forget(transaction, tenantId, contactId);
    await devices.forget(transaction, tenantId, await conversations.forget(transaction, tenantId, contactId));
  };
  const contacts = contactsOf({
    database: kysely,
    outbox,
    plans,
    audit,
    clock,
    countryOf: (tenantId) => tenants.countryOf(tenantId),
    cursors,
    jobs,
    threadsOf: conversations.threadsOf,
    moveVisitors: conversations.moveVisitors,
    blockVisitors: conversations.blockVisitorsOf,
    forget,
  });
  const cannedReplies = cannedRepliesOf({ database: kysely });
  const passageLink = passageLinks(secrets.derive('passages'));
  const assistants = assistantsOf({
    database: kysely,
    audit,
    bus,
    jobs,
    knowledge,
    conversations: () => conversations,
    calendar: calendar.forVisitor,
    limits: { settleMs: settings.answerAfterMs },
    tenants,
    identity,
    clock,
    log,
    passageLink: (passage) => passageLink(publicUrl(), passage),
    model: { baseUrl: settings.modelBaseUrl, apiKey: settings.modelApiKey, name: settings.modelName },
  });
  const openingTimes = openingTimesOf({ database: kysely, audit, bus, clock });
  const routing = routingOf({
    ...{ database: kysely, outbox, audit, jobs, clock, log },
    ...{ tenants, identity, conversations },
  });
  const attachments = attachmentsOf({
    database: kysely,
    outbox,
    audit,
    blobs,
    plans,
    clock,
    key: secrets.derive('file links'),
    conversations,
    languageOf,
    allowsVoice: assistants.allowsVoice,
    mostBytes: settings.attachmentMostBytes,
  });
  const callLinks = callLinksOf({ database: kysely, conversations, services: tenants.services, clock });
  const notices = noticesOf({
    database: kysely,
    jobs,
    push,
    secrets,
    conversations,
    async tenantOf(tenantId) {
      const tenant = await tenants.byId(tenantId);
      return tenant && { name: tenant.branding.displayName ?? tenant.name, language: tenant.defaultLanguage };
    },
    staffOf: identity.listStaff,
    showsText: settings.pushShowsText,
    graceSeconds: settings.pushAfterSeconds,
    log,
  });
  const tickets: Tickets = ticketsOf({
    database: kysely,
    outbox,
    cursors,
    clock,
    staffName: directory.staffName,
    deliver: (...given) => desk.answers.deliver(...given),
    sayInConversation: (...given) => desk.answers.sayInConversation(...given),
  });
  const desk: Desk = deskOf({
    database: kysely,
    outbox,
    conversations,
    identity,
    tenants,
    tickets,
    mails,
    addresses: mailAddresses,
    ownAddress,
    limits,
    clock,
    log,
    publicUrl,
  });
  const ratings = ratingsOf({
    database: kysely,
    outbox,
    clock,
    asksForRating: async (tenantId) => (await desk.settings.of(tenantId)).asksForRating,
  });
  const questions = questionsOf({
    database: kysely,
    jobs,
    knowledge,
    conversations,
    staffNames: async (tenantId) => (await identity.listStaff(tenantId)).map(({ name }) => name),
    cursors,
    clock,
  });
  const webhooks = webhooksOf({
    database: kysely,
    audit,
    secrets,
    outbound,
    clock,
    jobs,
    log,
    presenters: {
      ringnity: (event) => present('ringnity', event),
      echocall: (event) => present('echocall', event),
    },
  });
  mailJobs(jobs, mails);
  deskJobs(jobs, desk);
  knowledgeJobs(jobs, knowledge);
  websiteJobs(jobs, websites);
  questionJobs(jobs, questions);
  assistantJobs(jobs, assistants);
  conversationJobs(jobs, conversations);
  routingJobs(jobs, routing);
  attachments.defineJobs(jobs);
  notices.defineJobs();
  contactJobs(jobs, contacts);

  // ---- who hears of what
  const subscribers = [
    { name: 'assistants', handle: assistants.onEvents },
    { name: 'routing', handle: routing.onEvents },
    desk.subscriber,
    following(tickets),
    ratings.subscriber,
    { name: 'questions', handle: questions.onEvents },
    webhooks.subscriber,
    attachments.subscriber(jobs),
    notices.subscriber,
    { name: 'realtime', handle: async (_transaction: unknown, events: object[]) => bus.publish('events', events) },
  ];

  const present = (vocabulary: Vocabulary, event: DomainEvent) => {
    const [name, data] = [eventName(vocabulary, event), factData(event)];
    return name && data ? { event: name, data } : undefined;
  };

  // ---- surfaces
  const web = webServer({ log, metrics, trustProxy: settings.trustProxy, tls });
  const { fastify } = web;
  const realtime = realtimeOf({
    conversations,
    visitorPresence: desk.presence,
    identity,
    tenants,
    bus,
    clock,
    log,
    metrics: { socketsOpen: metrics.sockets, framesSent: metrics.framesSent },
    trustProxy: settings.trustProxy,
    ownOrigins: settings.publicUrl ? [new URL(settings.publicUrl).origin] : [],
  });
  const ringnityNeeds: RingnityNeeds = {
    assistants,
    attachments,
    callLinks,
    contacts,
    conversations,
    credentials,
    devices,
    identity,
    knowledge,
    plans,
    requests,
    routing,
    desk,
    ratings,
    serverKeys,
    tenants,
    tickets,
    webhooks,
    clock,
    idempotency,
    limits,
    requestsPerHour: settings.requestsPerHour,
    visitorRequestsPerMinute: settings.visitorRequestsPerMinute,
    publicUrl,
  };
  await prepare?.(fastify);
  let isStarted = false;
  let smtp: SmtpListener | undefined;
  const isReady = async () => isStarted && (await database.isReady());
  health(fastify, { isReady, isDraining: web.isDraining, metrics });
  await crossOrigin(fastify, { anyAllows: tenants.anyAllows });
  ringnity(fastify, ringnityNeeds);
  mountContract(fastify, { document: loadDocument('echocall'), operations: {}, callers: {}, refuse: refuseEchocall });
  const callers = ringnityCallers(ringnityNeeds);
  const listing = mailListing({ database: kysely, cursors, transport: mailTransport });
  const consoleNeeds = {
    assistants,
    attachments,
    audit,
    cannedReplies,
    calendar,
    contacts,
    conversations,
    desk,
    identity,
    knowledge,
    requests,
    tenants,
    webhooks,
    openingTimes,
    routing,
    clock,
    mailListing: listing,
    tickets,
    questions,
    websites,
    publicUrl,
    removeSampleData: removeSampleData({ database: kysely, tenants, audit, blobs, dataDir: settings.dataDir, log }),
    limits,
    openRequestsPerMinute: settings.visitorRequestsPerMinute,
    callerOf: callers.workspace,
    ownerOf: callers.owner,
  };
  consoleApi(fastify, consoleNeeds);
  await fastify.register(docs({ documents: documents(), asyncapi: () => asyncapi(...realtimeAddress(publicUrl())) }));
  homePages(fastify, { tenants, knowledge, publicUrl, isReady, modelName: settings.modelName });
  demoPages(fastify, { tenants });
  callPages(fastify, { callLinks, tenants });
  passagePages(fastify, { knowledge, tenants, key: secrets.derive('passages') });
  filePages(fastify, { attachments, callerOf: callers.runtime });
  const mailsKey = settings.smtpUrl ? undefined : demoMailsKey(secrets);
  if (mailsKey) demoMails(fastify, { listing, key: mailsKey });
  stopPage(fastify, { desk, tenants });
  if (settings.mailInboundSecret) inboundHook(fastify, { desk, secret: settings.mailInboundSecret, clock, limits });
  const secretOfDemoHook = async () =>
    (await tenants.bySlug(DEMO_SLUG))?.isSample ? demoHookSecret(secrets) : undefined;
  demoHooks(fastify, { clock, secretOfDemoHook });
  await fastify.register(widgetPages({ tenants, dist: built('widget') }));
  await fastify.register(hostedPages({ tenants, dist: built('widget') }));
  await fastify.register(consolePages({ dist: built('console') }));

  bus.subscribe('tenant.changed', ({ tenantId }: { tenantId: string }) => routing.wake(tenantId));
  metrics.watch('switchboard_outbox_waiting', 'Events that wait for delivery.', outbox.waiting);
  bus.subscribe('ai.completed', ({ outcome }: { outcome: string }) => metrics.turns.inc({ outcome }));
  const presenceSweep = setInterval(() => {
    identity.expirePresence().catch((error) => log.warn('presence could not be swept', { error }));
  }, PRESENCE_SWEEP_MS);
  jobs.define('house.sweep', { attempts: 1 }, async () => {
    await Promise.all([
      identity.removeExpired(),
      idempotency.sweep(),
      requests.removeExpired(),
      callLinks.removeExpired(),
    ]);
  });
  jobs.schedule('house.sweep', '17 * * * *');

  return {
    fastify,
    modules: {
      audit,
      plans,
      questions,
      tenants,
      identity,
      credentials,
      serverKeys,
      knowledge,
      mails,
      tickets,
      ratings,
      desk,
      contacts,
      calendar,
      conversations,
      cannedReplies,
      assistants,
      requests,
      openingTimes,
      routing,
      attachments,
      devices,
      notices,
      webhooks,
      websites,
    },
    outbound,
    bus,
    jobs,
    outbox,
    url: publicUrl,
    /** The page of mails that wait as files, with its key; undefined where a mail server is set. */
    mailsPath: mailsKey && `${DEMO_MAILS_PATH}?key=${mailsKey}`,
    /** Where mails are taken, once listening; undefined where none are. */
    smtpPort: () => smtp?.port,

    /** Resolves with the address once requests are taken; `/readyz` says so when `first`, which needs the address, is done. */
    async listen(
      { host, port }: { host: string; port: number } = settings,
      first: (url: string) => Promise<void> = async () => {},
    ): Promise<string> {
      await jobs.start();
      outbox.start(subscribers);
      webhooks.worker.start();
      realtime.attach(fastify.server as Server);
      if (settings.smtpListen) {
        smtp = await smtpListener({
          at: settings.smtpListen,
          name: settings.mailInboundDomain ?? 'localhost',
          desk,
          limits,
          log,
          tls,
        });
      }
      const listening = await fastify.listen({ host, port });
      address ??= listening.replace('[::1]', 'localhost');
      await first(publicUrl());
      isStarted = true;
      return publicUrl();
    },

    /** Refuses new work, lets the work under way end, and leaves the rest where another process finds it. */
    async stop(): Promise<void> {
      web.drain();
      if (settings.drainMs > 0) await new Promise((done) => setTimeout(done, settings.drainMs));
      clearInterval(presenceSweep);
      await realtime.close();
      await smtp?.close();
      await fastify.close();
      await jobs.stop();
      await webhooks.worker.stop();
      await outbox.stop();
      await routing.settled();
      await credentials.settled();
      await requests.settled();
      push.close();
      await mailTransport.close();
      await outbound.close();
      await bus.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof openApp>>;

const realtimeAddress = (url: string): [string, 'ws' | 'wss'] => {
  const { host, protocol } = new URL(url);
  return [host, protocol === 'https:' ? 'wss' : 'ws'];
};

const documents = () => [loadDocument('ringnity'), loadDocument('echocall'), consoleDocument()];

/** What is answered of the two public contracts: a gauge that may only rise. */
export const coverage = () =>
  coverageOf({
    documents: [loadDocument('ringnity'), loadDocument('echocall')],
    operations: { ringnity: ringnityOperations({} as RingnityNeeds), echocall: {} },
  });
