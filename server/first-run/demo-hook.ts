import { systemCaller } from '#modules/identity/index.ts';
import type { Webhooks } from '#modules/webhooks/index.ts';
import type { Log } from '#platform/log.ts';
import { isRefusal } from '#platform/refusal.ts';
import type { Secrets } from '#platform/secrets.ts';

export const DEMO_HOOK_PATH = '/demo/hooks';
const NAME = 'Demo: /demo/hooks';

const events = [
  'conversation.created',
  'conversation.message.received',
  'conversation.message.sent',
  'conversation.handoff.requested',
  'conversation.assigned',
  'conversation.closed',
];

/** Made of the master key, so that the page that receives the demo's webhooks can check them without asking for it. */
export const demoHookSecret = (secrets: Pick<Secrets, 'derive'>): string =>
  `whsec_${secrets.derive('demo hook').toString('base64')}`;

type Needs = { webhooks: Webhooks; secrets: Pick<Secrets, 'derive'>; url: () => string; log: Log };

/** The demo goes on without it where the installation's own address may not be called. */
export async function addDemoHook({ webhooks, secrets, url, log }: Needs, tenantId: string): Promise<void> {
  try {
    await webhooks.create(systemCaller(tenantId), {
      name: NAME,
      url: url() + DEMO_HOOK_PATH,
      events,
      secret: demoHookSecret(secrets),
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn('the demo has no webhook, because its own address may not be called', { url: url(), error });
  }
}

/** After a start on another port or name the demo's webhook points to where we are now. */
export async function moveDemoHook({ webhooks, url, log }: Omit<Needs, 'secrets'>, tenantId: string): Promise<void> {
  const caller = systemCaller(tenantId);
  const target = url() + DEMO_HOOK_PATH;
  const hook = (await webhooks.list(caller)).find(({ name }) => name === NAME);
  if (!hook || hook.url === target) return;
  try {
    await webhooks.update(caller, hook.id, { url: target });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn("the demo's webhook cannot follow to the new address", { url: url(), error });
  }
}
