import type { ServerFrameOf } from '@switchboard/protocol';
import type { Log } from '#platform/log.ts';
import { isRefusal } from '#platform/refusal.ts';
import { productCode } from '#surfaces/shapes/refusal.ts';

/** A refusal as it travels; whatever else was thrown says nothing of the inside. */
export function refusalFrame(error: unknown, id: string | undefined, log: Log): ServerFrameOf<'refusal'> {
  const asked = id === undefined ? {} : { id };
  if (!isRefusal(error)) {
    log.error('a realtime frame failed', { surface: 'realtime', error });
    return { type: 'refusal', ...asked, code: 'INTERNAL_ERROR', message: 'Something failed on our side. Try again.' };
  }
  const { faults, retryAfterSeconds } = error.details;
  return {
    type: 'refusal',
    ...asked,
    code: productCode(error),
    message: error.message,
    ...(faults && { details: faults }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}
