import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asyncapi } from '@switchboard/protocol';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { assistantJobs, assistants as assistantsOf } from '#modules/assistants/index.ts';
import { calendar as calendarOf } from '#modules/calendar/index.ts';
import { contacts as contactsOf } from '#modules/contacts/index.ts';
import { conversations as conversationsOf } from '#modules/conversations/index.ts';
import { credentials as credentialsOf, serverKeys as serverKeysOf } from '#modules/credentials/index.ts';
import { identity as identityOf } from '#modules/identity/index.ts';
import { knowledgeJobs, knowledge as knowledgeOf } from '#modules/knowledge/index.ts';
import { plans as plansOf } from '#modules/plans/index.ts';
import { tenants as tenantsOf } from '#modules/tenants/index.ts';
import { eventName, type Vocabulary, webhooks as webhooksOf } from '#modules/webhooks/index.ts';
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
import { openMetrics } from '#platform/metrics.ts';
import { outbound as outboundOf } from '#platform/outbound/index.ts';
import { type DomainEvent, outbox as outboxOf } from '#platform/outbox.ts';
import type { Secrets } from '#platform/secrets.ts';
import { consoleApi, consoleDocument } from '#surfaces/console/index.ts';
import { coverage as coverageOf, loadDocument, mountContract } from '#surfaces/contract/index.ts';
import { docs } from '#surfaces/docs.ts';
import { refuseEchocall } from '#surfaces/echocall/refuse.ts';
import { consolePages } from '#surfaces/pages/console.ts';
import { demoPages } from '#surfaces/pages/demo.ts';
import { demoHooks } from '#surfaces/pages/demo-hooks.ts';
import { homePages } from '#surfaces/pages/home.ts';
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
import type { Settings } from './settings.ts';

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
  });

  // ---- modules
  const installationId = await installationIdOf(database);
  const plans = plansOf({ database: kysely });
  const knowledge = knowledgeOf({
    database: kysely,
    outbox,
    jobs,
    outbound,
    clock,
    log,
    embedding: { baseUrl: settings.embeddingBaseUrl, apiKey: settings.embeddingApiKey, model: settings.embeddingModel },
  });
  const tenants = tenantsOf({ database: kysely, plans, bus, clock, readyKnowledge: (id) => knowledge.readyCount(id) });
  const identity = identityOf({ database: kysely, outbox, secrets, clock, log, installationId });
  const credentials = credentialsOf({ database: kysely, clock, log, plans });
  const serverKeys = serverKeysOf({ database: kysely, credentials, tenants, clock, log });
  const directory = directoryOf({ identity, tenants, clock });
  const languageOf = async (tenantId: string) => (await tenants.byId(tenantId))?.defaultLanguage ?? 'de';
  const conversations = conversationsOf({
    database: kysely,
    outbox,
    cursors,
    clock,
    directory,
    languageOf,
    assistantStateFor: (tenantId) => assistants.initialState(tenantId),
    recognise: (visitor, link) => contacts.recognise(visitor.tenantId, visitor, link),
  });
  const calendar = calendarOf({ database: kysely, outbox, clock, cursors, tenants });
  const contacts = contactsOf({
    database: kysely,
    outbox,
    plans,
    clock,
    async forget(transaction, tenantId, contactId) {
      await calendar.forget(transaction, tenantId, contactId);
      await conversations.forget(transaction, tenantId, contactId);
    },
  });
  const assistants = assistantsOf({
    database: kysely,
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
    model: { baseUrl: settings.modelBaseUrl, apiKey: settings.modelApiKey, name: settings.modelName },
  });
  const webhooks = webhooksOf({
    database: kysely,
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
  knowledgeJobs(jobs, knowledge);
  assistantJobs(jobs, assistants);

  // ---- who hears of what
  const subscribers = [
    { name: 'assistants', handle: assistants.onEvents },
    webhooks.subscriber,
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
    contacts,
    conversations,
    credentials,
    identity,
    knowledge,
    plans,
    serverKeys,
    tenants,
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
  const isReady = async () => isStarted && (await database.isReady());
  health(fastify, { isReady, isDraining: web.isDraining, metrics });
  await crossOrigin(fastify, { anyAllows: tenants.anyAllows });
  ringnity(fastify, ringnityNeeds);
  mountContract(fastify, { document: loadDocument('echocall'), operations: {}, callers: {}, refuse: refuseEchocall });
  const consoleNeeds = {
    assistants,
    calendar,
    conversations,
    identity,
    knowledge,
    tenants,
    publicUrl,
    removeSampleData: removeSampleData({ database: kysely, tenants, blobs, dataDir: settings.dataDir, log }),
    callerOf: ringnityCallers(ringnityNeeds).workspace,
  };
  consoleApi(fastify, consoleNeeds);
  await fastify.register(docs({ documents: documents(), asyncapi: () => asyncapi(...realtimeAddress(publicUrl())) }));
  homePages(fastify, { tenants, knowledge, publicUrl, isReady, modelName: settings.modelName });
  demoPages(fastify, { tenants });
  const secretOfDemoHook = async () =>
    (await tenants.bySlug(DEMO_SLUG))?.isSample ? demoHookSecret(secrets) : undefined;
  demoHooks(fastify, { clock, secretOfDemoHook });
  await fastify.register(widgetPages({ tenants, dist: built('widget') }));
  await fastify.register(consolePages({ dist: built('console') }));

  metrics.watch('switchboard_outbox_waiting', 'Events that wait for delivery.', outbox.waiting);
  bus.subscribe('ai.completed', ({ outcome }: { outcome: string }) => metrics.turns.inc({ outcome }));
  const presenceSweep = setInterval(() => {
    identity.expirePresence().catch((error) => log.warn('presence could not be swept', { error }));
  }, PRESENCE_SWEEP_MS);
  jobs.define('house.sweep', { attempts: 1 }, async () => {
    await Promise.all([identity.removeExpired(), idempotency.sweep()]);
  });
  jobs.schedule('house.sweep', '17 * * * *');

  return {
    fastify,
    modules: {
      plans,
      tenants,
      identity,
      credentials,
      serverKeys,
      knowledge,
      contacts,
      calendar,
      conversations,
      assistants,
      webhooks,
    },
    outbound,
    bus,
    jobs,
    outbox,
    url: publicUrl,

    /** Resolves with the address once requests are taken; `/readyz` says so when `first`, which needs the address, is done. */
    async listen(
      { host, port }: { host: string; port: number } = settings,
      first: (url: string) => Promise<void> = async () => {},
    ): Promise<string> {
      await jobs.start();
      outbox.start(subscribers);
      webhooks.worker.start();
      realtime.attach(fastify.server as Server);
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
      await fastify.close();
      await jobs.stop();
      await webhooks.worker.stop();
      await outbox.stop();
      await credentials.settled();
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
