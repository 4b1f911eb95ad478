import { type Desk, deskJobs, desk as deskOf } from '#modules/desk/index.ts';
import { ratings as ratingsOf } from '#modules/ratings/index.ts';
import { type Tickets, tickets as ticketsOf } from '#modules/tickets/index.ts';
import type { Accounts } from './accounts.ts';
import type { Talking } from './conversations.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

/** What goes on when somebody is away, and how it was: tickets, mails to and fro, ratings. */
export function composeDesk(platform: Platform, needs: Pick<Rules, 'audit'> & Accounts & Talking) {
  const { database, outbox, jobs, limits, cursors, clock, log, publicUrl } = platform;
  const {
    audit,
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
  deskJobs(jobs, desk);
  return { tickets, desk, ratings };
}

export type DeskModules = ReturnType<typeof composeDesk>;
