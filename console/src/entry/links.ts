import { RestError } from '../rest/rest-error.ts';

/** A link that was used, ran out or never was; everything else is worth another try. */
export const isLinkGone = (error: unknown): boolean =>
  error instanceof RestError && error.status >= 400 && error.status < 500 && error.status !== 429;
