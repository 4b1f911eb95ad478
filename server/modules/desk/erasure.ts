import type { Kysely } from 'kysely';
import type { Conversations } from '#modules/conversations/index.ts';
import type { Mails } from '#modules/mails/index.ts';
import type { Tickets } from '#modules/tickets/index.ts';
import { mailedStore } from './mailed.store.ts';

type Needs = {
  conversations: Pick<Conversations, 'visitorsOf'>;
  tickets: Pick<Tickets, 'forget'>;
  mails: Pick<Mails, 'forget'>;
};

/**
 * Of an erased contact the desk keeps what was written, and neither name nor address: not in tickets, not in mails.
 * Inside the transaction that erases, before its visitors are untied.
 */
export const erasing =
  ({ conversations, tickets, mails }: Needs) =>
  async (
    transaction: Kysely<unknown>,
    tenantId: string,
    contact: { id: string; email: string | null },
  ): Promise<void> => {
    const visitors = await conversations.visitorsOf(transaction, tenantId, contact.id);
    const requesters = await tickets.forget(
      transaction,
      tenantId,
      visitors.map(({ id }) => id),
    );
    const known = [contact.email, ...visitors.map(({ email }) => email), ...requesters];
    const addresses = [...new Set(known.flatMap((address) => (address ? [address.toLowerCase()] : [])))];
    await mails.forget(transaction, tenantId, addresses);
    await mailedStore(transaction).forgetStops(tenantId, addresses);
  };
