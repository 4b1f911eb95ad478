import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Identity, Staff } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { show } from '#platform/ids.ts';
import { isMailAddress } from '#platform/mail/index.ts';
import type { DeskSettings } from './desk-settings.ts';
import { languageOf } from './unread-answers.ts';
import type { Watch } from './watches.store.ts';

const AT_ONCE = 50;
const WORDS = 1000;
/** Older than this it is no news any more. */
const NEWS_MS = 86_400_000;

type Needs = {
  conversations: Pick<Conversations, 'view' | 'mentions'>;
  identity: Pick<Identity, 'staff'>;
  tenants: Pick<Tenants, 'byId'>;
  mails: Pick<Mails, 'send'>;
  clock: Clock;
  publicUrl(): string;
};

/** Whoever sits at the desk sees it there. */
export const isAtDesk = ({ online, isAway, presence }: Staff): boolean => online && !isAway && presence !== 'offline';

/** A note speaks to a colleague who is not there: it goes to them by mail, once. */
export function mentionedStaff({ conversations, identity, tenants, mails, clock, publicUrl }: Needs) {
  return async (
    transaction: Kysely<unknown>,
    { tenantId, conversationId }: Watch,
    { remindStaffMinutes }: DeskSettings,
  ): Promise<Date | undefined> => {
    const now = clock.now().getTime();
    const [view, tenant] = [await conversations.view(tenantId, conversationId), await tenants.byId(tenantId)];
    if (!view || !tenant || remindStaffMinutes === 0) return undefined;
    const untold = conversations.mentions(transaction);
    const waitMs = remindStaffMinutes * 60_000;
    const again: number[] = [];
    for (const mention of await untold.untold(tenantId, conversationId, AT_ONCE)) {
      const dueAt = mention.at.getTime() + waitMs;
      const person = await identity.staff(tenantId, mention.staffId);
      if (dueAt > now) again.push(dueAt);
      else if (person?.isActive && isAtDesk(person) && now - mention.at.getTime() < NEWS_MS) again.push(now + waitMs);
      else {
        await untold.told(tenantId, mention, clock.now());
        const isNews = now - mention.at.getTime() < NEWS_MS;
        if (!isNews || !person?.isActive || !person.email || !isMailAddress(person.email)) continue;
        await mails.send(transaction, {
          tenantId,
          to: { address: person.email, name: person.name },
          language: languageOf(person.language ?? tenant.defaultLanguage),
          template: 'mention',
          values: {
            byName: mention.byName,
            visitorName: view.visitor.name,
            words: mention.body.slice(0, WORDS),
            url: `${publicUrl()}/console/${tenant.slug}/inbox/${show('conversation', conversationId)}`,
          },
        });
      }
    }
    return again.length > 0 ? new Date(Math.min(...again)) : undefined;
  };
}
