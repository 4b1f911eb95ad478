import { eventName, type Vocabulary, webhooks as webhooksOf } from '#modules/webhooks/index.ts';
import type { DomainEvent } from '#platform/outbox.ts';
import { factData } from '#surfaces/shapes/facts.ts';
import type { Platform } from './platform.ts';
import type { Rules } from './rules.ts';

const present = (vocabulary: Vocabulary, event: DomainEvent) => {
  const [name, data] = [eventName(vocabulary, event), factData(event)];
  return name && data ? { event: name, data } : undefined;
};

/** What happens here, told to those outside who asked to hear of it. */
export const composeWebhooks = (platform: Platform, { audit, plans }: Pick<Rules, 'audit' | 'plans'>) => {
  const { database, secrets, outbound, clock, jobs, log } = platform;
  return webhooksOf({
    ...{ database, audit, plans, secrets, outbound, clock, jobs, log },
    presenters: {
      ringnity: (event) => present('ringnity', event),
      echocall: (event) => present('echocall', event),
    },
  });
};
