import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Desk } from '#modules/desk/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Limits } from '#platform/limits.ts';
import { Refusal } from '#platform/refusal.ts';
import { sameSecret } from '#platform/secrets.ts';

/** Of one mail, with all that is attached to it. */
export const MAIL_BYTES = 10 * 1024 * 1024;
const TOLERANCE_SECONDS = 300;
const MAILS_A_MINUTE = 120;

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of t + "." + body>`: the form of our webhooks. */
export function isSignedBy(secret: string, header: string | undefined, body: Buffer, now: Date): boolean {
  const [, time, given] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!time || !given || Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  return sameSecret(given, createHmac('sha256', secret).update(`${time}.`).update(body).digest('hex'));
}

/** `POST /mail/inbound`: a mail as raw MIME, from the mail server or service that receives for us. */
export function inboundHook(
  fastify: FastifyInstance,
  { desk, secret, clock, limits }: { desk: Pick<Desk, 'receive'>; secret: string; clock: Clock; limits: Limits },
): void {
  // A scope of its own: the signature is over the bytes that came.
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAIL_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.addHook('onRequest', async (request) => {
      await limits.take('inbound mails', request.ip, MAILS_A_MINUTE, 60);
    });
    scope.post('/mail/inbound', { bodyLimit: MAIL_BYTES }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signature = request.headers['x-switchboard-mail-signature'];
      if (!isSignedBy(secret, typeof signature === 'string' ? signature : undefined, body, clock.now())) {
        throw new Refusal('unauthenticated', 'mail_signature_invalid', 'The signature of this mail does not hold.', {
          faults: [
            'header X-Switchboard-Mail-Signature should be t=<unix seconds>,v1=<hex HMAC-SHA256 of t, a dot and the body, by MAIL_INBOUND_SECRET>.',
          ],
        });
      }
      return reply.code(202).send({ success: true, data: { outcome: await desk.receive(body) } });
    });
  });
}
