import { Refusal } from '#platform/refusal.ts';

const conflict = (message: string, right: string) =>
  new Refusal('conflict', 'contact_conflict', message, { faults: [right] });
export const severalNamed = () =>
  conflict(
    'externalId, phone and email name different contacts.',
    'body names several contacts: externalId, phone and email should be those of one.',
  );
/** A key is another contact's, or was. */
export const taken = (field: string) =>
  conflict(`Another contact has this ${field} already.`, `body.${field} is another contact’s: it should be free.`);
