import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type Clock, systemClock } from '#platform/clock.ts';
import type { Database } from '#platform/database/index.ts';
import type { Log } from '#platform/log.ts';
import type { Resolve } from '#platform/outbound/index.ts';
import type { Secrets } from '#platform/secrets.ts';
import { type SmtpListener, smtpListener } from '#surfaces/mail/index.ts';
import { hearPasses, subscribersOf } from './compose/hearing.ts';
import { composeModules } from './compose/modules.ts';
import { openPlatform } from './compose/platform.ts';
import { startRounds } from './compose/rounds.ts';
import { mountSurfaces, openRealtime } from './compose/surfaces.ts';
import type { Settings } from './settings.ts';

export { coverage } from './compose/surfaces.ts';

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
  let address = settings.publicUrl;
  const publicUrl = () => address ?? `http://${settings.host}:${settings.port}`;
  let isStarted = false;
  let smtp: SmtpListener | undefined;

  const platform = await openPlatform({ settings, database, secrets, log, clock, lookup, manyProcesses, publicUrl });
  const modules = await composeModules(platform);
  const subscribers = subscribersOf(platform, modules);
  const realtime = openRealtime(platform, modules);
  const web = await mountSurfaces(platform, modules, { database, tls, prepare, isStarted: () => isStarted });
  hearPasses(platform, modules);
  const endRounds = startRounds(platform, modules);

  const { bus, jobs, limits, outbound, outbox } = platform;
  const { credentials, desk, reports, requests, routing, webhooks } = modules;
  const { fastify, mailsPath } = web;

  return {
    ...{ fastify, modules, outbound, bus, jobs, outbox, mailsPath },
    url: publicUrl,
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
      reports.start();
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
      endRounds();
      await realtime.close();
      await smtp?.close();
      await fastify.close();
      await jobs.stop();
      await webhooks.worker.stop();
      await reports.stop();
      await outbox.stop();
      await routing.settled();
      await credentials.settled();
      await requests.settled();
      platform.push.close();
      await platform.mailTransport.close();
      await outbound.close();
      await bus.close();
    },
  };
}

export type App = Awaited<ReturnType<typeof openApp>>;
