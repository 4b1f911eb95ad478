import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import { systemCaller } from '#modules/identity/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tenants } from '#modules/tenants/index.ts';
import type { Clock } from '#platform/clock.ts';
import { isMailAddress, normalMailAddress } from '#platform/mail/index.ts';
import type { DeskSettings } from './desk-settings.ts';
import type { MailAddresses } from './mail-addresses.ts';
import { mailedStore } from './mailed.store.ts';
import { quoted, spoken } from './quoted.ts';
import type { VisitorPresence } from './visitor-presence.ts';
import type { Watch } from './watches.store.ts';

const MESSAGES_READ = 100;
const MOST_UNREAD = 20;
const MOST_EARLIER = 10;

type Needs = {
  conversations: Pick<Conversations, 'view' | 'messages' | 'receipts'>;
  tenants: Pick<Tenants, 'byId'>;
  mails: Pick<Mails, 'send'>;
  presence: VisitorPresence;
  addresses: MailAddresses;
  clock: Clock;
  publicUrl(): string;
};

export const languageOf = (text: string | null | undefined): 'de' | 'en' =>
  text?.toLowerCase().startsWith('en') ? 'en' : 'de';

/** A visitor who has left gets what they have not read. Resolves with the time to look again, or undefined when done. */
export function unreadAnswers({ conversations, tenants, mails, presence, addresses, clock, publicUrl }: Needs) {
  return async (
    transaction: Kysely<unknown>,
    { tenantId, conversationId }: Watch,
    { answerByMailMinutes }: DeskSettings,
  ): Promise<Date | undefined> => {
    const view = await conversations.view(tenantId, conversationId);
    const address = normalMailAddress(view?.visitor.email ?? '');
    if (!view || answerByMailMinutes === 0 || !isMailAddress(address)) return undefined;
    const store = mailedStore(transaction);
    if (await store.isStopped(tenantId, address)) return undefined;
    const system = systemCaller(tenantId);
    const [messages, receipts, { mailedSeq, lastMessageId }, tenant] = await Promise.all([
      conversations.messages(system, conversationId, { limit: MESSAGES_READ }),
      conversations.receipts(system, conversationId),
      store.of(tenantId, conversationId),
      tenants.byId(tenantId),
    ]);
    const readSeq = receipts.find(({ participant }) => participant === 'visitor')?.readSeq ?? 0;
    const words = messages.filter(spoken);
    const lastSaid = words.findLast(({ senderType }) => senderType === 'visitor')?.seq ?? 0;
    // Who answers has read; what a ticket sent has been mailed.
    const known = Math.max(readSeq, mailedSeq, lastSaid);
    const unread = words.filter(
      ({ seq, senderType, metadata }) => seq > known && senderType !== 'visitor' && !metadata['ticketNumber'],
    );
    const [first] = unread;
    if (!first || !tenant) return undefined;
    const dueAt = new Date(first.sentAt.getTime() + answerByMailMinutes * 60_000);
    if (dueAt > clock.now()) return dueAt;
    if (await presence.isPresent(tenantId, view.visitorId)) return new Date(clock.now().getTime() + 60_000);

    const language = languageOf(view.language ?? tenant.defaultLanguage);
    const about = { language, timeZone: tenant.timeZone, visitorName: view.visitor.name };
    const replyTo = addresses.reply({ kind: 'conversation', id: conversationId });
    const stopUrl = `${publicUrl()}/mail/stop?token=${addresses.token({ kind: 'stop', id: view.visitorId })}`;
    const root = `<conversation-${conversationId}@${addresses.domain ?? 'switchboard.invalid'}>`;
    await mails.send(transaction, {
      tenantId,
      to: { address, name: view.visitor.name },
      language,
      template: 'unreadAnswer',
      values: {
        unread: quoted(unread.slice(-MOST_UNREAD), { ...about, characters: 4000 }),
        earlier: quoted(words.filter(({ seq }) => seq < first.seq).slice(-MOST_EARLIER), { ...about, characters: 500 }),
        subject: view.subject,
        canReply: replyTo !== undefined,
        stopUrl,
      },
      threading: {
        ...(replyTo && { replyTo }),
        inReplyTo: lastMessageId ?? root,
        references: lastMessageId ? [root, lastMessageId] : [root],
        unsubscribeUrl: stopUrl,
      },
    });
    await store.mailed(tenantId, conversationId, unread.at(-1)?.seq ?? first.seq);
    return undefined;
  };
}
