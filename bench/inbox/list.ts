/** What the console shows first: the open conversations, the newest fifty, with what the reader has not read of each. */
export const PER_PAGE = 50;
export const LIST = `/api/console/conversations?status=open&limit=${PER_PAGE}`;

export type Line = { id: string; status: string; at: string | undefined; unread: number | undefined };

/** A page is as long as it should be, of open conversations, each with its count, the newest first. */
export function faultIn(page: readonly Line[], length = PER_PAGE): string | undefined {
  if (page.length !== length) return `${page.length} conversations instead of ${length}`;
  const strange = page.find(({ status, unread }) => status !== 'open' || !Number.isInteger(unread));
  if (strange) return `${strange.id} is ${strange.status}, with ${strange.unread} unread`;
  const early = page.find(({ at }, place) => place > 0 && (at ?? '') > (page[place - 1]!.at ?? ''));
  if (early) return `${early.id} is newer than the one before it`;
  if (new Set(page.map(({ id }) => id)).size !== page.length) return 'a conversation is there twice';
  return undefined;
}
