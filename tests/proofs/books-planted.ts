import type { Books } from './books.ts';
import { judgeBooks } from './books.ts';

const TENANT = 'tenant-1';
const EUR = { account: 'purse', unit: 'EUR', tenantId: TENANT };
const house = (account: string) => ({ account, unit: 'EUR', tenantId: null, balanceAfterMicros: null });

/** A purse that was filled with ten and charged three, with two more promised. */
export const soundBooks = (): Books => ({
  entries: [
    { ...EUR, position: 1, postingId: 'p1', kind: 'top_up', amountMicros: 10, balanceAfterMicros: 10 },
    { ...house('top_ups'), position: 2, postingId: 'p1', kind: 'top_up', amountMicros: -10 },
    { ...EUR, position: 3, postingId: 'p2', kind: 'ai_reply', amountMicros: -3, balanceAfterMicros: 7 },
    { ...house('ai_revenue'), position: 4, postingId: 'p2', kind: 'ai_reply', amountMicros: 3 },
  ],
  balances: [{ ...EUR, balanceMicros: 7, heldMicros: 2, mayOwe: false }],
  holds: [{ ...EUR, amountMicros: 2, reference: 'turn-2' }],
  charges: [
    {
      tenantId: TENANT,
      reference: 'turn-1',
      state: 'settled',
      paidBy: 'balance',
      chargedUnit: 'EUR',
      chargedMicros: 3,
      postingId: 'p2',
    },
    {
      tenantId: TENANT,
      reference: 'turn-2',
      state: 'reserved',
      paidBy: 'balance',
      chargedUnit: null,
      chargedMicros: 0,
      postingId: null,
    },
  ],
  usage: [{ tenantId: TENANT, uses: 1, chargedMicros: 3 }],
  profiles: [{ tenantId: TENANT, toppedUpMicros: 10, chargedMicros: 3 }],
});

/** Books that went wrong, each in its own way. */
export const brokenBooks: Record<string, (books: Books) => Books> = {
  'an entry without its other half': (books) => ({ ...books, entries: books.entries.slice(0, 3) }),
  'money from nowhere': (books) => ({ ...books, balances: [{ ...books.balances[0]!, balanceMicros: 8 }] }),
  'a charge taken twice': (books) => ({
    ...books,
    entries: [
      ...books.entries,
      { ...EUR, position: 5, postingId: 'p3', kind: 'ai_reply', amountMicros: -3, balanceAfterMicros: 4 },
      { ...house('ai_revenue'), position: 6, postingId: 'p3', kind: 'ai_reply', amountMicros: 3 },
    ],
    balances: [{ ...books.balances[0]!, balanceMicros: 4 }],
  }),
  'a charge that was never taken': (books) => ({
    ...books,
    charges: [...books.charges, { ...books.charges[0]!, reference: 'turn-3', postingId: null }],
    usage: [{ tenantId: TENANT, uses: 2, chargedMicros: 6 }],
  }),
  'an answer that is counted nowhere': (books) => ({
    ...books,
    usage: [{ tenantId: TENANT, uses: 0, chargedMicros: 3 }],
  }),
  'a sum that forgot a top-up': (books) => ({ ...books, profiles: [{ ...books.profiles[0]!, toppedUpMicros: 0 }] }),
  'an entry written out of turn': (books) => ({
    ...books,
    entries: books.entries.map((entry) => (entry.position === 3 ? { ...entry, balanceAfterMicros: 5 } : entry)),
  }),
  'a hold that nobody counts': (books) => ({ ...books, balances: [{ ...books.balances[0]!, heldMicros: 0 }] }),
  'a hold that outlived its answer': (books) => ({ ...books, charges: books.charges.slice(0, 1) }),
  'a balance without a row': (books) => ({ ...books, balances: [], holds: [] }),
};

export const tryBrokenBooks = (): { what: string; isFound: boolean }[] =>
  Object.entries(brokenBooks).map(([what, breakThem]) => ({
    what,
    isFound: judgeBooks(breakThem(soundBooks())).length > 0,
  }));
