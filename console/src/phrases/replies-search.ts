export const replyFilters = ['all', 'shared', 'own'] as const;
export type RepliesSearch = { q?: string; show?: 'shared' | 'own' };

export function repliesSearch(search: Record<string, unknown>): RepliesSearch {
  const q = typeof search['q'] === 'string' ? search['q'].slice(0, 100) : '';
  const show = search['show'];
  return { ...(q && { q }), ...((show === 'shared' || show === 'own') && { show }) };
}
