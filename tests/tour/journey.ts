import { readDocument } from '#surfaces/contract/index.ts';
import { coverage } from '../../server/app.ts';
import { administer, readSubscription } from './admin.ts';
import { askAssistant, callAssistant } from './assistant.ts';
import { callSomebody, linkToCall } from './calls.ts';
import { keepContacts } from './contacts.ts';
import { disableServerKey, makeServerKey, withDomain } from './developer.ts';
import { sendFiles } from './files.ts';
import type { Keys } from './keys.ts';
import { addKnowledge, removeKnowledge } from './knowledge.ts';
import { logInWith } from './login.ts';
import { changePrices, topUp } from './money.ts';
import type { Outside } from './outside.ts';
import { signInAsOperator, tryPlanContracts } from './platform.ts';
import { readReports } from './reports.ts';
import { meetRuntime, registerDevice } from './runtime.ts';
import { workAsServer } from './server-api.ts';
import { signInAsOwner, signInAsStaff, signInWithGoogle, signOutOwner } from './sign-in.ts';
import { leaveTicket } from './tickets.ts';
import { openTour, type Sum, type Tour } from './tour.ts';
import { beginTalk, endTalk, talk } from './visitor-chat.ts';
import { hearWebhooks } from './webhooks.ts';

export type Journey = {
  url: string;
  keys: Pick<Keys, 'operator' | 'demo'>;
  outside: Outside;
  /** Whether the house was started with what `outside` says. */
  knowsGoogle: boolean;
  print: (line: string) => void;
};

/** By the document that the house itself serves. */
export async function tourOf(url: string, print: (line: string) => void): Promise<Tour> {
  const served = (await (await fetch(`${url}/openapi/ringnity.json`)).json()) as Record<string, unknown>;
  const prefix = 'ringnity.';
  const answered = coverage().answered.filter((id) => id.startsWith(prefix));
  return openTour({
    url,
    document: readDocument('ringnity', served),
    answered: new Set(answered.map((id) => id.slice(prefix.length))),
    print,
  });
}

/** Every operation of the Ringnity contract, in the order in which somebody who builds on it would come to them. */
export async function travel({ url, keys, outside, knowsGoogle, print }: Journey): Promise<Sum> {
  const tour = await tourOf(url, print);
  try {
    await visitAll(tour, { keys, outside, knowsGoogle });
  } catch (error) {
    tour.fault(error instanceof Error ? error.message : String(error));
  }
  return tour.sum();
}

async function visitAll(tour: Tour, { keys, outside, knowsGoogle }: Pick<Journey, 'keys' | 'outside' | 'knowsGoogle'>) {
  const shop = keys.demo;
  const session = await meetRuntime(tour, shop);
  await registerDevice(tour, session);

  const signedIn = await signInAsOwner(tour, shop);
  await signInAsStaff(tour, shop);
  await signInWithGoogle(
    tour,
    shop,
    knowsGoogle ? (email) => outside.google.idToken({ email, name: 'Tilda Tour' }) : undefined,
  );
  await withDomain(tour, signedIn.workspace, shop);

  const key = await makeServerKey(tour, signedIn.workspace);
  const { agent, admin } = await workAsServer(tour, key.secret, shop);
  await keepContacts(tour, key.secret);
  await hearWebhooks(tour, key.secret, outside.receiver);

  await administer(tour, admin, shop);
  await readSubscription(tour, admin);
  const item = await addKnowledge(tour, admin, session, outside.website);
  await askAssistant(tour, session);
  await callAssistant(tour, session);

  const conversation = await beginTalk(tour, shop, agent);
  await talk(tour, conversation);
  await sendFiles(tour, conversation);
  await linkToCall(tour, shop, conversation);
  await callSomebody(tour, conversation);
  await endTalk(tour, conversation);
  await leaveTicket(tour, shop);

  await readReports(tour, key.secret, admin);

  await logInWith(tour, signedIn.workspace, shop);
  await visitPlatform(tour, keys);

  await removeKnowledge(tour, admin, session, item);
  await disableServerKey(tour, signedIn.workspace, key);
  await signOutOwner(tour, signedIn);
}

async function visitPlatform(tour: Tour, { operator, demo }: Journey['keys']): Promise<void> {
  const token = await signInAsOperator(tour, operator);
  if (token === undefined) return;
  await tryPlanContracts(tour, token);
  await topUp(tour, token, demo);
  await changePrices(tour, token);
}
