import { composeAccounts } from './accounts.ts';
import { composeBilling } from './billing.ts';
import { composeConversations } from './conversations.ts';
import { composeDesk, type DeskModules } from './desk.ts';
import { composeKnowledge } from './knowledge.ts';
import type { Platform } from './platform.ts';
import { composeRules } from './rules.ts';
import { composeWebhooks } from './webhooks.ts';

/** The product, from the ground up: each floor is handed those below it. */
export async function composeModules(platform: Platform) {
  const rules = composeRules(platform);
  const learned = { ...rules, ...composeKnowledge(platform, rules) };
  const accounts = { ...learned, ...(await composeAccounts(platform, learned)) };
  const housed = { ...accounts, ...composeBilling(platform, accounts) };
  const forgetElsewhere = (...erased: Parameters<DeskModules['desk']['forget']>) => atDesk.desk.forget(...erased);
  const talking = { ...housed, ...composeConversations(platform, { ...housed, forgetElsewhere }) };
  const atDesk = composeDesk(platform, talking);
  return { ...talking, ...atDesk, webhooks: composeWebhooks(platform, rules) };
}

export type Modules = Awaited<ReturnType<typeof composeModules>>;
