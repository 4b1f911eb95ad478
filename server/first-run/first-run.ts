import { type Kysely, sql } from 'kysely';
import { oneTimePassword } from '#modules/identity/index.ts';
import type { Plans } from '#modules/plans/index.ts';
import { newId } from '#platform/ids.ts';
import { moveDemoHook } from './demo-hook.ts';
import { DEMO_SLUG } from './demo-shop.ts';
import { type FirstRunFile, moveKeysFile, writeKeysFile } from './keys-file.ts';
import { clearSampleData } from './remove-sample-data.ts';
import { addSampleData, type SampleNeeds } from './sample-data.ts';
import { addresses, welcome } from './welcome.ts';

export type FirstRunNeeds = SampleNeeds & {
  plans: Plans;
  dataDir: string;
  /** Whether to make the demo shop. */
  sampleData: boolean;
};

export type FirstRun = { file: FirstRunFile; path: string; welcome: string };

const OPERATOR_EMAIL = 'operator@switchboard.local';
/** Of several processes that start at once, one does it. */
const LOCK = 7_204_191_819;

async function isDone(database: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select exists (select from operators) as done`.execute(database);
  return rows[0]?.done === true;
}

async function perform(needs: FirstRunNeeds): Promise<FirstRun> {
  const { database, plans, tenants, identity, url, dataDir } = needs;
  await clearSampleData({ database, tenants });
  const planId = await plans.unlimitedPlanId(newId());
  const isSlugFree = (await tenants.bySlug(DEMO_SLUG)) === undefined;
  const sample = needs.sampleData && isSlugFree ? await addSampleData(needs, planId) : {};
  const operator = { email: OPERATOR_EMAIL, password: oneTimePassword() };
  const file: FirstRunFile = { url: url(), operator, ...sample };
  const path = await writeKeysFile(dataDir, file);
  // The operator comes last and marks it as done: whatever stops us before, the next start begins anew.
  await identity.createOperator({ name: 'Operator', ...operator, isOneTime: true });
  return { file, path, welcome: welcome(file, path) };
}

/**
 * Makes the operator and, if wanted, the demo; undefined where that was done before, or another process is at it.
 * To be called once the address is known and jobs are taken.
 */
export async function firstRun(needs: FirstRunNeeds): Promise<FirstRun | undefined> {
  const { database } = needs;
  if (await isDone(database)) return undefined;
  return database.connection().execute(async (held) => {
    const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_lock(${LOCK}) as locked`.execute(held);
    if (!rows[0]?.locked) return undefined;
    try {
      return (await isDone(database)) ? undefined : await perform(needs);
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(held);
    }
  });
}

/** What a start after the first one says. The demo's webhook and the file of the first start follow to where we listen now. */
export async function laterStart(
  needs: Pick<SampleNeeds, 'tenants' | 'webhooks' | 'url' | 'log'> & { dataDir: string },
): Promise<string> {
  await moveKeysFile(needs.dataDir, needs.url()).catch((error) =>
    needs.log.warn('first-run.json could not be renewed and names an old address', { error }),
  );
  const demo = await needs.tenants.bySlug(DEMO_SLUG);
  if (demo?.isSample) await moveDemoHook(needs, demo.id);
  return addresses(needs.url(), demo !== undefined);
}
