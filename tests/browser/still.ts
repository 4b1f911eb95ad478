import type { Page } from 'playwright-core';
import { until } from '../surface/scene.ts';

const isStill =
  'document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect.getTiming().iterations === Infinity)';

/** What fades in has too little contrast until it is there. */
export const still = (page: Page): Promise<true> =>
  until(async () => ((await page.evaluate(isStill)) ? true : undefined), 'the end of what moves');
