import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { still } from './still.ts';

/** Fails on whatever keeps somebody from reading or using the page as it stands; `what` names it in the failure. */
export async function noSeriousFinding(page: Page, what = 'the page'): Promise<void> {
  await still(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  assert.deepEqual(
    serious.map(({ id, nodes }) => `${what}: ${id} ${nodes[0]?.html}`),
    [],
  );
}
