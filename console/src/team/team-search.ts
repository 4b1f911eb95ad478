export type TeamSearch = { q?: string; inactive?: true };

export function teamSearch(search: Record<string, unknown>): TeamSearch {
  const q = typeof search['q'] === 'string' ? search['q'].slice(0, 100) : '';
  return { ...(q && { q }), ...(search['inactive'] === true && { inactive: true as const }) };
}
