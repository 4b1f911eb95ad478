import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#platform/clock.ts';

export type FileLink = { expires: number; signature: string; expiresAt: Date };
type Purpose = 'read' | 'write';

/** A reading link holds for 15 to 20 minutes. It changes every five, so that a browser may keep what it has loaded. */
const READ_SECONDS = 900;
const STEP_SECONDS = 300;
const WRITE_SECONDS = 3600;

/** Signs what a link may do, and until when. To be made for those alone who may see the conversation. */
export function fileLinks({ key, clock }: { key: Buffer; clock: Clock }) {
  const sign = (id: string, purpose: Purpose, expires: number): string =>
    createHmac('sha256', key).update(`${purpose}.${id}.${expires}`).digest('base64url');

  return {
    make(id: string, purpose: Purpose): FileLink {
      const now = Math.floor(clock.now().getTime() / 1000);
      const expires =
        purpose === 'write' ? now + WRITE_SECONDS : Math.ceil((now + READ_SECONDS) / STEP_SECONDS) * STEP_SECONDS;
      return { expires, signature: sign(id, purpose, expires), expiresAt: new Date(expires * 1000) };
    },

    holds(id: string, purpose: Purpose, { expires, signature }: { expires: number; signature: string }): boolean {
      if (!Number.isSafeInteger(expires) || expires * 1000 <= clock.now().getTime()) return false;
      const [right, given] = [Buffer.from(sign(id, purpose, expires)), Buffer.from(signature)];
      return right.length === given.length && timingSafeEqual(right, given);
    },
  };
}

export type FileLinks = ReturnType<typeof fileLinks>;
