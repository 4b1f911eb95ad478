import { testApp } from '#tests/app.ts';
import { asker } from './exchange.ts';
import { people } from './people.ts';
import type { MatrixInput } from './tenant-matrix.ts';
import { settled } from './tenant-rows.ts';

/** Two tenants with everything in them; the foreign one keeps still, so that any change in it is a finding. */
export async function tenantHouse(): Promise<MatrixInput & { close(): Promise<void> }> {
  const house = await testApp();
  const own = await people(house);
  const foreign = await people(house, { mode: 'human_only' });
  await settled(house.database.kysely, foreign.tenant.id);
  const asks = asker(house.url);
  return {
    house,
    asks,
    own,
    foreign,
    async close() {
      await asks.close();
      await house.close();
    },
  };
}
