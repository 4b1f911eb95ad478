import type { FastifyInstance } from 'fastify';
import type { Clock } from '#platform/clock.ts';
import { policyOf } from './assets/markup.ts';
import { pageAssets } from './assets/page-assets.ts';
import { languageOf } from './assets/reader.ts';
import { hookCatch } from './demo-hooks-catch.ts';
import { goneHooksPage, hooksPage } from './demo-hooks-page.ts';
import { checkSignatures } from './demo-hooks-signatures.ts';

export type DemoHooksNeeds = {
  /** The secret of the demo's webhook; undefined where there is no demo. */
  secretOfDemoHook(): Promise<string | undefined>;
  clock: Clock;
};

const MOST_BYTES = 65_536;
const MOST_CHARACTERS = 120;

const text = (value: string | string[] | undefined): string => String(value ?? '').slice(0, MOST_CHARACTERS);

/** `/demo/hooks`: receives the demo tenant's webhooks, checks them, and shows what came. */
export function demoHooks(fastify: FastifyInstance, { secretOfDemoHook, clock }: DemoHooksNeeds): void {
  const assets = pageAssets(fastify, ['product.css', 'hooks.css', 'hooks.js']);
  const styles = [assets['product.css'], assets['hooks.css']];
  const caught = hookCatch();

  fastify.get('/demo/hooks', async (request, reply) => {
    const language = languageOf(request);
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('vary', 'accept-language');
    reply.header('content-security-policy', policyOf(["connect-src 'self'"])).header('x-robots-tag', 'noindex');
    if ((await secretOfDemoHook()) === undefined) return reply.code(404).send(goneHooksPage({ language, styles }));
    return reply.send(hooksPage({ language, styles, script: assets['hooks.js'] }));
  });

  fastify.get('/demo/hooks.json', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    if ((await secretOfDemoHook()) === undefined) return reply.callNotFound();
    return reply.send({ caught: caught.list() });
  });

  // A scope of its own: the signature is over the bytes that came, so nobody may parse them before.
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/demo/hooks', { bodyLimit: MOST_BYTES }, async (request, reply) => {
      const secret = await secretOfDemoHook();
      if (secret === undefined) return reply.callNotFound();
      const now = clock.now();
      const { headers } = request;
      const body = typeof request.body === 'string' ? request.body : '';
      const signature = checkSignatures(secret, headers, body, now);
      const isGenuine = signature.standard || signature.vendor;
      caught.add({
        receivedAt: now.toISOString(),
        signature,
        // Words of a stranger are not shown under our address.
        event: isGenuine ? text(headers['x-ringnity-event'] ?? headers['x-echocall-event']) : '',
        deliveryId: isGenuine ? text(headers['x-ringnity-delivery'] ?? headers['x-echocall-delivery']) : '',
        eventId: isGenuine ? text(headers['webhook-id']) : '',
        body: isGenuine ? body : '',
      });
      return reply.code(isGenuine ? 204 : 401).send();
    });
  });
}
