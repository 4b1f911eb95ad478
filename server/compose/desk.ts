import { countedCalls } from '#modules/calls/index.ts';
import { type Desk, deskJobs, desk as deskOf } from '#modules/desk/index.ts';
import { ratingsOf as ratingsGiven, ratings as ratingsOf } from '#modules/ratings/index.ts';
import { reports as reportsOf } from '#modules/reports/index.ts';
import { type Tickets, tickets as ticketsOf } from '#modules/tickets/index.ts';
import type { Accounts } from './accounts.ts';
import type { Talking } from './conversations.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

/** What goes on when somebody is away, and how it was: tickets, mails to and fro, ratings. */
export function composeDesk(platform: Platform, needs: Pick<Rules, 'audit' | 'plans'> & Accounts & Talking) {
  const { database, outbox, bus, jobs, limits, cursors, clock, log, publicUrl } = platform;
  const {
    audit,
    plans,
    conversations,
    attachments,
    identity,
    tenants,
    mails,
    mailAddresses: addresses,
    ownAddress,
    directory,
  } = needs;
  const tickets: Tickets = ticketsOf({
    ...{ database, outbox, cursors, clock },
    staffName: directory.staffName,
    deliver: (...given) => desk.answers.deliver(...given),
    sayInConversation: (...given) => desk.answers.sayInConversation(...given),
  });
  const desk: Desk = deskOf({
    ...{
      database,
      outbox,
      audit,
      conversations,
      attachments,
      identity,
      tenants,
      tickets,
      mails,
      addresses,
      ownAddress,
    },
    ...{ limits, clock, log, publicUrl },
  });
  const ratings = ratingsOf({
    ...{ database, outbox, clock },
    asksForRating: async (tenantId) => (await desk.settings.of(tenantId)).asksForRating,
  });
  const reports = reportsOf({
    ...{ database, bus, clock, log, plans, audit, identity },
    waiting: conversations.waiting,
    ratingsOf: ratingsGiven,
    callsOf: countedCalls,
    timeZoneOf: async (tenantId) => (await tenants.byId(tenantId))?.timeZone ?? 'UTC',
  });
  deskJobs(jobs, desk);
  return { tickets, desk, ratings, reports };
}

export type DeskModules = ReturnType<typeof composeDesk>;
