import { visitorWaiting } from './visitor-waiting.ts';

/** Every kind of mail there is. Its name is kept with each mail that waits: do not change it. */
export const templates = {
  visitorWaiting,
};
