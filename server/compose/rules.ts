import { type Audit, audit as auditOf } from '#modules/audit/index.ts';
import { credentials as credentialsOf } from '#modules/credentials/index.ts';
import { planContracts as planContractsOf, plans as plansOf, usage as usageOf } from '#modules/plans/index.ts';
import type { Platform } from './platform.ts';

/** What every other module asks or tells: what is allowed, with which key, and what goes on record. */
export function composeRules({ settings, database, bus, cursors, clock, log }: Platform) {
  const plans = plansOf({ database, bus, clock });
  const credentials = credentialsOf({ database, clock, log, plans });
  const audit: Audit = auditOf({
    database,
    cursors,
    clock,
    addresses: settings.auditAddresses,
    keyName: (within, tenantId, id) => credentials.nameOf(tenantId, id, within),
  });
  const planContracts = planContractsOf({ database, plans, audit, bus, clock, signUpPlan: settings.signUpPlan });
  return { plans, planContracts, usage: usageOf({ database, plans, clock }), credentials, audit };
}

export type Rules = ReturnType<typeof composeRules>;
