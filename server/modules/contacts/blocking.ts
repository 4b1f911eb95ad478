import type { Kysely } from 'kysely';
import type { Caller, OnRecord } from '#modules/identity/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { ContactChanges } from './changing.ts';
import type { Contact } from './contact.ts';
import { contactsStore } from './contacts.store.ts';
import { mustWrite } from './rights.ts';

type Needs = {
  changes: ContactChanges;
  audit: OnRecord;
  clock: Clock;
  blockVisitors(transaction: Kysely<unknown>, tenantId: string, contactId: string, isBlocked: boolean): Promise<void>;
};

/** A person whom the business will not hear: on every device they are known on, and on those they come with later. */
export const contactBlocking = ({ changes: { changing, found }, audit, clock, blockVisitors }: Needs) => ({
  async setBlocked(caller: Caller, id: string, isBlocked: boolean): Promise<Contact> {
    mustWrite(caller);
    const { tenantId } = caller;
    return changing(tenantId, async (transaction) => {
      const before = await found(tenantId, id, transaction);
      if ((before.blockedAt !== null) === isBlocked) return before;
      const contact = await contactsStore(transaction).setBlocked(tenantId, id, isBlocked ? clock.now() : null);
      await blockVisitors(transaction, tenantId, id, isBlocked);
      await audit.record(transaction, caller, {
        action: isBlocked ? 'contact.blocked' : 'contact.unblocked',
        target: { kind: 'contact', id },
      });
      return contact;
    });
  },
});
