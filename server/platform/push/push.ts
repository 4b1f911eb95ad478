export type PushProvider = 'fcm' | 'apns' | 'apns_voip';

export type PushMessage = {
  /** Where the provider finds the device. */
  token: string;
  title: string;
  body: string;
  /**
   * `silent`: the app is woken and nothing is seen. `call`: an app that rings like a telephone is woken to do so
   * itself; where nothing but a notice can be shown, that is. Left out: the notice is shown.
   */
  mode?: 'silent' | 'call' | undefined;
  /** Of use no longer than this: a device that cannot be reached in time never hears of it. */
  keptSeconds?: number | undefined;
  /** For the app: ids alone. */
  data: Record<string, string>;
  /** A newer one takes the place of an older one that has not been seen. At most 64 bytes. */
  collapseKey: string;
};

export type PushOutcome =
  | { outcome: 'sent' }
  /** No such device any more: it need not be asked again. */
  | { outcome: 'dead' }
  | { outcome: 'later'; afterSeconds: number; reason: string }
  /** It would be refused again. */
  | { outcome: 'refused'; reason: string }
  /** Nobody set this provider up. */
  | { outcome: 'off' };

export type PushSender = (message: PushMessage) => Promise<PushOutcome>;

const MOST_WAIT_SECONDS = 3600;

/** RFC 9110, 10.2.3: seconds, or a date. */
export function retryAfter(header: string | undefined, otherwise: number, now: Date): number {
  if (header === undefined) return otherwise;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  if (!Number.isFinite(seconds)) return otherwise;
  return Math.min(Math.max(1, Math.ceil(seconds)), MOST_WAIT_SECONDS);
}
