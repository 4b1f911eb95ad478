import { createHmac, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

export type Checked = {
  /** standardwebhooks.com: webhook-id, webhook-timestamp, webhook-signature. */
  standard: boolean;
  /** The form of the contract: X-Ringnity-Signature or X-EchoCall-Signature. */
  vendor: boolean;
};

type Headers = Record<string, string | string[] | undefined>;

const TOLERANCE_SECONDS = 300;
const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join(',') : (value ?? ''));

function isStandard(secret: string, headers: Headers, body: string): boolean {
  try {
    new Webhook(secret).verify(body, {
      'webhook-id': one(headers['webhook-id']),
      'webhook-timestamp': one(headers['webhook-timestamp']),
      'webhook-signature': one(headers['webhook-signature']),
    });
    return true;
  } catch {
    return false;
  }
}

/** `t=<seconds>,v1=<hex>`, the HMAC over `<seconds>.<body>`; several v1 while a secret is being changed. */
function isVendor(secret: string, headers: Headers, body: string, now: Date): boolean {
  const parts = one(headers['x-ringnity-signature'] ?? headers['x-echocall-signature']).split(',');
  const seconds = parts.find((part) => part.startsWith('t='))?.slice(2) ?? '';
  if (!/^\d{1,12}$/.test(seconds)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > TOLERANCE_SECONDS) return false;
  const right = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
  return parts.some((part) => {
    if (!/^v1=[0-9a-f]{64}$/.test(part)) return false;
    return timingSafeEqual(Buffer.from(part.slice(3), 'hex'), right);
  });
}

/** What a receiver of webhooks should do before it believes one: check over the bytes that came. */
export const checkSignatures = (secret: string, headers: Headers, body: string, now: Date): Checked => ({
  standard: isStandard(secret, headers, body),
  vendor: isVendor(secret, headers, body, now),
});
