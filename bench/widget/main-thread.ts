import { type Stage, stage, withoutBrowser } from '#tests/browser/widget-stage.ts';
import type { LatencyRow } from '../benchmark.ts';
import type { House } from '../house.ts';
import { Voided } from '../ledger.ts';
import { latenciesOf } from '../statistics.ts';

type Busy = { loadingMs: number; openingMs: number };

/** In a browser that has nothing of it in its cache: how long the page's own thread is busy, until nothing moves any more. */
async function visitOnce({ visit }: Stage, host: string, key: string): Promise<Busy> {
  const { page, chat, launcher, alarms, leave } = await visit({ host, key });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const busyMs = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
    };
    await launcher.waitFor();
    const loadingMs = await busyMs();
    await launcher.click();
    await chat.getByRole('textbox').first().waitFor();
    const openingMs = (await busyMs()) - loadingMs;
    if (alarms.length > 0) throw new Voided(`the page complains: ${alarms.join(' | ')}`);
    return { loadingMs, openingMs };
  } finally {
    await leave();
  }
}

export async function mainThread(house: House, visits: number): Promise<{ latencies: LatencyRow[]; notes: string[] }> {
  if (withoutBrowser) return { latencies: [], notes: [`The main thread: skipped, ${withoutBrowser}.`] };
  const shop = await stage();
  try {
    const { tenantId } = house.stage.serverKeys.at(-1)!;
    await house.database.query(`insert into tenant_domains (tenant_id, domain) values ($1, '127.0.0.1')`, [tenantId]);
    const { rows } = await house.database.query<{ key: string }>(
      'select public_key as key from tenants where id = $1',
      [tenantId],
    );
    const busy: Busy[] = [];
    for (let visit = 0; visit < visits; visit += 1)
      busy.push(await visitOnce(shop, `http://127.0.0.1:${house.port}`, rows[0]!.key));
    const row = (name: string, of: (one: Busy) => number): LatencyRow => ({
      name,
      sent: visits,
      ...latenciesOf(busy.map(of)),
    });
    return {
      latencies: [
        row('main thread busy, an empty page until the launcher stands', ({ loadingMs }) => loadingMs),
        row('main thread busy, opened until one can write', ({ openingMs }) => openingMs),
      ],
      notes: [],
    };
  } finally {
    await shop.close();
  }
}
