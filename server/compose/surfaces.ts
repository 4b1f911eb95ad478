import { fileURLToPath } from 'node:url';
import { asyncapi } from '@switchboard/protocol';
import type { FastifyInstance } from 'fastify';
import { mailListing } from '#modules/mails/index.ts';
import type { Database } from '#platform/database/index.ts';
import { consoleApi, consoleDocument } from '#surfaces/console/index.ts';
import { coverage as coverageOf, loadDocument, mountContract } from '#surfaces/contract/index.ts';
import { docs } from '#surfaces/docs.ts';
import { refuseEchocall } from '#surfaces/echocall/refuse.ts';
import { loginOperationIds, loginSurface } from '#surfaces/login/index.ts';
import { inboundHook, stopPage } from '#surfaces/mail/index.ts';
import { callPages } from '#surfaces/pages/call.ts';
import { consolePages } from '#surfaces/pages/console.ts';
import { demoPages } from '#surfaces/pages/demo.ts';
import { demoHooks } from '#surfaces/pages/demo-hooks.ts';
import { DEMO_MAILS_PATH, demoMails, demoMailsKey } from '#surfaces/pages/demo-mails.ts';
import { filePages } from '#surfaces/pages/files.ts';
import { homePages } from '#surfaces/pages/home.ts';
import { hostedPages } from '#surfaces/pages/hosted.ts';
import { passagePages } from '#surfaces/pages/passage.ts';
import { widgetPages } from '#surfaces/pages/widget.ts';
import { realtime } from '#surfaces/realtime/index.ts';
import { ringnityCallers } from '#surfaces/ringnity/callers.ts';
import { type RingnityNeeds, ringnity, ringnityOperations } from '#surfaces/ringnity/index.ts';
import { crossOrigin } from '#surfaces/web/cross-origin.ts';
import { health } from '#surfaces/web/health.ts';
import { webServer } from '#surfaces/web/server.ts';
import { DEMO_SLUG, demoHookSecret, removeSampleData } from '../first-run/index.ts';
import type { Modules } from './modules.ts';
import type { Platform } from './platform.ts';
import { housePulse } from './pulse.ts';

const built = (folder: string) => fileURLToPath(new URL(`../../${folder}/dist`, import.meta.url));

const documents = () => [loadDocument('ringnity'), loadDocument('echocall'), consoleDocument()];

const realtimeAddress = (url: string): [string, 'ws' | 'wss'] => {
  const { host, protocol } = new URL(url);
  return [host, protocol === 'https:' ? 'wss' : 'ws'];
};

/** What is answered of the two public contracts: a gauge that may only rise. */
export const coverage = () =>
  coverageOf({
    documents: [loadDocument('ringnity'), loadDocument('echocall')],
    operations: {
      ringnity: {
        ...ringnityOperations({} as RingnityNeeds),
        ...Object.fromEntries(loginOperationIds.map((id) => [id, loginSurface])),
      },
      echocall: {},
    },
  });

/** Sockets: the same operations as REST, told as they happen. */
export const openRealtime = ({ settings, bus, clock, log, metrics }: Platform, modules: Modules) =>
  realtime({
    conversations: modules.conversations,
    visitorPresence: modules.desk.presence,
    identity: modules.identity,
    tickets: modules.tickets,
    reports: modules.reports,
    calls: modules.calls,
    tenants: modules.tenants,
    bus,
    clock,
    log,
    metrics: { socketsOpen: metrics.sockets, framesSent: metrics.framesSent },
    trustProxy: settings.trustProxy,
    ownOrigins: settings.publicUrl ? [new URL(settings.publicUrl).origin] : [],
  });

type Needs = {
  database: Pick<Database, 'isReady'>;
  tls: { cert: Buffer; key: Buffer } | undefined;
  isStarted(): boolean;
  /** Before any route is mounted. */
  prepare: ((fastify: FastifyInstance) => PromiseLike<unknown>) | undefined;
};

/** Everything that is asked over HTTP: the contracts, the console's own operations, pages. */
export async function mountSurfaces(platform: Platform, modules: Modules, needs: Needs) {
  const { settings, secrets, log, clock, metrics, limits, idempotency, publicUrl } = platform;
  const { tenants, knowledge, attachments, desk } = modules;
  const web = webServer({ log, metrics, trustProxy: settings.trustProxy, tls: needs.tls });
  const { fastify } = web;
  await needs.prepare?.(fastify);
  const isReady = async () => needs.isStarted() && (await needs.database.isReady());
  health(fastify, { isReady, isDraining: web.isDraining, metrics });
  await crossOrigin(fastify, { anyAllows: tenants.anyAllows });

  const ringnityNeeds: RingnityNeeds = {
    ...modules,
    ...{ clock, idempotency, limits, publicUrl },
    requestsPerHour: settings.requestsPerHour,
    visitorRequestsPerMinute: settings.visitorRequestsPerMinute,
  };
  ringnity(fastify, ringnityNeeds);
  loginSurface(fastify, {
    ...modules,
    ...{ limits, secrets, log, publicUrl },
    requestsPerMinute: settings.visitorRequestsPerMinute,
  });
  mountContract(fastify, { document: loadDocument('echocall'), operations: {}, callers: {}, refuse: refuseEchocall });
  const callers = ringnityCallers(ringnityNeeds);
  const listing = mailListing({
    database: platform.database,
    cursors: platform.cursors,
    transport: platform.mailTransport,
  });
  consoleApi(fastify, {
    ...modules,
    ...{ clock, limits, publicUrl },
    signUpPlan: settings.signUpPlan,
    mailListing: listing,
    pulse: housePulse(platform, modules, listing),
    openRequestsPerMinute: settings.visitorRequestsPerMinute,
    removeSampleData: removeSampleData({ ...platform, ...modules, dataDir: settings.dataDir }),
    callerOf: callers.workspace,
    ownerOf: callers.owner,
    operatorOf: callers.operator,
  });
  await fastify.register(docs({ documents: documents(), asyncapi: () => asyncapi(...realtimeAddress(publicUrl())) }));

  homePages(fastify, { tenants, knowledge, publicUrl, isReady, modelName: settings.modelName });
  demoPages(fastify, { tenants });
  callPages(fastify, { linkedCalls: modules.linkedCalls, tenants, limits });
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
  /** The page of mails that wait as files, with its key; undefined where a mail server is set. */
  return { ...web, mailsPath: mailsKey && `${DEMO_MAILS_PATH}?key=${mailsKey}` };
}
