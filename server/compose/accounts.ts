import { type Kysely, sql } from 'kysely';
import { departmentMoves } from '#modules/conversations/index.ts';
import { serverKeys as serverKeysOf } from '#modules/credentials/index.ts';
import { mailAddresses as mailAddressesOf } from '#modules/desk/index.ts';
import { identity as identityOf } from '#modules/identity/index.ts';
import { login as loginOf } from '#modules/login/index.ts';
import { brandOf, mailJobs, mails as mailsOf } from '#modules/mails/index.ts';
import { UNLIMITED } from '#modules/plans/index.ts';
import { requests as requestsOf } from '#modules/requests/index.ts';
import { openingTimes as openingTimesOf, tenantRegister, tenants as tenantsOf } from '#modules/tenants/index.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusal.ts';
import { directory as directoryOf } from '../directory.ts';
import { isSignUpOpen } from '../settings.ts';
import type { KnowledgeModules } from './knowledge.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

const installationIdOf = async (database: Kysely<unknown>): Promise<string> => {
  await sql`insert into installation (id) values (${newId()}) on conflict do nothing`.execute(database);
  const { rows } = await sql<{ id: string }>`select id from installation`.execute(database);
  return rows[0]!.id;
};

const noSignUpPlan = (slug: string) =>
  new Refusal(
    'unavailable',
    'sign_up_plan_missing',
    `SIGN_UP_PLAN names ${slug}, and no plan of that name is offered. Whoever runs this installation has to change it.`,
  );

/** Whose house it is: tenants, the people and keys that act for them, and the mails that reach them. */
export async function composeAccounts(
  platform: Platform,
  { plans, credentials, audit, knowledge }: Rules & KnowledgeModules,
) {
  const { settings, database, outbox, jobs, bus, secrets, cursors, clock, log, mailTransport, publicUrl } = platform;
  const tenants = tenantsOf({
    ...{ database, plans, audit, bus, clock },
    hasCallRooms: settings.callRoomUrl !== undefined,
    readyKnowledge: (id) => knowledge.readyCount(id),
  });
  const mailAddresses = mailAddressesOf({ key: secrets.derive('mail addresses'), domain: settings.mailInboundDomain });
  const ownAddress = settings.mailFrom ?? 'no-reply@localhost';
  const mails = mailsOf({
    ...{ database, jobs, secrets, clock, log },
    transport: mailTransport,
    from: { address: ownAddress },
    brandOf: async (tenantId) => brandOf(tenantId ? await tenants.byId(tenantId) : undefined),
    bounceAddress: mailAddresses.bounce,
  });
  const identity = identityOf({
    ...{ database, outbox, audit, bus, mails, plans, publicUrl, secrets, clock, log },
    workspaces: {
      create: tenants.createWithin,
      bySlug: tenants.bySlug,
      planId: async () => {
        if (settings.signUpPlan === UNLIMITED) return plans.unlimitedPlanId(newId());
        const planId = await plans.offeredPlanId(settings.signUpPlan);
        if (!planId) throw noSignUpPlan(settings.signUpPlan);
        return planId;
      },
    },
    moveConversations: departmentMoves({ outbox }),
    google: {
      clientId: settings.googleClientId,
      issuer: settings.googleIssuer ?? '',
      jwksUrl: settings.googleJwksUrl ?? '',
    },
    isSignUpOpen: isSignUpOpen(settings),
    installationId: await installationIdOf(database),
  });
  mailJobs(jobs, mails);
  return {
    ...{ tenants, mailAddresses, ownAddress, mails, identity },
    tenantRegister: tenantRegister({ database, cursors, audit, bus }),
    openingTimes: openingTimesOf({ database, audit, bus, clock }),
    serverKeys: serverKeysOf({ database, credentials, tenants, audit, clock, log }),
    requests: requestsOf({ database, clock, cursors, log }),
    directory: directoryOf({ identity, tenants, clock, publicUrl }),
    login: loginOf({
      ...{ database, plans, identity, audit, bus, secrets, clock, log },
      isActive: async (tenantId) => (await tenants.byId(tenantId))?.isActive ?? false,
    }),
    languageOf: async (tenantId: string) => (await tenants.byId(tenantId))?.defaultLanguage ?? 'de',
  };
}

export type Accounts = Awaited<ReturnType<typeof composeAccounts>>;
