import type { Kysely } from 'kysely';
import type { Conversations, ConversationView } from '#modules/conversations/index.ts';
import { type Identity, systemCaller } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { show } from '#platform/ids.ts';
import { isMailAddress } from '#platform/mail/index.ts';
import type { DeskSettings } from './desk-settings.ts';
import { isAtDesk } from './mentioned-staff.ts';
import { spoken } from './quoted.ts';
import { languageOf } from './unread-answers.ts';
import type { Watch } from './watches.store.ts';

const MESSAGES_READ = 50;
const MOST_RECEIVERS = 50;
const WORDS = 1000;

type Needs = {
  conversations: Pick<Conversations, 'view' | 'messages'>;
  identity: Pick<Identity, 'staff' | 'listStaff'>;
  tenants: Pick<Tenants, 'byId'>;
  mails: Pick<Mails, 'send'>;
  clock: Clock;
  publicUrl(): string;
};

type Person = { email: string | null; name: string; language: string | null; isActive: boolean };

/** Mails to staff who are away while a visitor waits for them. */
export function waitingVisitors({ conversations, identity, tenants, mails, clock, publicUrl }: Needs) {
  async function lastWords({ tenantId, id }: ConversationView) {
    const messages = await conversations.messages(systemCaller(tenantId), id, { limit: MESSAGES_READ });
    return messages.filter(spoken).at(-1);
  }

  async function tell(
    transaction: Kysely<unknown>,
    view: ConversationView,
    { name, email, language }: Person,
    { words, since, isUnassigned }: { words: string; since: Date; isUnassigned: boolean },
  ): Promise<void> {
    const tenant = await tenants.byId(view.tenantId);
    if (!tenant || !email || !isMailAddress(email)) return;
    await mails.send(transaction, {
      tenantId: view.tenantId,
      to: { address: email, name },
      language: languageOf(language ?? tenant.defaultLanguage),
      template: 'visitorWaiting',
      values: {
        visitorName: view.visitor.name,
        minutes: Math.max(1, Math.round((clock.now().getTime() - since.getTime()) / 60_000)),
        words: words.slice(0, WORDS),
        url: `${publicUrl()}/console/${tenant.slug}/inbox/${show('conversation', view.id)}`,
        isUnassigned,
      },
    });
  }

  return {
    /** While the person is there they need no mail: looked at again later. */
    async assigned(
      transaction: Kysely<unknown>,
      { tenantId, conversationId }: Watch,
      { remindStaffMinutes }: DeskSettings,
    ): Promise<Date | undefined> {
      const view = await conversations.view(tenantId, conversationId);
      if (!view?.assignedStaffId || view.status === 'closed' || remindStaffMinutes === 0) return undefined;
      const last = await lastWords(view);
      if (last?.senderType !== 'visitor') return undefined;
      const person = await identity.staff(tenantId, view.assignedStaffId);
      if (!person?.isActive) return undefined;
      if (isAtDesk(person)) {
        return new Date(clock.now().getTime() + remindStaffMinutes * 60_000);
      }
      await tell(transaction, view, person, { words: last.body, since: last.sentAt, isUnassigned: false });
      return undefined;
    },

    /** Once for each hand-over, to all of the department who have an address. */
    async unassigned(
      transaction: Kysely<unknown>,
      { tenantId, conversationId }: Watch,
      { remindStaffMinutes }: DeskSettings,
    ): Promise<Date | undefined> {
      const view = await conversations.view(tenantId, conversationId);
      if (!view?.handoffRequestedAt || view.assignedStaffId || remindStaffMinutes === 0) return undefined;
      if (view.status !== 'open' && view.status !== 'pending') return undefined;
      const last = await lastWords(view);
      if (!last) return undefined;
      const members = (await identity.listStaff(tenantId)).filter(
        ({ isActive, departmentIds }) =>
          isActive && (view.departmentId === null || departmentIds.includes(view.departmentId)),
      );
      for (const person of members.slice(0, MOST_RECEIVERS)) {
        await tell(transaction, view, person, {
          words: last.body,
          since: view.handoffRequestedAt,
          isUnassigned: true,
        });
      }
      return undefined;
    },
  };
}
