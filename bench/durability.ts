import pg from 'pg';
import type { House } from './house.ts';
import { Voided } from './ledger.ts';

const settings = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method'] as const;
export type Durability = Record<(typeof settings)[number], string>;

async function shown(client: pg.Client): Promise<Durability> {
  const values: Record<string, string> = {};
  for (const name of settings) {
    const { rows } = await client.query<Record<string, string>>(`show ${name}`);
    values[name] = rows[0]?.[name] ?? '';
  }
  return values as Durability;
}

/** Both sides commit to the same server, and neither database nor role is told to be less careful. */
export async function proveDurability(house: House): Promise<Durability> {
  const bare = new pg.Client(house.bare);
  await bare.connect();
  try {
    const [ours, theirs] = [await shown(house.database), await shown(bare)];
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      throw new Voided(`the sides differ: ours ${JSON.stringify(ours)}, bare ${JSON.stringify(theirs)}`);
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'] as const)
      if (ours[name] !== 'on') throw new Voided(`${name} is ${ours[name]}: a commit would not outlive the machine`);
    return ours;
  } finally {
    await bare.end();
  }
}
