export { DEMO_HOOK_PATH, demoHookSecret } from './demo-hook.ts';
export { DEMO_SLUG } from './demo-shop.ts';
export { type FirstRun, type FirstRunNeeds, firstRun, laterStart } from './first-run.ts';
export type { FirstRunFile } from './keys-file.ts';
export { removeSampleData } from './remove-sample-data.ts';
