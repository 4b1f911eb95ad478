import { de } from './de.ts';
import { reasons } from './reasons.ts';

/** What loads with the German console. */
export const german = { ...de, reason: reasons };
